# What a machine denies a process: threads, descriptors, memory; a part of faults.sh.

# Runs a command as somebody else who has no further thread, and in a group of two processes.
if "${other[@]}" test -x "$command" && "${other[@]}" test -r after/plan/settings.csv; then
  restore
  [ "$(id -u)" != 0 ] || chown -R 65534 "$outputs"
  attempt timeout 60 "${other[@]}" prlimit --nproc=1
  judge one-process 'nproc 1' 0
  verify one-process 'nproc 1'
  [ "$(id -u)" != 0 ] || chown -R 0 "$outputs"
else
  echo "one-process: somebody else cannot reach $command; left out"
fi
group=
for tree in /sys/fs/cgroup/pids /sys/fs/cgroup; do
  if [ -z "$group" ] && mkdir "$tree/tassei-$$" 2>/dev/null; then
    group=$tree/tassei-$$
    [ -w "$group/pids.max" ] || { rmdir "$group"; group=; }
  fi
done
if [ -n "$group" ]; then
  echo 2 >"$group/pids.max"
  restore
  attempt timeout 60 bash -c 'echo $$ >"$1/cgroup.procs"; shift; exec "$@"' - "$group"
  judge two-processes 'pids.max 2' 0
  verify two-processes 'pids.max 2'
  rmdir "$group"
else
  echo 'two-processes: no control group can be made here; left out'
fi

# With very few descriptors the system cannot load the libraries of the command (127), and not even bash for it (126).
for count in $([ "$steps" -gt 0 ] && seq 0 12 || echo 8); do
  restore
  attempt bash -c 'ulimit -n "$1"; shift; exec "$@"' - "$count"
  judge descriptors "$count" '0 66 73 126 127'
  verify descriptors "$count"
done

# In less address space than its libraries need, the system cannot start the command (127), nor bash before it. In less
# than the program itself needs (26 MiB), the kernel ends it before its first instruction, so the steps begin above.
if [ -z "$sanitized" ]; then
  for room in $([ "$steps" -gt 0 ] && seq 32 8 192 || echo 56); do
    restore
    attempt timeout 60 bash -c 'ulimit -v "$1"; shift; exec "$@"' - $((room * 1024))
    judge address-space "$room MiB" '0 73 127'
    verify address-space "$room MiB"
  done
else
  echo 'address-space: a sanitizer is at work; left out'
fi
