#!/usr/bin/env bash
# Installs what some tests need besides: scripts/packages-optional.txt. What cannot be had is told, and its tests are skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || exit 0
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)

is_here() {
  command -v "$2" >/dev/null || [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

while read -r package command; do
  is_here "$package" "$command" && continue
  echo "sicut: installing $package, which some tests use"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$package" >/dev/null 2>&1 </dev/null ||
    echo "sicut: $package could not be installed: the tests that need it will be skipped" >&2
done < <(sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' scripts/packages-optional.txt)
