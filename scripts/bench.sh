#!/usr/bin/env bash
# Builds and runs all benchmarks and writes bench/RESULTS.md (bench/run.py --help).
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 bench/run.py --jobs "${1:-2}" "${@:2}"
