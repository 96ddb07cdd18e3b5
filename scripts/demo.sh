#!/usr/bin/env bash
# Builds the program and shows what it says of a fictional pamphlet.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs=${1:-2}

build() {
  cmake --preset release && cmake --build --preset release -j "$jobs" --target sicut
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "building build/release/sicut (some minutes the first time) ..."
build >"$log" 2>&1 || { cat "$log" >&2; exit 1; }

command=(build/release/sicut check examples/text/pamphlet.txt --against examples/record)
printf '$ %s\n\n' "${command[*]}"
"${command[@]}"
