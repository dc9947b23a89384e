# Runs that are killed at random moments, and disks that fill up; a part of faults.sh.

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

# A limit on the size of a file is found where the file is written, or before it is begun.
largest=$(find kept -type f -printf '%k\n' | sort -n | tail -n 1)
for ((trial = 0; trial < fulls; trial++)); do
  restore
  room=$((RANDOM % (trial % 2 ? largest + 4 : largest + 400)))
  attempt bash -c 'ulimit -f "$1"; shift; exec "$@"' - "$room"
  # A run below the limit may succeed, but no run may crash.
  judge file-size-limit "$room KiB" '0 73'
  # Where no file may grow at all, neither can the one that holds the message.
  [ "$code" = 0 ] || [ "$room" = 0 ] || grep -qE 'File too large|ulimit' said || \
    fail "file-size-limit, $room KiB: no reason: $(cat said)"
  verify file-size-limit "$room KiB"
done

# Makes the room of a small disk $2 KiB and its names $3, and lets a run find out.
fill() {
  local kind=$1 room=$2 names=$3 free file
  restore
  free=$(df --output=avail -k small | tail -n 1)
  [ "$room" -ge "$free" ] || fallocate -l $(((free - room) * 1024)) small/filler
  free=$(df --output=iavail small | tail -n 1)
  for ((file = names; file < free; file++)); do : >"small/name-$file"; done
  attempt
  judge "$kind" "$room KiB, $names names" '0 73' '空き容量がない'
  rm -f small/filler small/name-*
  verify "$kind" "$room KiB, $names names"
}

if [ "$fulls" -gt 0 ] && mkdir -p small && mount -t tmpfs -o size=2m,nr_inodes=120 tmpfs small 2>/dev/null; then
  mounts+=("$work/small")
  disk=$outputs
  outputs=$work/small/Outputs
  mkdir "$outputs"
  for ((trial = 0; trial < fulls; trial++)); do fill full-disk $((RANDOM % 600)) 60; done
  for ((trial = 0; trial < fulls / 4 + 1; trial++)); do fill no-names 2000 $((RANDOM % 25)); done
  outputs=$disk
elif [ "$fulls" -gt 0 ]; then
  echo 'full-disk: no file system may be mounted here; left out'
fi
