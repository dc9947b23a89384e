# What stands in the folder of the outputs, and whom it belongs to; a part of faults.sh.

# Expects a refused run that names the words $2, and the old set; $1 is the fault, $3 the command that undoes it.
refused() {
  attempt "${as[@]}"
  judge "$1" refused 73 "$2"
  [ "$(seen)" = "$old" ] || fail "$1: the old set has changed"
  eval "$3"
  verify "$1" "code $code"
}

# Expects the new set, and that what is left of the old one is named; $1 is the fault, $2 the command that undoes it.
placed() {
  local left
  attempt "${as[@]}"
  judge "$1" placed 0
  for left in $(compgen -G "$outputs/.tassei-*"); do
    grep -qF "${left##*/}" said || fail "$1: ${left##*/} is left, and nobody is told: $(cat said)"
  done
  eval "$2"
  verify "$1" "code $code"
}

as=("${other[@]}")
if "${as[@]}" test -x "$command" && "${as[@]}" test -r after/plan/settings.csv; then
  restore
  chmod a-w "$outputs"
  refused no-permission "$outputs" 'chmod u+w "$outputs"'
  restore
  [ "$(id -u)" != 0 ] || chown -R 65534 "$outputs"
  chmod -R a-w "$outputs/R6"
  placed read-only-set 'chmod -R u+w "$outputs"'
  if [ "$(id -u)" = 0 ]; then
    restore
    chown -R 0 "$outputs"
    chown 65534 "$outputs"
    # The system lets nobody move a folder of somebody else out of its own.
    placed set-of-another-user ':'
    restore
    chown -R 0 "$outputs"
    chown 65534 "$outputs"
    chmod 600 "$outputs/.lock"
    refused lock-of-another-user .lock 'chmod 666 "$outputs/.lock"'
    restore
    chown -R 0 "$outputs"
    chown 65534 "$outputs"
    mkdir -m 755 "$outputs/退避"
    echo 書込 >>"$outputs/R6/results.json"
    attempt "${as[@]}"
    judge backup-of-another-user refused 73 退避
    chown 0 "$outputs"
  else
    echo 'set-of-another-user: only root can make one; left out'
  fi
else
  echo "no-permission: somebody else cannot reach $command; left out"
fi
as=(env)
restore
if mount --bind "$outputs" "$outputs" 2>/dev/null; then
  mounts+=("$outputs")
  mount -o remount,bind,ro "$outputs"
  refused read-only "$outputs" 'umount "$outputs"; unset "mounts[-1]"'
else
  echo 'read-only: no file system may be mounted here; left out'
fi
restore
if chattr +i "$outputs/R6" 2>/dev/null; then
  refused immovable-set R6 'chattr -i "$outputs/R6"'
else
  echo 'immovable-set: this file system has no such mark; left out'
fi

# A link in the folder leads nowhere: not where it points to, nor to a new file there.
mkdir elsewhere
for target in elsewhere $([ "$steps" = 0 ] || echo dangling); do
  for name in R6 .lock 退避 照会様式; do
    restore
    ask=report
    case $name in
    R6) mv "$outputs/R6" away ;;
    .lock) rm "$outputs/.lock" ;;
    退避) echo 書込 >>"$outputs/R6/results.json" ;;
    照会様式) ask=template ;;
    esac
    ln -s "$work/$target" "$outputs/$name"
    before=$(seen)
    code=0
    "$command" $ask --inputs after --outputs "$outputs" >said 2>&1 || code=$?
    judge "link $name to $target" refused 73 "$name"
    [ "$(seen)" = "$before" ] || fail "link $name to $target: the set has changed"
    [ -z "$(ls -A elsewhere)" ] && [ ! -e dangling ] || fail "link $name to $target: something was written there"
    rm "$outputs/$name"
    [ ! -e away ] || mv away "$outputs/R6"
    restore
    verify links "$name to $target"
  done
done
for target in nowhere/at/all loop; do
  ln -sfn "$work/$target" loop
  whole=$outputs outputs=$work/loop
  attempt
  judge links-as-outputs "$target" 73 loop
  outputs=$whole
done
rm loop

# Names that are not exactly those of a run stay, whatever they begin with; those of a killed run go.
restore
mkdir "$outputs"/.tassei-{x-R6,1x-R6,1-,-R6,1.2.3-R6,1..2-R6}
for place in "$outputs"/.tassei-*; do echo memo >"$place/memo.txt"; done
mkdir "$outputs/.tassei-5-R6"
echo memo >"$outputs/.tassei-5-R6/memo.txt"
echo memo >"$outputs/.tassei-7-R6"
mkdir "$outputs"/.tassei-{8-R6,8.2-R6,9-R6-old,10-照会様式}
for place in "$outputs"/.tassei-{8-R6,8.2-R6,9-R6-old,10-照会様式}; do : >"$place/.unfinished"; done
ls -A "$outputs" | grep -vE '^\.tassei-(8|9|10)' >expected
attempt
judge leftovers placed 0
grep -qF .tassei-5-R6 said || fail "leftovers: no word of what has no mark: $(cat said)"
ls -A "$outputs" | cmp -s expected - || fail "leftovers: $(ls -A "$outputs" | diff expected -)"
[ "$(cat "$outputs"/.tassei-*/memo.txt "$outputs/.tassei-7-R6" | sort | uniq -c | tr -d ' ')" = 8memo ] ||
  fail 'leftovers: what others put there has changed'
