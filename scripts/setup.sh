#!/usr/bin/env bash
# Installs the Debian packages of scripts/packages.txt that are missing. Silent where none is.
set -euo pipefail
cd "$(dirname "$0")/.."

packages() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' scripts/packages.txt; }

by_hand() {
  echo "sicut: $1. Please install these packages (Debian names), then try again:" >&2
  echo "    ${missing[*]}" >&2
  exit 1
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  # Not Debian: names cannot be checked, so only the tools are.
  mapfile -t missing < <(packages)
  command -v cmake >/dev/null && command -v ninja >/dev/null && command -v c++ >/dev/null && exit 0
  by_hand "this system has no apt"
fi

missing=()
while read -r package; do
  is_installed "$package" || missing+=("$package")
done < <(packages)
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || by_hand "packages are missing, and there is no sudo to install them with"
  as_root=(sudo)
fi

echo "sicut: installing ${missing[*]}"
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null
}
# The lists of a fresh machine are empty or old; a list that cannot be renewed may still do.
"${as_root[@]}" apt-get update -qq || echo "sicut: package lists could not be renewed; trying with those here" >&2
install || by_hand "the packages could not be installed"
