#!/usr/bin/env bash
# A throw-away PostgreSQL on 127.0.0.1, for tests only: no password, no durability.
#
#   pg.sh start DIR        make the server in DIR (must not exist) and print its URL
#   pg.sh stop DIR         stop it and remove DIR
#   pg.sh connections DIR  print how many connections clients have opened so far
#   pg.sh bin              print the folder with initdb, pg_ctl and postgres; exit 1 if there is none
#
# The database sorts by Dutch rules (ICU), as a municipality's server does: a query that
# forgets to ask for the sort order it needs is found here and not there.
set -euo pipefail

bin_dir() {
  local initdb dir
  if initdb=$(command -v initdb) && [ -x "$(dirname "$initdb")/pg_ctl" ] && [ -x "$(dirname "$initdb")/postgres" ]; then
    dirname "$initdb"
    return
  fi
  for dir in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
    if [ -x "$dir/initdb" ] && [ -x "$dir/postgres" ]; then
      printf '%s\n' "$dir"
      return
    fi
  done
  return 1
}

# PostgreSQL refuses to run as root; the package brings the user postgres.
as_user() {
  if [ "$(id -u)" != 0 ]; then
    "$@"
  elif id postgres >/dev/null 2>&1; then
    runuser -u postgres -- "$@"
  else
    runuser -u nobody -- "$@"
  fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
  local dir=$1 bin port
  bin=$(bin_dir) || { echo "no PostgreSQL server found" >&2; exit 2; }
  mkdir -m 700 "$dir"
  if [ "$(id -u)" = 0 ]; then
    chown "$(as_user id -u)" "$dir"
  fi
  cd "$dir" # runuser keeps the working folder, and the caller's may be closed to that user
  port=$(free_port)
  as_user "$bin/initdb" --pgdata="$dir/data" --username=wijkroute --auth=trust --no-sync \
    --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=nl-NL >"$dir/initdb.log" 2>&1 ||
    { cat "$dir/initdb.log" >&2; exit 1; }
  # Written by the server's user; the server reads the last value of a setting.
  as_user tee -a "$dir/data/postgresql.conf" >/dev/null <<EOF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$dir'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum_naptime = '1h'
log_connections = on
EOF
  as_user "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/server.log" --wait --timeout=60 start >"$dir/start.log" 2>&1 ||
    { cat "$dir/start.log" "$dir/server.log" >&2; exit 1; }
  printf 'postgres://wijkroute@127.0.0.1:%s/postgres\n' "$port"
}

stop() {
  local dir=$1 bin
  [ -f "$dir/data/PG_VERSION" ] || { echo "no throw-away PostgreSQL in $dir" >&2; exit 2; }
  bin=$(bin_dir)
  cd "$dir"
  as_user "$bin/pg_ctl" --pgdata="$dir/data" --mode=immediate --wait stop >/dev/null 2>&1 || true
  cd /
  rm -rf "$dir"
}

connections() {
  grep -c 'connection authorized' "$1/server.log" || true
}

case "${1:-}" in
  start | stop | connections) "$1" "${2:?folder}" ;;
  bin) bin_dir ;;
  *) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
