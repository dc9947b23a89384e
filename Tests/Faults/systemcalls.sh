# System calls that strace makes fail, and runs that it kills there; a part of faults.sh.

# For every system call after the lock in turn: it fails once, it fails from there on, or the run is killed there.
if [ "$steps" -gt 0 ] && command -v strace >/dev/null; then
  read -ra calls <<<"${CALLS:-openat mkdir write fallocate pread64 close fsync unlink rmdir rename renameat2 flock getdents64}"
  declare -A wrong=([openat]=EACCES [mkdir]=ENOSPC [write]=ENOSPC [fallocate]=ENOSPC [pread64]=EIO [close]=EIO
    [fsync]=EIO [unlink]=EACCES [rmdir]=EACCES [rename]=EACCES [renameat2]=EINVAL [flock]=EIO [getdents64]=EIO)
  cautious=./退避
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
        [[ $code =~ ^(0|73|137)$ ]] || fail "$call:$fault: ended with $code"
        [ "$code" != 0 ] || [ "$(seen)" = "$new" ] || fail "$call:$fault: said that all is well"
        verify "${fault%%=*} at $call" "$fault"
      done
    done
  done
elif [ "$steps" -gt 0 ]; then
  echo 'system calls: strace is not installed; left out'
fi
