#!/usr/bin/env python3
"""Kills the server with SIGKILL while people write, starts it again and looks for every write it had acknowledged.

  crash.py --program target/debug/wijkroute --data DIR [--rounds 20]

DIR must not exist yet; it becomes the data folder of a demo. A professional fills in the first form (with room for
text) that can be used again and again and whose texts are all found back in the SQLite file; `--form PATH` names one instead. After each kill and after each
restart the file must pass integrity_check and foreign_key_check. This tests the death of the process, not a power
cut: the kernel keeps what was written. Standard library, loopback only. Exit 0 nothing lost, 1 loss or damage, 2 usage.
"""

import argparse
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from probe_lib import Client, account_of, crawl, fill, log_in, post_forms

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--program", required=True)
parser.add_argument("--data", required=True)
parser.add_argument("--form", help="the page with the form to write through")
parser.add_argument("--role", default="professional")
parser.add_argument("--rounds", type=int, default=20)
parser.add_argument("--threads", type=int, default=4)
parser.add_argument("--longest", type=float, default=2.0, help="seconds of writing before the kill, at most")
parser.add_argument("--seed", type=int, default=None, help="repeat the moments of an earlier run")
args = parser.parse_args()
if os.path.exists(args.data):
    parser.error(f"{args.data} bestaat al")

dice = random.Random(args.seed)
log_path = args.data.rstrip("/") + ".log"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


port = free_port()
base = f"http://127.0.0.1:{port}"


class Server:
    """The demo in a process group of its own, so that a kill hits nothing else."""

    def __enter__(self):
        command = [args.program, "demo", "--listen", f"127.0.0.1:{port}", "--data", args.data]
        with open(log_path, "ab") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        started = time.monotonic()
        while time.monotonic() - started < 60:
            if self.process.poll() is not None:
                sys.exit(f"de server stopte bij het starten met {self.process.returncode}; zie {log_path}")
            try:
                if Client(base, timeout=2).get("/gezond").status == 200:
                    self.startup = time.monotonic() - started
                    return self
            except OSError:
                time.sleep(0.02)
        self.kill()
        sys.exit(f"de server werd niet gezond; zie {log_path}")

    def kill(self, with_signal=signal.SIGKILL):
        if self.process.poll() is None:
            os.killpg(self.process.pid, with_signal)
        self.process.wait(20)

    def __exit__(self, *_):
        self.kill()


def database():
    """The SQLite file of the demo."""
    for folder, _, names in os.walk(args.data):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                if file.read(15) == b"SQLite format 3":
                    return path
    sys.exit(f"geen SQLite-bestand in {args.data}")


class Copy:
    """A copy of the database and its WAL, to look at without disturbing what the server will find."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        target = os.path.join(self.folder.name, "kopie.db")
        for suffix in ("", "-wal", "-journal"):
            if os.path.exists(database() + suffix):
                shutil.copy2(database() + suffix, target + suffix)
        self.connection = sqlite3.connect(target)
        self.connection.text_factory = lambda value: value.decode("utf-8", "replace")
        return self.connection

    def __exit__(self, *_):
        self.connection.close()
        self.folder.cleanup()


def damage(moment):
    with Copy() as db:
        try:
            found = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
            found += [f"verwijzing {row}" for row in db.execute("PRAGMA foreign_key_check").fetchmany(3)]
        except sqlite3.DatabaseError as error:
            found = [str(error)]
    return [f"{moment}: {x}" for x in found]


def columns(db):
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        try:
            for row in db.execute(f'PRAGMA table_info("{table}")'):
                yield table, row[1]
        except sqlite3.DatabaseError:
            pass  # a virtual table of a module python does not have


def column_with(key):
    with Copy() as db:
        for table, column in columns(db):
            try:
                if db.execute(f'SELECT 1 FROM "{table}" WHERE instr("{column}", ?) LIMIT 1', (key,)).fetchone():
                    return table, column
            except sqlite3.DatabaseError:
                continue
    return None


def keys_in(place):
    table, column = place
    with Copy() as db:
        return {row[0] for row in db.execute(f'SELECT "{column}" FROM "{table}" WHERE "{column}" LIKE \'val-%\'')}


def professional():
    client = Client(base, timeout=10)
    answer = log_in(client, *account_of(os.path.join(args.data, "demo-accounts.json"), args.role))
    if answer is None or not answer.location:
        sys.exit("inloggen lukt niet")
    return client, client.local(answer.location)


def write(client, page, action, key):
    """Opens the form and posts it; True once the server has said that it is saved."""
    shown = client.get(page, follow=5, retry=False)
    form = next((f for f in post_forms(shown.text) if client.local(f["action"] or page, page) == action), None)
    if form is None:
        return False
    answer = client.post(action, fill(form, key), retry=False)
    return answer.status in (200, 201, 303) and not answer.location.startswith("/inloggen")


def find_form():
    """(page, action, (table, column)): a form whose text reaches the database."""
    client, home = professional()
    pages = [args.form] if args.form else [p for p, page in crawl(client, home).items() if post_forms(page.text)]
    for page in pages:
        for form in post_forms(client.get(page, follow=5).text):
            if not {"text", "textarea"} & set(form["types"].values()):
                continue
            action, keys = client.local(form["action"] or page, page), [f"val-zoek-{os.urandom(4).hex()}" for _ in "ab"]
            if not all(write(client, page, action, key) for key in keys):
                continue
            # Twice, and both kept: a form that works once, or writes over what stood there, cannot be counted on.
            if (place := column_with(keys[1])) and keys_in(place).issuperset(keys):
                return page, action, place
    print(f"geen formulier gevonden dat tekst bewaart; geprobeerd: {pages}", file=sys.stderr)
    sys.exit(2)


acknowledged, attempted, lock = set(), set(), threading.Lock()


def keep_writing(number, target, stopped):
    page, action, _ = target
    try:
        client, _ = professional()
        for n in range(1, 1_000_000):
            if stopped.is_set():
                return
            key = f"val-{number}-{n}-{os.urandom(4).hex()}"
            with lock:
                attempted.add(key)
            if write(client, page, action, key):
                with lock:
                    acknowledged.add(key)
    except (OSError, EOFError, SystemExit, ValueError):
        return
    except Exception as error:  # the connection breaks in many ways when the server is killed
        if not stopped.is_set():
            print(f"schrijver {number}: {type(error).__name__} {error}")


def write_and_kill(server, target):
    before, stopped = len(acknowledged), threading.Event()
    writers = [
        threading.Thread(target=keep_writing, args=(i, target, stopped), daemon=True) for i in range(args.threads)
    ]
    for writer in writers:
        writer.start()
    began = time.monotonic()
    while len(acknowledged) == before and time.monotonic() - began < 30:
        time.sleep(0.01)
    time.sleep(dice.uniform(0.2, args.longest))
    stopped_at = time.monotonic()
    server.kill()
    stopped.set()
    for writer in writers:
        writer.join(15)
    if len(acknowledged) == before:
        sys.exit("geen enkele bevestigde schrijf in deze ronde")
    return len(acknowledged) - before, stopped_at - began


def main():
    with Server():
        target = find_form()
    print(f"schrijft via {target[0]}, staat in {target[2][0]}.{target[2][1]}", flush=True)
    lost, harm = set(), []
    for round_number in range(1, args.rounds + 1):
        with Server() as server:
            written, after = write_and_kill(server, target)
        found = damage(f"ronde {round_number}, na de val")
        with Server() as server:
            missing = acknowledged - keys_in(target[2])
            found += damage(f"ronde {round_number}, na herstel")
            startup = server.startup
            server.kill(signal.SIGTERM)
        lost |= missing
        harm += found
        print(
            f"ronde {round_number:3} bevestigd={written:5} val na {after:4.1f} s, terug in {startup:4.2f} s, verloren={len(missing)} {' '.join(found)}",
            flush=True,
        )
    extra = len((attempted - acknowledged) & keys_in(target[2]))
    print(
        json.dumps(
            {
                "rondes": args.rounds,
                "bevestigd": len(acknowledged),
                "verloren": sorted(lost)[:10],
                "schade": harm,
                "onbevestigd_bewaard": extra,
            }
        )
    )
    print(f"SAMENVATTING rondes={args.rounds} bevestigd={len(acknowledged)} verloren={len(lost)} schade={len(harm)}")
    return 1 if lost or harm else 0


sys.exit(main())
