#!/usr/bin/env bash
# The Nu HTML Checker over saved pages: html.sh FOLDER|FILE.html ...
# WARN=1 lets warnings fail as well. Exit: 0 valid, 1 errors, 2 usage.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
vnu=$here/node_modules/vnu-jar/build/dist/vnu.jar
[ -f "$vnu" ] || { echo "vnu.jar is missing: npm ci --ignore-scripts in $here" >&2; exit 2; }
[ $# -gt 0 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }

report=$(mktemp)
trap 'rm -f "$report"' EXIT
java -Xmx512m -jar "$vnu" --format json --stdout --exit-zero-always --skip-non-html "$@" >"$report"

python3 - "$report" "${WARN:-0}" <<'PY'
import collections, json, os, re, sys

messages = json.load(open(sys.argv[1]))["messages"]
warnings_fail = sys.argv[2] == "1"


def kind(message):
    if message["type"] in ("error", "non-document-error"):
        return "fout"
    return "waarschuwing" if message.get("subType") == "warning" else "info"


# The same mistake in the layout is on every page: show it once, with how many pages have it.
pages = collections.defaultdict(list)
for m in messages:
    extract = re.sub(r"\s+", " ", m.get("extract", ""))[:100]
    place = f"{os.path.basename(m.get('url', '?'))}:{m.get('lastLine', '?')}"
    pages[kind(m), m["message"][:200], extract].append(place)
for (soort, message, extract), places in sorted(pages.items()):
    more = f" en {len(places) - 1} keer meer" if len(places) > 1 else ""
    print(f"{soort:12} {message} | {extract} | {places[0]}{more}")

count = collections.Counter(map(kind, messages))
print(f"SAMENVATTING fouten={count['fout']} waarschuwingen={count['waarschuwing']} info={count['info']}")
sys.exit(1 if count["fout"] or (warnings_fail and count["waarschuwing"]) else 0)
PY
