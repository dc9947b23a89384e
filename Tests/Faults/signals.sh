# Signals that end a run in an orderly way, at chosen calls (calls.c); a part of faults.sh.

# Runs a command that a signal reaches at a call, and looks for what it left.
signalled() {
  local kind="$1 of ${arguments[0]}" detail="$1 at $2 $3" left
  restore
  rm -rf next published/published
  settings+=(LD_PRELOAD="$work/calls.so" FAULT="$2:$1:$3")
  code=0
  # Bash would tell of each program that a signal ended.
  { timeout 60 env -i "${settings[@]}" "$command" "${arguments[@]}" >said 2>&1 || code=$?; } 2>/dev/null
  settings=("${settings[0]}")
  [[ " 0 $((128 + $(kill -l "${1#SIG}"))) " == *" $code "* ]] || fail "$kind, $detail: ended with $code: $(head -n 3 said)"
  left=$(find "$outputs" published . -maxdepth 2 \( -name '.tassei-*' -o -name 'next.tassei-*' -o -name '.R*-*.csv' \) -not -path './kept/*')
  [ -z "$left" ] || fail "$kind, $detail: is left: $left"
  trials[$kind]=$((${trials[$kind]:-0} + 1))
  if [ "${arguments[0]}" = report ]; then verify "$kind" "$detail"; elif [ "$(seen)" = "$old" ]; then
    olds[$kind]=$((${olds[$kind]:-0} + 1))
  fi
}

if prepare signals; then
  cp -r before published
  for command_line in "report --inputs after --outputs $outputs --quiet" "template --inputs after --outputs $outputs" \
    "publish --inputs published --outputs $outputs" 'plan --inputs after --next R12-R16 next'; do
    read -ra arguments <<<"$command_line"
    restore
    rm -rf next published/published
    count_calls "${arguments[@]}" || fail "${arguments[0]}: ended with $?: $(cat said)"
    for signal in $([ "$steps" -gt 0 ] && echo SIGTERM SIGINT SIGHUP || echo SIGTERM); do
      while read -r call count <&3; do
        [[ $call =~ ^(open|write|fsync|rename|renameat2|unlink|mkdir|flock)$ ]] || continue
        [ "$steps" -gt 0 ] || [ "$call" = fsync ] || continue
        for moment in $(moments "$count" $((steps > 0 ? 8 : 1))); do signalled "$signal" "$call" "$moment"; done
      done 3<counts
    done
  done
fi
