#!/usr/bin/env bash
# Interrupts and hinders runs of the command in many ways, and checks the output folder afterwards.
#
#   Tests/Faults/faults.sh COMMAND INPUTS [kills] [fulls] [steps]
#
# Each part is a file beside this one: kills and full disks (interruptions.sh), limits of the machine (limits.sh), what
# stands in the folder and who owns it (surroundings.sh), calls that a library makes fail (calls.sh), forms and slips that
# cannot be read (returned.sh), signals (signals.sh), system calls that strace makes fail (systemcalls.sh). `steps` is 1
# for every system call, and 0 for none of them and for few of the other faults. After each fault the set must be the
# whole old one or the whole new one, byte for byte; the code must be one of the documented ones, and libxlsxwriter must
# have printed nothing. The next run must succeed and leave the new set and no stale files. What cannot be done here is
# named. SEED (1) seeds RANDOM, so that a failure can be repeated.
set -euo pipefail

command=$(realpath "$1") inputs=$(realpath "$2")
kills=${3:-200} fulls=${4:-200} steps=${5:-1}
RANDOM=${SEED:-1}
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
mounts=()
trap 'for place in "${mounts[@]}"; do umount "$place"; done; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"

cp -r "$inputs" before
cp -r "$inputs" after
# The sets differ in the explanation of one plan setting.
sed -i 's/^データ時点,[^,]*/データ時点,2025-10-01/' after/plan/settings.csv

outputs=$work/Outputs

# A sanitizer takes all of the address space, and calls the C library in its own way.
sanitized=
! grep -qaE '__(asan|tsan)_init' "$command" || sanitized=1

# Somebody else, for root may write anywhere.
other=(env)
[ "$(id -u)" != 0 ] || other=(setpriv --reuid 65534 --regid 65534 --clear-groups)

# The command needs no temporary folder; with one, the thread sanitizer could not start under a file size limit.
report() { env -i TMPDIR=/nonexistent "$command" report --inputs "$1" --outputs "$outputs" --quiet; }

# Runs the report of the new set behind the words that are given; leaves its code in `code`, its messages in `said`.
settings=(TMPDIR=/nonexistent)
attempt() {
  code=0
  "$@" env -i "${settings[@]}" "$command" report --inputs after --outputs "$outputs" --quiet >said 2>&1 || code=$?
}

# Prints one hash of all visible files below the outputs, without hidden folders and the lock.
seen() {
  (cd "$outputs" && find . \( -path './.tassei-*' -o -path "$cautious" \) -prune -o -type f ! -name .lock -print0 |
    sort -z | xargs -0r sha256sum) | sha256sum
}
# If a call that reads the old set fails, the whole old set may move to 退避, which is correct.
cautious=./none

# Succeeds if 退避 contains a file that is not from the old set.
lost() {
  [ -d "$outputs/退避" ] &&
    (cd "$outputs/退避" && find . -type f -print0 | xargs -0r sha256sum) | cut -d' ' -f1 | grep -qvxFf "$work/known"
}

report before
old=$(seen)
cp -a "$outputs" kept
report after
new=$(seen)
(cd kept && find . -type f ! -name .lock -print0 | xargs -0 sha256sum) | cut -d' ' -f1 >known
[ "$old" != "$new" ] || { echo 'The two sets do not differ: the inputs have no データ時点.' >&2; exit 2; }

restore() {
  find "$outputs" -mindepth 1 -delete
  cp -a kept/. "$outputs/"
}

declare -A trials olds news
failures=0
fail() {
  echo "$1" >&2
  failures=$((failures + 1))
}

# Checks what the last attempt said: its code must be one of $3, and the words $4 stand in its message unless it succeeded.
judge() {
  local kind=$1 detail=$2 codes=$3 words=${4:-}
  [[ " $codes " == *" $code "* ]] || fail "$kind, $detail: ended with $code: $(head -c 400 said)"
  ! grep -aqE '\[(ERROR|WARNING)\]|ZIP_ERRNO|^tmpfile' said || fail "$kind, $detail: libxlsxwriter said: $(head -n 3 said)"
  [ "$code" = 0 ] || [ -z "$words" ] || grep -aqF -- "$words" said || fail "$kind, $detail: no word of $words: $(head -n 3 said)"
  [ "$code" != 0 ] || [ "$(seen)" = "$new" ] || fail "$kind, $detail: said that all is well"
}

# Checks the set after the fault $1, runs the command again, and counts the results.
verify() {
  local now kind=$1 detail=$2
  now=$(seen)
  trials[$kind]=$((${trials[$kind]:-0} + 1))
  case $now in
  "$old") olds[$kind]=$((${olds[$kind]:-0} + 1)) ;;
  "$new") news[$kind]=$((${news[$kind]:-0} + 1)) ;;
  *) fail "$kind, $detail: neither the old set nor the new one" ;;
  esac
  if ! report after >log 2>&1 || [ "$(seen)" != "$new" ] || compgen -G "$outputs/.tassei-*" >/dev/null; then
    fail "$kind, $detail: the next run did not mend it: $(cat log; find "$outputs")"
  fi
  ! lost || fail "$kind, $detail: something else than the old set was moved aside"
}

for part in interruptions limits surroundings calls returned signals systemcalls; do
  # shellcheck source=/dev/null
  . "$here/$part.sh"
done

for kind in "${!trials[@]}"; do
  echo "$kind: ${trials[$kind]} faults; the old set stood ${olds[$kind]:-0} times, the new one ${news[$kind]:-0} times"
done | sort
echo "failures: $failures"
[ "$failures" = 0 ]
