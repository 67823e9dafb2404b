#!/bin/sh
# Installs the clients of others, exactly as locked, into the directory that is given. A machine without Node goes without.
set -eu
from=${0%/*}
to=$1
if ! command -v npm >/dev/null; then
  echo "[WARNING] There is no npm on this machine: the tests with clients in Node are skipped." >&2
  exit 0
fi
mkdir -p "$to"
cp "$from"/*.js "$from"/package.json "$from"/package-lock.json "$to"
if ! cmp -s "$from/package-lock.json" "$to/installed.json"; then
  (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$from/package-lock.json" "$to/installed.json"
fi
