#!/usr/bin/env bash
# Interrupts runs of the command in many ways, and checks the output folder afterwards.
#
#   Tests/Faults/faults.sh COMMAND INPUTS [kills] [fulls] [steps]
#
# The script kills runs at random moments, limits the disk space to random sizes, and denies access to the folder. If
# strace is installed, it also fails every n-th system call of the writing path or kills the run there (steps: 1 for
# every call, 0 for none). After each fault the set must be the whole old one or the whole new one, byte for byte. The
# next run must succeed and leave the new set and no stale files. SEED (1) seeds RANDOM, so that a failure can be
# repeated.
set -euo pipefail

command=$(realpath "$1") inputs=$(realpath "$2")
kills=${3:-200} fulls=${4:-200} steps=${5:-1}
RANDOM=${SEED:-1}
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

# The command needs no temporary folder; with one, the thread sanitizer could not start under a file size limit.
report() { env -i TMPDIR=/nonexistent "$command" report --inputs "$1" --outputs "$outputs" --quiet; }

# Prints one hash of all visible files below the outputs, without hidden folders and the lock.
seen() {
  (cd "$outputs" && find . \( -path './.tassei-*' -o -path "$cautious" \) -prune -o -type f ! -name .lock -print0 |
    sort -z | xargs -0r sha256sum) | sha256sum
}
# If a system call that reads the old set fails, the whole old set may move to 退避, which is correct.
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

# Checks the set after the fault $1, runs the command again, and counts the results.
declare -A trials olds news
failures=0
verify() {
  local now kind=$1 detail=$2
  now=$(seen)
  trials[$kind]=$((${trials[$kind]:-0} + 1))
  case $now in
  "$old") olds[$kind]=$((${olds[$kind]:-0} + 1)) ;;
  "$new") news[$kind]=$((${news[$kind]:-0} + 1)) ;;
  *)
    echo "$kind, $detail: neither the old set nor the new one" >&2
    failures=$((failures + 1))
    ;;
  esac
  if ! report after >"$work/log" 2>&1 || [ "$(seen)" != "$new" ] || compgen -G "$outputs/.tassei-*" >/dev/null; then
    echo "$kind, $detail: the next run did not mend it: $(cat "$work/log")" >&2
    find "$outputs" >&2
    failures=$((failures + 1))
  fi
  if lost; then
    echo "$kind, $detail: something else than the old set was moved aside" >&2
    failures=$((failures + 1))
  fi
}

# The duration of an undisturbed run in microseconds.
restore
started=${EPOCHREALTIME/./}
report after
whole=$((${EPOCHREALTIME/./} - started))

for ((trial = 0; trial < kills; trial++)); do
  restore
  moment=$(((RANDOM * 32768 + RANDOM) % (whole + whole / 10)))
  env -i "$command" report --inputs after --outputs "$outputs" --quiet >/dev/null 2>&1 &
  run=$!
  sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
  kill -9 "$run" 2>/dev/null || true
  wait "$run" 2>/dev/null || true
  verify kill "after $moment µs"
done

largest=$(find kept -type f -printf '%k\n' | sort -n | tail -n 1)
for ((trial = 0; trial < fulls; trial++)); do
  restore
  room=$((RANDOM % (largest + 4)))
  code=0
  (ulimit -f "$room" && report after >/dev/null 2>&1) || code=$?
  # A run below the limit may succeed, but no run may crash.
  [[ $code == 73 || $code == 0 ]] || { echo "limit of $room KiB: ended with $code" >&2; failures=$((failures + 1)); }
  verify file-size-limit "$room KiB"
done

if [ "$fulls" -gt 0 ] && mkdir -p small && mount -t tmpfs -o size=2m tmpfs small 2>/dev/null; then
  mounts+=("$work/small")
  disk=$work/Outputs
  outputs=$work/small/Outputs
  mkdir "$outputs"
  for ((trial = 0; trial < fulls; trial++)); do
    restore
    free=$(df --output=avail -k small | tail -n 1)
    room=$((RANDOM % 600))
    [ "$room" -ge "$free" ] || fallocate -l $(((free - room) * 1024)) small/filler
    code=0
    report after >/dev/null 2>&1 || code=$?
    [[ $code == 73 || $code == 0 ]] || { echo "room of $room KiB: ended with $code" >&2; failures=$((failures + 1)); }
    rm -f small/filler
    verify full-disk "$room KiB of room"
  done
  outputs=$disk
elif [ "$fulls" -gt 0 ]; then
  echo 'full-disk: no file system may be mounted here; left out'
fi

# Expects a refused run and the old set; $1 is the fault, $2 the command that undoes it.
refused() {
  local code=0
  "${as[@]}" env -i "$command" report --inputs after --outputs "$outputs" --quiet >/dev/null 2>&1 || code=$?
  [ "$code" = 73 ] || { echo "$1: ended with $code, not 73" >&2; failures=$((failures + 1)); }
  [ "$(seen)" = "$old" ] || { echo "$1: the old set has changed" >&2; failures=$((failures + 1)); }
  eval "$2"
  verify "$1" "code $code"
}

# Root may write anywhere, so the command runs as another user.
as=(env)
[ "$(id -u)" != 0 ] || as=(setpriv --reuid 65534 --regid 65534 --clear-groups)
if "${as[@]}" test -x "$command" && "${as[@]}" test -r after/plan/settings.csv; then
  restore
  chmod a-w "$outputs"
  refused no-permission 'chmod u+w "$outputs"'
else
  echo "no-permission: somebody else cannot reach $command; left out"
fi
as=(env)
restore
if mount --bind "$outputs" "$outputs" 2>/dev/null; then
  mounts+=("$outputs")
  mount -o remount,bind,ro "$outputs"
  refused read-only 'umount "$outputs"; unset "mounts[-1]"'
else
  echo 'read-only: no file system may be mounted here; left out'
fi
restore
if chattr +i "$outputs/R6" 2>/dev/null; then
  refused immovable-set 'chattr -i "$outputs/R6"'
else
  echo 'immovable-set: this file system has no such mark; left out'
fi

# For every system call after the lock in turn: it fails once, it fails from there on, or the run is killed there.
if [ "$steps" -gt 0 ] && command -v strace >/dev/null; then
  read -ra calls <<<"${CALLS:-openat mkdir write fallocate pread64 close fsync unlink rmdir rename renameat2 flock getdents64}"
  declare -A wrong=([openat]=EACCES [mkdir]=ENOSPC [write]=ENOSPC [fallocate]=ENOSPC [pread64]=EIO [close]=EIO
    [fsync]=EIO [unlink]=EACCES [rmdir]=EACCES [rename]=EACCES [renameat2]=EINVAL [flock]=EIO [getdents64]=EIO)
  cautious=./退避
  new=$(seen)
  for call in "${calls[@]}"; do
    restore
    strace -f -o trace -e trace="openat,flock,$call" env -i "$command" report --inputs after --outputs "$outputs" --quiet
    # Calls before the lock read the inputs, which other tests cover.
    awk -v call="$call" '
      $2 ~ "^" call "\\(" { all++; if (!locked) before = all }
      /\.lock/ { if (!locked && call == "openat") before = all - 1; locked = 1 }
      END { print before + 1, all + 0 }' trace >counts
    read -r first last <counts
    for ((step = first; step <= last; step += steps)); do
      for fault in "error=${wrong[$call]}:when=$step" "error=${wrong[$call]}:when=$step+" "signal=KILL:when=$step"; do
        restore
        code=0
        { strace -f -o /dev/null -e trace="$call" -e inject="$call:$fault" \
          env -i "$command" report --inputs after --outputs "$outputs" --quiet; } >/dev/null 2>&1 || code=$?
        [[ $code =~ ^(0|73|137)$ ]] || { echo "$call:$fault: ended with $code" >&2; failures=$((failures + 1)); }
        if [ "$code" = 0 ] && [ "$(seen)" != "$new" ]; then
          echo "$call:$fault: said that all is well" >&2
          failures=$((failures + 1))
        fi
        verify "${fault%%=*} at $call" "$fault"
      done
    done
  done
elif [ "$steps" -gt 0 ]; then
  echo 'system calls: strace is not installed; left out'
fi

for kind in "${!trials[@]}"; do
  echo "$kind: ${trials[$kind]} faults; the old set stood ${olds[$kind]:-0} times, the new one ${news[$kind]:-0} times"
done | sort
echo "failures: $failures"
[ "$failures" = 0 ]
