#!/usr/bin/env bash
# scripts/test.sh JOBS PRESET...: builds the presets and runs all their tests, with one summary at the end.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs=$1
shift

for preset in "$@"; do
  echo "== building: $preset"
  cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" -j "$jobs"
done

# One run over all presets, so that its closing lines speak for all of them.
together=build/tests
mkdir -p "$together"
for preset in "$@"; do
  echo "subdirs(\"$PWD/build/$preset\")"
done >"$together/CTestTestfile.cmake"

exec ctest --test-dir "$together" -j "$jobs" --output-on-failure
