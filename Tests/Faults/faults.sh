#!/usr/bin/env bash
# Breaks runs of the command in the middle, again and again, and looks at what stands afterwards.
#
#   Tests/Faults/faults.sh COMMAND INPUTS [kills] [fulls] [steps]
#
# Kills a run at random moments, lets the disk become full at random sizes, refuses it the folder, and, where strace is
# installed, fails or kills every n-th system call of the writing path (steps: 1 for every call, 0 for none).
# After each fault the set must be the old one or the whole new one, byte for byte, and the next run must succeed,
# leaving the new set and no litter. RANDOM is seeded by SEED (1), so a failure can be repeated.
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
# The new set differs from the old one in its explanation of one plan setting.
sed -i 's/^計画名,[^,]*/&（改）/' after/plan/settings.csv

outputs=$work/Outputs

# No temporary folder is needed; a thread sanitizer that finds one could not start below a limit on sizes.
report() { env -i TMPDIR=/nonexistent "$command" report --inputs "$1" --outputs "$outputs" --quiet; }

# Everything a person sees below the outputs, as one hash: hidden folders and the lock are left out.
seen() {
  (cd "$outputs" && find . \( -path './.tassei-*' -o -path "$cautious" \) -prune -o -type f ! -name .lock -print0 |
    sort -z | xargs -0r sha256sum) | sha256sum
}
# Where a system call fails that reads the old set, all of it may be moved to 退避: that is cautious, not wrong.
cautious=./none

# Whether something stands in 退避 that is not of the old set.
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
[ "$old" != "$new" ] || { echo 'The two sets do not differ: the inputs have no 計画名.' >&2; exit 2; }

restore() {
  find "$outputs" -mindepth 1 -delete
  cp -a kept/. "$outputs/"
}

# $1 what was done: counts it, after looking at the set and running again.
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

# How long an undisturbed run takes, in microseconds.
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
  # Below its limit a run may also succeed; what it may not do is to die.
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

# $1 what was done, $2 how it is undone; the run must be refused and the old set stand
refused() {
  local code=0
  "${as[@]}" env -i "$command" report --inputs after --outputs "$outputs" --quiet >/dev/null 2>&1 || code=$?
  [ "$code" = 73 ] || { echo "$1: ended with $code, not 73" >&2; failures=$((failures + 1)); }
  [ "$(seen)" = "$old" ] || { echo "$1: the old set has changed" >&2; failures=$((failures + 1)); }
  eval "$2"
  verify "$1" "code $code"
}

# Root may write anywhere, so it becomes somebody else.
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

# Every system call from the lock on, one after another: failed once, failed from there on, or the last thing done.
if [ "$steps" -gt 0 ] && command -v strace >/dev/null; then
  read -ra calls <<<"${CALLS:-openat mkdir write fallocate pread64 close fsync unlink rmdir rename renameat2 flock getdents64}"
  declare -A wrong=([openat]=EACCES [mkdir]=ENOSPC [write]=ENOSPC [fallocate]=ENOSPC [pread64]=EIO [close]=EIO
    [fsync]=EIO [unlink]=EACCES [rmdir]=EACCES [rename]=EACCES [renameat2]=EINVAL [flock]=EIO [getdents64]=EIO)
  cautious=./退避
  new=$(seen)
  for call in "${calls[@]}"; do
    restore
    strace -f -o trace -e trace="openat,flock,$call" env -i "$command" report --inputs after --outputs "$outputs" --quiet
    # Calls before the lock read the inputs, and are other tests' business.
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
