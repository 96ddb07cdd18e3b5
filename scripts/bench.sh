#!/usr/bin/env bash
# Builds and runs the benchmarks (bench/*).
set -euo pipefail
cd "$(dirname "$0")/.."
jobs=${1:-2}
if [ ! -f bench/CMakeLists.txt ]; then
  echo "sicut: there are no benchmarks yet (bench/CMakeLists.txt)" >&2
  exit 1
fi
cmake --preset bench >/dev/null
cmake --build --preset bench -j "$jobs"
for program in build/bench/bench/*_bench; do
  echo "== ${program##*/}"
  "$program"
done
