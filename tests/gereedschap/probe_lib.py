"""A small HTTP client, a form reader and a report for headers_probe.py and crash.py. Standard library, loopback only."""

import html.parser
import http.client
import json
import re
import sys
import time
import urllib.parse


LOGIN, LOGOUT = "/inloggen", "/uitloggen"
HAS_ID = re.compile(r"/(?:\d+|[0-9a-f-]{20,})(?=/|\?|$)")


class Response:
    def __init__(self, status, headers, body, ms, url):
        self.status, self.headers, self.body, self.ms, self.url = status, headers, body, ms, url

    def header(self, name):
        return next((v for k, v in self.headers if k.lower() == name.lower()), None)

    def headers_named(self, name):
        return [v for k, v in self.headers if k.lower() == name.lower()]

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def location(self):
        return self.header("Location") or ""

    @property
    def is_html(self):
        return "html" in (self.header("Content-Type") or "").lower()


class Client:
    """HTTP/1.1 with keep-alive and a cookie jar; sends Secure cookies over http too, as a browser does on loopback."""

    def __init__(self, base, timeout=15, headers=None):
        url = urllib.parse.urlsplit(base)
        if url.hostname not in ("127.0.0.1", "localhost", "::1"):
            sys.exit(f"alleen loopback, niet {url.hostname}")
        if url.scheme != "http" or url.path not in ("", "/"):
            sys.exit(f"verwacht http://127.0.0.1:POORT, niet {base}")
        self.host, self.port, self.origin = url.hostname, url.port or 80, f"http://{url.netloc}"
        self.timeout, self.headers, self.cookies, self.connection = timeout, dict(headers or {}), {}, None

    def connect(self):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host, self.port, timeout=self.timeout)
        return self.connection

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def request(self, method, path, body=None, form=None, headers=None, follow=0, retry=True):
        """`form` posts as a browser form does; `follow` is how many redirects on our own host to follow."""
        send = {**self.headers, **(headers or {})}
        if form is not None:
            body = urllib.parse.urlencode(form).encode()
            send.setdefault("Content-Type", "application/x-www-form-urlencoded")
        if self.cookies and "Cookie" not in send:
            send["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        started = time.perf_counter()
        answer, content = self._exchange(method, path, body, send, retry)
        response = Response(answer.status, answer.getheaders(), content, (time.perf_counter() - started) * 1000, path)
        if answer.will_close:
            self.close()
        self._remember(response)
        if follow and response.status in (301, 302, 303, 307, 308) and response.location:
            target = self.local(response.location, path)
            return self.request("GET", target, follow=follow - 1) if target else response
        return response

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def post(self, path, form, headers=None, **options):
        """A form posted from a page of our own."""
        return self.request("POST", path, form=form, headers={"Origin": self.origin, **(headers or {})}, **options)

    def local(self, link, page="/"):
        """The path and query of a link on `page`, or None if it leads elsewhere."""
        url = urllib.parse.urlsplit(urllib.parse.urljoin(self.origin + page, link))
        if f"{url.scheme}://{url.netloc}" != self.origin:
            return None
        return url.path + (f"?{url.query}" if url.query else "")

    def _exchange(self, method, path, body, headers, retry):
        while True:
            fresh, connection = self.connection is None, self.connect()
            try:
                connection.request(method, path, body=body, headers=headers)
                answer = connection.getresponse()
                return answer, answer.read()
            except (http.client.RemoteDisconnected, ConnectionError, http.client.CannotSendRequest):
                self.close()  # a kept connection may have been closed by the server; a new one may not
                if fresh or not retry:
                    raise
            except Exception:
                self.close()
                raise

    def _remember(self, response):
        for cookie in response.headers_named("Set-Cookie"):
            name, _, rest = cookie.partition("=")
            value = rest.split(";")[0]
            if not value or re.search(r"max-age=0\b|expires=thu, 01[ -]jan[ -]1970", cookie, re.I):
                self.cookies.pop(name.strip(), None)
            else:
                self.cookies[name.strip()] = value


class Page(html.parser.HTMLParser):
    """The links and forms of a page. A form is {action, method, fields: name -> value, types: name -> type}."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms = [], []
        self._form = self._select = self._textarea = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "a" and a.get("href"):
            self.links.append(a["href"])
        elif tag == "form":
            self._form = {
                "action": a.get("action") or "",
                "method": (a.get("method") or "get").lower(),
                "fields": {},
                "types": {},
            }
            self.forms.append(self._form)
        elif self._form and tag in ("input", "textarea", "select", "button") and a.get("name"):
            self._field(tag, a)
        elif self._form and tag == "option" and self._select:
            if "selected" in a or not self._form["fields"].get(self._select):
                self._form["fields"][self._select] = a.get("value") or ""

    def _field(self, tag, a):
        kind = "submit" if tag == "button" else (a.get("type") or ("text" if tag == "input" else tag)).lower()
        self._form["types"].setdefault(a["name"], kind)
        if kind in ("submit", "file") or (kind in ("checkbox", "radio") and "checked" not in a):
            return
        self._form["fields"][a["name"]] = a.get("value") or ""
        if tag == "select":
            self._select = a["name"]
        if tag == "textarea":
            self._textarea = a["name"]

    def handle_data(self, data):
        if self._textarea and self._form:
            self._form["fields"][self._textarea] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._textarea = None


def password_form(text):
    return next((f for f in Page(text).forms if "password" in f["types"].values()), None)


def post_forms(text):
    """The forms that change something; logging out is none of them."""
    return [f for f in Page(text).forms if f["method"] == "post" and "uitlog" not in f["action"]]


def fill(form, text):
    """The fields as a person posts them who types `text` everywhere."""
    typed = ("text", "textarea", "search")
    return {k: text if form["types"].get(k) in typed else v for k, v in form["fields"].items()}


def account_of(accounts, role, nth=0):
    """Name and password of the nth demo account with this role."""
    with open(accounts, encoding="utf-8") as file:
        found = [a for a in json.load(file) if a["rol"] == role]
    if len(found) <= nth:
        print(f"geen demo-account nummer {nth + 1} met rol {role}", file=sys.stderr)
        sys.exit(2)
    return found[nth]["gebruikersnaam"], found[nth]["wachtwoord"]


def log_in(client, user, password, page=LOGIN, headers=None, extra=None):
    """Logs in through the form, hidden fields included. Returns the answer to the post, or None without a form."""
    shown = client.get(page, follow=5)
    form = password_form(shown.text)
    if not form:
        return None
    fields = {**form["fields"], "gebruikersnaam": user, "wachtwoord": password}
    for name, value in (extra or {}).items():
        fields.setdefault(name, value)
    action = client.local(form["action"] or shown.url, shown.url)
    return client.post(action, fields, headers=headers)


def shape(path):
    """/casussen/0192…/balans?pagina=2 -> /casussen/:id/balans"""
    return HAS_ID.sub("/:id", path).split("?")[0]


def crawl(client, start, most=80, per_shape=3):
    """path -> page, for what can be reached from `start` by links; at most `per_shape` pages that differ only in id."""
    seen, queue, count = {}, [start], {}
    while queue and len(seen) < most:
        path = queue.pop(0)
        if path in seen or path.startswith(LOGOUT) or count.get(shape(path), 0) >= per_shape:
            continue
        count[shape(path)] = count.get(shape(path), 0) + 1
        page = client.get(path, follow=5)
        if page.status != 200 or not page.is_html:
            continue
        seen[path] = page
        queue += [p for p in (client.local(link, page.url) for link in Page(page.text).links) if p]
    return seen


class Report:
    """One line per probe as it happens, and a count at the end."""

    def __init__(self):
        self.rows = []

    def check(self, good, rule, detail="", soft=False):
        """`soft`: a finding is worth a look, not a failure."""
        verdict = "goed" if good else ("let op" if soft else "FOUT")
        self._add(verdict, rule, detail)
        return bool(good)

    def undecided(self, rule, detail=""):
        self._add("onbeslist", rule, detail)

    def _add(self, verdict, rule, detail):
        self.rows.append({"uitslag": verdict, "regel": rule, "toelichting": str(detail)})
        print(f"{verdict:9} {rule:44} {detail}", flush=True)

    def finish(self, out=None):
        """Prints the count, writes the rows as JSON; the exit status."""
        count = {v: sum(r["uitslag"] == v for r in self.rows) for v in ("goed", "FOUT", "let op", "onbeslist")}
        print(
            f"SAMENVATTING goed={count['goed']} fout={count['FOUT']} let_op={count['let op']} onbeslist={count['onbeslist']}"
        )
        if out:
            with open(out, "w", encoding="utf-8") as file:
                json.dump(self.rows, file, indent=1, ensure_ascii=False)
        return 1 if count["FOUT"] or not count["goed"] else 0
