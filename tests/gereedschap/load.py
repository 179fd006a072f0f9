#!/usr/bin/env python3
"""Lets a number of people work at once and measures what they wait: p50, p95, p99 per kind of page.

  load.py --base http://127.0.0.1:PORT --accounts DIR/demo-accounts.json [--people 50] [--seconds 60] [--p95 100]

Each person opens a page that the role can reach by links, reads it for 1 to 3 seconds and opens the next; pages that
differ only in id are one kind. Every answer must be 200. Standard library, loopback only: the numbers are those of a
person's browser, not of a server under more load than it was made for. Exit 0 in budget, 1 over it, 2 usage.
"""

import argparse
import json
import os
import random
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from probe_lib import Client, account_of, crawl, log_in, shape

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--base", required=True)
parser.add_argument("--accounts", required=True)
parser.add_argument("--role", default="professional")
parser.add_argument("--people", type=int, default=50)
parser.add_argument("--seconds", type=float, default=60)
parser.add_argument("--p95", type=float, default=100, help="budget in ms for each kind of page")
parser.add_argument(
    "--also", action="append", default=[], metavar="PATH", help="a path no link leads to, such as a search"
)
parser.add_argument("--out", help="write the figures as JSON")
args = parser.parse_args()

waits, refusals, lock = {}, {}, threading.Lock()


def person(number, cookies, paths, until):
    dice = random.Random(number)
    client = Client(args.base)
    client.cookies = dict(cookies)
    time.sleep(dice.uniform(0, 2))
    while time.monotonic() < until:
        path = dice.choice(paths)
        try:
            answer = client.get(path)
            status, ms = answer.status, answer.ms
        except OSError as error:
            status, ms = type(error).__name__, 0
        with lock:
            if status == 200:
                waits.setdefault(shape(path), []).append(ms)
            else:
                refusals[f"{path} {status}"] = refusals.get(f"{path} {status}", 0) + 1
        time.sleep(dice.uniform(1, 3))


def percentile(sorted_ms, part):
    return sorted_ms[min(len(sorted_ms) - 1, int(len(sorted_ms) * part))]


def main():
    client = Client(args.base, timeout=60)
    answer = log_in(client, *account_of(args.accounts, args.role))
    if answer is None or not answer.location:
        print("inloggen lukt niet", file=sys.stderr)
        return 2
    paths = [*crawl(client, client.local(answer.location), most=60), *args.also]
    until = time.monotonic() + args.seconds
    people = [threading.Thread(target=person, args=(n, client.cookies, paths, until)) for n in range(args.people)]
    for one in people:
        one.start()
    for one in people:
        one.join()

    rows, over = [], bool(refusals)
    for kind, ms in sorted(waits.items()):
        ms.sort()
        row = {
            "pagina": kind,
            "n": len(ms),
            "p50": percentile(ms, 0.5),
            "p95": percentile(ms, 0.95),
            "p99": percentile(ms, 0.99),
            "max": ms[-1],
        }
        rows.append(row)
        late = row["p95"] > args.p95
        over = over or late
        print(
            f"{'TE TRAAG' if late else 'goed':8} {kind:44} n={row['n']:5} p50={row['p50']:7.1f} p95={row['p95']:7.1f} p99={row['p99']:7.1f} max={row['max']:7.1f} ms"
        )
    for what, count in sorted(refusals.items()):
        print(f"FOUT     {what}: {count} keer")
    if args.out:
        with open(args.out, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)
    print(
        f"SAMENVATTING mensen={args.people} verzoeken={sum(r['n'] for r in rows)} soorten={len(rows)} uitslag={'FOUT' if over or not rows else 'goed'}"
    )
    return 1 if over or not rows else 0


sys.exit(main())
