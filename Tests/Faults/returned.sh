# Forms and slips among the exports that cannot be opened or read; a part of faults.sh.

# Runs the report of the inputs with a form and a slip; leaves its code in `code`, its messages in `said`.
report_returned() {
  code=0
  env -i "${settings[@]}" "$@" "$command" report --inputs returned --outputs "$outputs" --quiet >said 2>&1 || code=$?
}

if prepare returned; then
  cp -r after returned
  env -i "$command" template --inputs after --outputs asked >said 2>&1
  code=0
  env -i "$command" check --slips --inputs after --outputs asked >said 2>&1 || code=$?
  [[ $code =~ ^(0|65)$ ]] || fail "returned: check --slips ended with $code"
  for kind in 照会様式 差し戻し票; do
    books=(asked/"$kind"/*.xlsx)
    [ -e "${books[0]}" ] || fail "returned: there is no $kind"
    cp "${books[0]}" "returned/exports/戻った$kind.xlsx"
  done
  restore
  report_returned
  [[ $code =~ ^(0|65)$ ]] || fail "returned: ended with $code: $(cat said)"
  for kind in 照会様式 差し戻し票; do
    name=戻った$kind.xlsx
    only=(LD_PRELOAD="$work/calls.so" FAULT_PATH="exports/$name")
    restore
    rm -f counts
    report_returned "${only[@]}" FAULT=count FAULT_LOG="$work/counts"
    while read -r call count <&3; do
      [ "$count" -gt 0 ] || continue
      for effect in $(case $call in open) echo EACCES EIO ;; read | pread) echo EIO ;; esac); do
        restore
        report_returned "${only[@]}" FAULT="$call:$effect:1+"
        trials["$effect of $call of a $kind"]=1
        [ "$code" = 66 ] || fail "$name, $call:$effect: ended with $code: $(cat said)"
        grep -qF "exports/$name" said || fail "$name, $call:$effect: it is not named: $(cat said)"
        [ "$(seen)" = "$old" ] || fail "$name, $call:$effect: the old set has changed"
        olds["$effect of $call of a $kind"]=1
      done
    done 3<counts
    [ -n "${trials["EACCES of open of a $kind"]:-}" ] || fail "$name: it was not opened"
    [ -n "${trials["EIO of read of a $kind"]:-}${trials["EIO of pread of a $kind"]:-}" ] || fail "$name: it was not read"
  done
fi
