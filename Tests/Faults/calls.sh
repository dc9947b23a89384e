# Calls that a preloaded library makes fail (calls.c), as disks and network drives do; a part of faults.sh.

# Prints the effects of a call: the number of an error, a part of the work, or none of it.
effects_of() {
  case $1 in
  open) echo EACCES EMFILE EIO ;;
  read | pread) echo EIO short EINTR ;;
  write) echo ENOSPC EDQUOT EIO short zero EINTR ;;
  fsync) echo EIO EINVAL ;;
  close) echo EIO ;;
  mkdir) echo ENOSPC EACCES EROFS ;;
  rename | unlink) echo EACCES EIO ;;
  renameat2) echo EINVAL ENOSYS EOPNOTSUPP EPERM ENOTTY ;;
  flock) echo ENOLCK ENOSYS EOPNOTSUPP EINTR ;;
  pthread_create) echo EAGAIN ;;
  esac
}

# Compiles the library for the part $1; fails where that cannot be done or used, and says so.
prepare() {
  local compiler
  compiler=$(command -v cc || command -v clang || true)
  if [ -n "$sanitized" ]; then
    echo "$1: a sanitizer is at work; left out"
    return 1
  elif [ -z "$compiler" ]; then
    echo "$1: no C compiler is installed; left out"
    return 1
  fi
  [ -e calls.so ] || "$compiler" -Wall -Wextra -Werror -shared -fPIC -o calls.so "$here/calls.c"
}

# Counts the calls of an undisturbed run of the command with the arguments that are given.
count_calls() {
  rm -f counts
  env -i "${settings[@]}" LD_PRELOAD="$work/calls.so" FAULT=count FAULT_LOG="$work/counts" "$command" "$@" >said 2>&1
}

# Prints at most $2 of the numbers from 1 to $1, evenly spread, the first and the last among them.
moments() {
  local most=$(($1 < $2 ? $1 : $2)) number
  for ((number = 0; number < most; number++)); do echo $((1 + number * ($1 - 1) / (most > 1 ? most - 1 : 1))); done
}

# Runs a report in which a call fails, and checks that its message names the file of this call.
disturb() {
  local kind="$2 of $1" fault="$1:$2:$3" path isNamed=
  restore
  rm -f paths
  settings+=(LD_PRELOAD="$work/calls.so" FAULT="$fault" FAULT_LOG="$work/paths")
  attempt timeout 60
  settings=("${settings[0]}")
  judge "$kind" "$fault" '0 66 73'
  # What is full is told as such, whichever file it was.
  if [ "$code" != 0 ] && [[ $2 == ENOSPC || $2 == EDQUOT ]]; then
    grep -q '空き容量がない' said || fail "$kind, $fault: no word of the room: $(cat said)"
  fi
  if [ "$code" != 0 ]; then
    while IFS= read -r path; do
      # The file in memory behind a workbook has no name that means anything to anybody.
      [[ $path != /memfd:* && $path != /proc/* ]] || isNamed=1
      ! grep -qF -e "$(basename "$path")" -e "$(basename "$(dirname "$path")"):" said || isNamed=1
    done <paths
    [ -n "$isNamed" ] || fail "$kind, $fault: $(sort -u paths | head -n 3) is not named: $(cat said)"
  fi
  verify "$kind" "$fault"
}

if prepare calls; then
  cautious=./退避
  restore
  count_calls report --inputs after --outputs "$outputs" --quiet
  while read -r call count <&3; do
    # A call that only stands in for another was not made: its first one would be the one that fails.
    [ "$count" -gt 0 ] || count=1
    if [ "$steps" = 0 ]; then
      # Of each call one that fails, near the end, by the first of its errors.
      disturb "$call" "$(effects_of "$call" | cut -d' ' -f1)" $((count - count / 4))
      continue
    fi
    for moment in $(moments "$count" 12); do
      for effect in $(effects_of "$call"); do
        disturb "$call" "$effect" "$moment"
        # What is interrupted again and again never ends.
        [ "$effect" = EINTR ] || disturb "$call" "$effect" "$moment+"
      done
    done
  done 3<counts
  cautious=./none
fi
