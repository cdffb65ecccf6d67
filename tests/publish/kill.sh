#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds again and again into one folder and kills the program at a random moment. After each kill
# the site is the old one or the new one, whole, and what is not ours is there as it was; the build
# after it goes through without a word. About five seconds.
#   tests/publish/kill.sh PROGRAM SOURCES [SEED]
set -euo pipefail

program=$1 sources=$2 seed=${3:-$RANDOM}
RANDOM=$seed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
site=$work/site out=$work/www/ut

stop() {
  echo "seed $seed, round $round, killed after $delay s: $1" >&2
  ls -la "$work/www" >&2
  exit 1
}

# sums FOLDER: the published files with their sums.
sums() {
  (cd "$1" && find . -type f ! -path './eget/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

build() { "$program" build "$site" --out "$1" --quiet --today "$2"; }

# Two editions, each as a build that nobody disturbed makes it.
cp -r "$sources/tests/diagnostics/base" "$site"
cp -r "$sources/themes" "$site/themes"
days=(2026-01-01 2026-01-02)
for edition in 0 1; do
  build "$work/whole-$edition" "${days[$edition]}"
  sums "$work/whole-$edition" >"$work/sums-$edition"
done
if cmp -s "$work/sums-0" "$work/sums-1"; then
  echo "the two editions are the same" >&2
  exit 1
fi

# A site with things of somebody's own in it; many of them, so that publishing takes a while.
build "$out" "${days[0]}"
mkdir -p "$out/eget/stängd"
for number in {1..300}; do echo "$number" >"$out/eget/$number.txt"; done
echo hemligt >"$out/eget/stängd/brev.txt"
chmod 0700 "$out/eget/stängd"
chmod 0750 "$out"
touch -d 2020-02-02T02:02:02Z "$out/eget/stängd" "$out/eget"
own() {
  (cd "$out" && stat -c '%n %a %Y' . eget eget/* | sed '1s/ [0-9]*$//' && cat eget/*.txt eget/*/*)
}
own >"$work/own"

started=$(date +%s%N)
build "$out" "${days[1]}"
full=$((($(date +%s%N) - started) / 1000000))

round=0 killed=0 while_publishing=0 deadline=$((SECONDS + 4))
while ((round < 15 || (round < 80 && SECONDS < deadline))); do
  edition=$((round % 2))
  round=$((round + 1))
  milliseconds=$((RANDOM % (full * 11 / 10 + 1) + 1))
  printf -v delay '%d.%03d' $((milliseconds / 1000)) $((milliseconds % 1000))
  status=0
  "$program" build "$site" --out "$out" --quiet --today "${days[$edition]}" 2>"$work/err" &
  sleep "$delay"
  kill -KILL "$!" 2>"$work/kill" || true
  wait "$!" 2>"$work/kill" || status=$?
  case $status in
    0) ;;
    137) killed=$((killed + 1)) ;;
    *) stop "status $status: $(cat "$work/err")" ;;
  esac
  if [ -e "$work/www/.ut.stadga-journal" ]; then while_publishing=$((while_publishing + 1)); fi
  if [ -d "$out" ]; then
    sums "$out" >"$work/sums"
    cmp -s "$work/sums" "$work/sums-0" || cmp -s "$work/sums" "$work/sums-1" ||
      stop "the site is neither the old one nor the new one"
    own | cmp -s - "$work/own" || stop "what is not ours was changed"
  elif [ ! -d "$work/www/.ut.stadga-old" ]; then
    stop "the site is gone"
  fi
done

delay=never
build "$out" "${days[0]}" || stop "the last build failed"
sums "$out" | cmp -s - "$work/sums-0" || stop "the last build is not whole"
own | cmp -s - "$work/own" || stop "the last build changed what is not ours"
left=$(ls -A "$work/www")
[ "$left" = $'.ut.stadga-lock\nut' ] || stop "left beside the site: $left"
((while_publishing > 0)) || stop "no kill met a run that was publishing"
echo "$round rounds, $killed killed, $while_publishing of them while publishing (seed $seed)"
