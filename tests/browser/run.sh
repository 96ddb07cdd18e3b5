#!/usr/bin/env bash
# run.sh TEST PROGRAM FOLDER: runs TEST.test.mjs against pages that PROGRAM writes, in Chromium. What the tests need from
# npm is put into FOLDER. Exit code 77: skipped, for the reason told.
set -euo pipefail
cd "$(dirname "$0")"
test=$1 program=$2 folder=$3

skip() { echo "skipped: $1"; exit 77; }

browser=${SICUT_BROWSER:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$browser" ] || browser=$(command -v "$name" || true)
done
[ -n "$browser" ] || skip "no Chromium is installed (Debian package: chromium)"
command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed (Debian packages: nodejs npm)"

mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9  # tests that run at the same time install once
if ! cmp -s package-lock.json "$folder/installed"; then
  cp package.json package-lock.json .npmrc "$folder/"
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) ||
    skip "npm could not fetch playwright-core and axe-core: $(tail -1 "$folder/npm.log")"
  cp package-lock.json "$folder/installed"
fi
flock -u 9

SICUT_BROWSER=$browser SICUT_PROGRAM=$program SICUT_MODULES=$folder exec node --test "$test.test.mjs"
