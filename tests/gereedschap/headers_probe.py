#!/usr/bin/env python3
"""Security probes on a running Wijkroute: headers, cookies, sessions, CSRF, XSS, rights, guessing, lock, odd input.

  headers_probe.py --base http://127.0.0.1:PORT --accounts DIR/demo-accounts.json

Logs in as the role that sees persons (--role, default professional) and as one that must not (--outsider, default
beleidsmedewerker); the pages and forms to probe are found by following links. It stores rubbish and locks an account:
give it a demo of its own, freshly started. Standard library, loopback only. Exit 0 clean, 1 findings, 2 usage.
"""

import argparse
import json
import os
import re
import statistics
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from probe_lib import (
    HAS_ID,
    LOGIN,
    LOGOUT,
    Client,
    Page,
    Report,
    account_of,
    crawl,
    fill,
    log_in,
    password_form,
    post_forms,
    shape,
)

LOCKED = re.compile(r"te veel|geblokkeerd|vergrendeld|too many", re.I)
EVIL = "kwaad.example"

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--base", required=True)
parser.add_argument("--accounts", required=True)
parser.add_argument("--role", default="professional")
parser.add_argument("--outsider", default="beleidsmedewerker")
parser.add_argument("--open-to-all", default=r"^$", help="pattern of paths with an id that every role may see")
parser.add_argument("--tries", type=int, default=12, help="wrong passwords within which an account must lock")
parser.add_argument("--out", help="write the findings as JSON")
args = parser.parse_args()
report = Report()
check = report.check


def client(cookies=None):
    """As a browser behind the reverse proxy, which speaks https."""
    c = Client(args.base, headers={"X-Forwarded-Proto": "https"})
    c.cookies.update(cookies or {})
    return c


def account(role, nth=0):
    return account_of(args.accounts, role, nth)


def shut_out(response):
    """Refused, hidden, or sent to log in."""
    return (
        response.status in (401, 403, 404, 410)
        or (response.status in (302, 303, 307) and response.location.startswith(LOGIN))
        or (response.status == 200 and password_form(response.text) is not None)
    )


def logged_in(who):
    c = client()
    answer = log_in(c, *who)
    home = c.local(answer.location, LOGIN) if answer is not None and answer.location else None
    good = home is not None and not shut_out(c.get(home, follow=5))
    if not check(good, f"inloggen als {who[0]}", f"{answer.status if answer else 'geen formulier'} -> {home}"):
        sys.exit(report.finish(args.out))
    return c, answer, home


# --- headers and cookies ---


def policy(value):
    parts = (part.split() for part in (value or "").split(";"))
    return {p[0].lower(): p[1:] for p in parts if p}


def headers(response, path, private):
    csp = policy(response.header("Content-Security-Policy"))
    own = ({"'none'"}, {"'self'"})
    default = csp.get("default-src", [])
    check(set(default) in own, f"CSP default-src {path}", " ".join(default) or "ontbreekt")
    for name in ("frame-ancestors", "base-uri", "form-action"):
        check(set(csp.get(name, [])) in own, f"CSP {name} {path}", " ".join(csp.get(name, ["ontbreekt"])))
    for name in ("script-src", "style-src"):
        sources = csp.get(name, default)
        loose = [s for s in sources if "unsafe" in s or s in ("*", "data:", "http:", "https:")]
        check(sources and not loose, f"CSP {name} {path}", " ".join(loose or sources))
    foreign = [s for sources in csp.values() for s in sources if re.match(r"https?:|\*|[a-z-]+\.[a-z]", s)]
    check(not foreign, f"CSP zonder vreemde bronnen {path}", " ".join(foreign))

    check(response.header("X-Content-Type-Options") == "nosniff", f"nosniff {path}")
    referrer = response.header("Referrer-Policy")
    check(referrer in ("no-referrer", "same-origin"), f"Referrer-Policy {path}", referrer)
    frame = (response.header("X-Frame-Options") or "").upper()
    check(frame in ("DENY", "SAMEORIGIN"), f"X-Frame-Options {path}", frame)
    check(response.header("Permissions-Policy"), f"Permissions-Policy {path}", soft=True)
    check(response.header("Cross-Origin-Opener-Policy"), f"COOP {path}", soft=True)
    age = re.search(r"max-age=(\d+)", response.header("Strict-Transport-Security") or "")
    check(
        age and int(age[1]) >= 31536000, f"HSTS minstens een jaar {path}", response.header("Strict-Transport-Security")
    )
    if private:
        cache = response.header("Cache-Control") or "ontbreekt"
        check("no-store" in cache, f"Cache-Control no-store {path}", cache)
    kind = response.header("Content-Type") or "ontbreekt"
    check("charset=utf-8" in kind.lower() or "html" not in kind, f"charset {path}", kind)

    scripts = len(re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*json)", response.text, re.I))
    handlers = len(re.findall(r"<[^>]+\son[a-z]+\s*=", response.text, re.I))
    check(not scripts and not handlers, f"geen inline script {path}", f"{scripts} script, {handlers} handlers")


def cookies(response, moment):
    for cookie in response.headers_named("Set-Cookie"):
        name, _, rest = cookie.partition("=")
        attributes = [part.strip().lower() for part in rest.split(";")[1:]]
        if any(a.startswith("max-age=0") for a in attributes):
            continue
        check("httponly" in attributes, f"koekje {name} HttpOnly {moment}")
        check("secure" in attributes, f"koekje {name} Secure {moment}")
        check({"samesite=lax", "samesite=strict"} & set(attributes), f"koekje {name} SameSite {moment}")
        check(not any(a.startswith("domain=") for a in attributes), f"koekje {name} zonder Domain {moment}")
        check(name.startswith("__Host-"), f"koekje {name} heet __Host- {moment}", soft=True)


# --- sessions ---


def sessions(who, home):
    c = client()
    c.get(LOGIN)
    before = dict(c.cookies)
    log_in(c, *who)
    after = dict(c.cookies)
    without = {name: {k: v for k, v in after.items() if k != name} for name in after}
    session = [name for name in after if shut_out(client(without[name]).get(home))]
    if not check(session, "er is een sessiekoekje", list(after)):
        return
    if before:
        check(shut_out(client(before).get(home)), "koekje van voor het inloggen geeft geen toegang")
    for name in session:
        value = after[name]
        check(before.get(name) != value, f"koekje {name} vernieuwd bij inloggen")
        check(len(value) >= 22, f"koekje {name} is lang genoeg", f"{len(value)} tekens")
        planted = client({name: "B" * len(value)})
        log_in(planted, *who)
        check(shut_out(client({name: "B" * len(value)}).get(home)), f"aangereikt koekje {name} wordt nooit geldig")
        changed = {**after, name: value[:-2] + ("AA" if value[-2:] != "AA" else "BB")}
        check(shut_out(client(changed).get(home)), f"gewijzigd koekje {name} geweigerd")

    check(not shut_out(client(after).get(home, follow=5)), "de sessie werkt nog voor het uitloggen")
    client(after).get(LOGOUT)
    check(not shut_out(client(after).get(home, follow=5)), "uitloggen kan niet met een link (GET)")
    leaving = client(after)
    form = next((f for f in Page(leaving.get(home, follow=5).text).forms if "uitlog" in f["action"]), None)
    if check(form is not None, "er is een uitlogformulier"):
        leaving.post(leaving.local(form["action"], home), form["fields"])
        check(shut_out(client(after).get(home)), "uitloggen maakt de sessie op de server ongeldig")


# --- forms ---


def refused(response):
    return response.status in (400, 401, 403, 404, 405, 413, 415, 422) or response.location.startswith(LOGIN)


def forged(c, other, path, form):
    """The form posted without, with a wrong and with somebody else's token, and from another site."""
    action = c.local(form["action"] or path, path)
    tokens = [k for k, t in form["types"].items() if t == "hidden" and re.search(r"csrf|token", k, re.I)]
    filled = fill(form, "csrf-proef")
    bare = {k: v for k, v in filled.items() if k not in tokens}
    if check(tokens, f"CSRF-veld op {path}", list(form["fields"])):
        theirs = next((f["fields"][tokens[0]] for f in Page(other.text).forms if tokens[0] in f["fields"]), "x" * 16)
        for label, value in (("fout", "x" * 16), ("leeg", ""), ("andermans", theirs)):
            answer = c.post(action, {**bare, **{k: value for k in tokens}})
            check(refused(answer), f"CSRF {label} token {path}", answer.status)
    answer = c.post(action, bare)
    check(refused(answer), f"CSRF zonder token {path}", answer.status)
    abroad = {"Origin": f"https://{EVIL}", "Sec-Fetch-Site": "cross-site"}
    answer = c.post(action, filled, headers=abroad)
    check(refused(answer), f"CSRF vreemde Origin met token {path}", answer.status, soft=True)
    plain = {**abroad, "Content-Type": "text/plain"}
    answer = c.request("POST", action, body=json.dumps(filled).encode(), headers=plain)
    check(refused(answer), f"CSRF text/plain {path}", answer.status)


def stored_script(c, path, home):
    """Posts markup through every typed field and looks for it unescaped."""
    mark = f"xq{os.getpid()}"
    evil = f"{mark}<svg/onload=alert(1)>\"'><b>{mark}"
    seen, raw = 0, []
    for form in post_forms(c.get(path, follow=5).text):
        answer = c.post(c.local(form["action"] or path, path), fill(form, evil))
        landed = c.local(answer.location, path) if answer.location else None
        search = urllib.parse.urlencode({"q": evil, "zoek": evil})
        for place in ("antwoord", landed, path, home, f"{home}?{search}"):
            text = answer.text if place == "antwoord" else c.get(place, follow=5).text if place else ""
            seen += text.count(mark)
            if f"{mark}<svg" in text or f"<b>{mark}" in text:
                raw.append(place)
    check(not raw, f"XSS via {path}", f"onontsnapt op {raw}" if raw else f"{seen} keer gezien, steeds ontsnapt")


# --- rights ---


def rights(pages, outsider):
    for path in pages:
        answer = client().get(path)
        check(shut_out(answer) or path.startswith(LOGIN), f"anoniem {path}", answer.status)
    with_id = [p for p in pages if HAS_ID.search(p) and not re.search(args.open_to_all, p)]
    for path in with_id[:30]:
        answer = outsider.get(path)
        check(shut_out(answer), f"{args.outsider} op {path}", answer.status)
    if not with_id:
        report.undecided("rechten op een pagina met id", "geen gevonden")


# --- odd input ---


def odd_input(who):
    c = client()
    check(c.request("TRACE", "/").status >= 400, "TRACE uit")
    for header in ("Host", "X-Forwarded-Host"):
        answer = client().get(LOGIN, headers={header: EVIL})
        check(EVIL not in answer.location + answer.text, f"{header} niet overgenomen", answer.status)

    names = ("volgende", "next", "terug", "naar", "return", "return_to", "redirect", "url", "doel")
    followed = []
    for target in (f"//{EVIL}/", f"https://{EVIL}/", f"/\\{EVIL}"):
        wanted = dict.fromkeys(names, target)
        answer = log_in(client(), *who, page=f"{LOGIN}?{urllib.parse.urlencode(wanted)}", extra=wanted)
        if answer is not None and re.match(rf"(https?:)?[/\\]{{2}}{EVIL}", answer.location):
            followed.append(answer.location)
    check(not followed, "geen open redirect na inloggen", followed or f"{len(names)} namen, 3 vormen")

    paths = [
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/static/..%2f..%2f..%2f..%2fetc/passwd",
        "/static/%2e%2e/%2e%2e/Cargo.toml",
        "/static/..%5c..%5cetc%5cpasswd",
        "/..;/etc/passwd",
        "/%00",
        "/%ff%fe",
        "/" + "a" * 6000,
        "/?x=" + "%ff" * 40,
        f"{LOGIN}?id='%22<script>alert(1)</script>",
        "/?q=%0d%0aX-Ingespoten:%201",
    ]
    leak = re.compile(r"panicked|\.rs:\d+|backtrace|SQLITE_|diesel::|root:x:|\[package\]|<script>alert\(1\)")
    wrong = []
    for path in paths:
        answer = c.get(path)
        if answer.status >= 500 or leak.search(answer.text) or answer.header("X-Ingespoten"):
            wrong.append(f"{path[:40]} -> {answer.status}")
    check(not wrong, "vreemde paden: geen 5xx, lek of weerkaatsing", wrong or f"{len(paths)} vormen")

    telling = [
        v
        for k, v in c.get(LOGIN).headers
        if k.lower() in ("server", "x-powered-by", "via") and re.search(r"\d|actix", v, re.I)
    ]
    check(not telling, "geen versie in koppen", telling)
    contact = c.get("/.well-known/security.txt")
    check(
        contact.status == 200 and "Contact:" in contact.text and "Expires:" in contact.text,
        "security.txt (RFC 9116)",
        contact.status,
    )
    huge_body()


def huge_body():
    c = Client(args.base, timeout=6)
    started = time.monotonic()
    try:
        c.connect().putrequest("POST", LOGIN)
        c.connection.putheader("Content-Length", str(10 * 2**30))
        c.connection.putheader("Content-Type", "application/x-www-form-urlencoded")
        c.connection.endheaders()
        status = c.connection.getresponse().status
        check(status in (400, 403, 408, 413, 431), "10 GiB aangekondigd", status)
    except OSError as error:  # hanging up is fine, waiting for it is not
        waited = time.monotonic() - started
        check(waited < 5.5, "10 GiB aangekondigd", f"{type(error).__name__} na {waited:.1f} s", soft=True)
    c.close()
    check(client().get(LOGIN).status == 200, "daarna nog bereikbaar")


# --- guessing accounts and passwords ---


def guessing(known):
    """A wrong password must look and last the same for an account that exists and one that does not."""
    name, password = known
    times, texts, statuses = {True: [], False: []}, {True: set(), False: set()}, {True: set(), False: set()}
    for round in range(8):
        for exists in (True, False):
            user = name if exists else f"onbekend{round}"
            answer = log_in(client(), user, f"fout-wachtwoord-{round}")
            if answer is None or answer.status == 429:
                continue
            times[exists].append(answer.ms)
            statuses[exists].add(answer.status)
            without_tokens = re.sub(r"[A-Za-z0-9_+/=-]{16,}", "@", answer.text)
            texts[exists].add(without_tokens.replace(user, "@"))
        log_in(client(), name, password)  # success resets the counter
    if min(map(len, times.values())) < 3:
        report.undecided("raadbaarheid van gebruikersnamen", "te weinig metingen door het slot")
        return
    real, unreal = (statistics.median(times[e]) for e in (True, False))
    close = abs(real - unreal) < max(8.0, 0.25 * max(real, unreal))
    check(close, "niet te raden aan de tijd", f"bestaat {real:.1f} ms, bestaat niet {unreal:.1f} ms")
    check(statuses[True] == statuses[False], "niet te raden aan de status", statuses)
    check(texts[True] & texts[False], "niet te raden aan de tekst")


def locking(victim, bystander):
    """Every no reads the same, so a lock shows only in this: the right password opens nothing either."""
    name, password = victim
    answers = [log_in(client(), name, f"fout-{round}") for round in range(args.tries)]
    last = answers[-1]

    def opens(user, word, headers=None):
        answer = log_in(client(), user, word, headers=headers)
        return answer is not None and bool(answer.location)

    if not check(not opens(name, password), "slot na foute pogingen", f"{args.tries} pogingen"):
        return
    same = last is not None and (last.status, LOCKED.search(last.text)) == (answers[0].status, None)
    check(same or last is None or last.header("Retry-After"), "een slot verraadt geen naam", last and last.status)
    elsewhere = {"X-Forwarded-For": "10.9.8.7", "X-Real-IP": "10.9.8.7", "Forwarded": "for=10.9.8.7"}
    check(not opens(name, password, elsewhere), "slot niet te omzeilen met X-Forwarded-For")
    check(not opens(name.upper() + " ", password), "slot ook bij andere schrijfwijze", soft=True)
    check(opens(*bystander), "een ander kan nog inloggen", soft=True)


def main():
    who, stranger, victim = account(args.role), account(args.outsider), account(args.role, 1)
    insider, answer, home = logged_in(who)
    outsider, _, outside_home = logged_in(stranger)

    pages = crawl(insider, home)
    check(len(pages) > 1, "pagina's gevonden", f"{len(pages)} voor {args.role}")
    headers(client().get(LOGIN), LOGIN, private=False)
    headers(client().get("/bestaat-niet"), "/bestaat-niet", private=False)
    shapes = {shape(p): p for p in pages}
    for path in shapes.values():
        headers(pages[path], path, private=True)
    cookies(client().get(LOGIN), "voor inloggen")
    cookies(answer, "na inloggen")

    sessions(who, home)
    with_form = [p for p in shapes.values() if post_forms(pages[p].text)]
    other = outsider.get(outside_home, follow=5)
    for path in with_form[:6]:
        forged(insider, other, path, post_forms(pages[path].text)[0])
        stored_script(insider, path, home)
    if not with_form:
        report.undecided("CSRF en XSS", "geen formulier gevonden")
    rights(list(pages), outsider)
    odd_input(who)
    guessing(stranger)
    locking(victim, stranger)
    sys.exit(report.finish(args.out))


main()
