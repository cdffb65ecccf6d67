# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
# shellcheck disable=SC2034 # the lists are used where this file is sourced
# What the scripts share. Sourced after `set -euo pipefail`; sets `root` and goes there.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit
# A root shell opened with `su` lacks the sbin folders, which dpkg needs.
export PATH="${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

build_packages=(
  g++ cmake ninja-build pkg-config
  libboost-filesystem-dev libcli11-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
  libcairo2-dev libctemplate-dev libexpat1-dev libfmt-dev libgit2-dev libicu-dev libpango1.0-dev libqpdf-dev
  libqrcodegencpp-dev libstemmer-dev libyaml-cpp-dev nettle-dev nlohmann-json3-dev zlib1g-dev
  # What PDF are set in; the second has letters that the first lacks.
  fonts-liberation fonts-dejavu-core
)
test_packages=(catch2 libical-dev locales)
# Programs of others that read our files (tests/consumers).
consumer_packages=(
  libreoffice-calc-nogui libxml2-utils openscap-scanner poppler-utils python3 python3-icalendar python3-rdflib
  qpdf
)
# Git and Pandoc are what the handbook tells officers to use (tests/handbook).
handbook_packages=(git pandoc)
# Chromium only recommends its font, and text without a font has no width.
browser_packages=(ca-certificates chromium fonts-liberation git)
lint_packages=(clang-format-19 clang-tidy-19 shellcheck)

step() { printf '\n==> %s\n' "$*"; }

# fail SWEDISH ENGLISH [STATUS]: 2 is wrong use, 3 (the default) that the machine failed.
fail() {
  printf '\nFel: %s\nError: %s\n' "$1" "$2" >&2
  exit "${3:-3}"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "det behövs rättigheter för att installera paket: kör som root, eller installera sudo." \
      "installing packages needs permission: run as root, or install sudo."
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q \
    -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

# retry COMMAND…: up to three times, for what the network may fail at.
retry() {
  local attempt
  for attempt in 1 2 3; do
    if "$@"; then return 0; fi
    printf 'Försök/attempt %s/3: %s\n' "$attempt" "$*" >&2
    sleep $((attempt * 3))
  done
  return 1
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

update_and_install() { apt update && apt install --no-install-recommends "$@"; }

# need_packages PACKAGE…: installs those that are missing; without any, apt is left alone.
need_packages() {
  command -v apt-get >/dev/null ||
    fail "skripten är skrivna för Debian 12 (apt-get saknas här)." \
      "the scripts are written for Debian 12 (there is no apt-get here)."
  local package missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    echo "Alla $# paket finns redan. / All $# packages are there already."
    return
  fi
  echo "Paket / packages: ${missing[*]}"
  retry update_and_install "${missing[@]}" ||
    fail "paketen kunde inte installeras; se raderna ovan." \
      "the packages could not be installed; see the lines above."
}

# build FOLDER CMAKE-OPTION…: configures and builds there; programs end up in that folder.
build() {
  local folder=$1 launcher=()
  shift
  if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_RUNTIME_OUTPUT_DIRECTORY="$root/$folder" \
    "${launcher[@]}" "$@"
  cmake --build "$folder" --parallel "$(nproc)"
}

# install_node_packages FOLDER
install_node_packages() {
  if cmp -s "$1/package-lock.json" "$1/node_modules/.installed"; then return; fi
  retry npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}

# add_counts LOG: adds the log's last 'N passed, N failed' to passed and failed; a log without one is
# one failure.
add_counts() {
  local line
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$1" | tail -n 1) || line='0 passed, 1 failed'
  [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+) ]]
  passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
}

# closing_line PASSED FAILED: the last line of a run; fails when something failed or nothing ran.
closing_line() {
  printf '\n%s passed, %s failed\n' "$1" "$2"
  [ "$2" -eq 0 ] && [ "$1" -gt 0 ]
}
