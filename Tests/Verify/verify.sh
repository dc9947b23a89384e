#!/usr/bin/env bash
# Verifies the workbooks of `make report` and `make demo`: two spreadsheet engines, LibreOffice and CellRune, must
# calculate the cached values of the formulas. Every cached value is first overwritten with a wrong number. So must the
# reports of the plan in kinds, which has targets of every kind. With folders as arguments the script verifies those
# instead. results.json must match its schema, and what is made for the public must say what results.json says.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=Tests/Verify
work=.build/verify
# Debian's Python, for which openpyxl is installed; PATH may have another one first.
python=/usr/bin/python3
# The Python with the second engine; `.ci/deps verify` creates it.
engine_python=.build/verify-venv/bin/python
folders=("$@")
if [ ${#folders[@]} = 0 ]; then
  for folder in Outputs/R* Outputs/例示/R*; do
    if [ -d "$folder" ]; then folders+=("$folder"); fi
  done
fi
[ ${#folders[@]} -gt 0 ] || { echo 'ブックがありません。先に make report と make demo を実行してください。' >&2; exit 66; }

rm -rf "$work"
mkdir -p "$work"

# Reports on the plan with every kind of target, series and condition of ratings: a year with projections, and the
# target year.
tool=.build/release/tassei
if [ $# = 0 ]; then
  for year in R5 R6; do
    code=0
    "$tool" report --inputs "$here/kinds" --outputs "$work/kinds" --year "$year" --departments >"$work/kinds.txt" 2>&1 || code=$?
    [ "$code" = 0 ] || { cat "$work/kinds.txt" >&2; exit "$code"; }
    folders+=("$work/kinds/$year")
  done
fi

# Recalculates the workbooks of folder $1 with both engines, into $2-LibreOffice and $2-CellRune.
calculate() {
  "$python" "$here/overwrite.py" "$1" "$2-overwritten"
  "$here/recalculate.sh" "$2-overwritten" "$2-LibreOffice"
  "$engine_python" "$here/recalculate.py" "$2-overwritten" "$2-CellRune"
}

failed=0
number=0
for folder in "${folders[@]}"; do
  number=$((number + 1))
  "$python" "$here/schema.py" "$folder" || failed=1
  calculate "$folder" "$work/$number"
  "$python" "$here/verify.py" "$folder" LibreOffice="$work/$number-LibreOffice" CellRune="$work/$number-CellRune" || failed=1
  "$here/recalculate.sh" "$folder" "$work/$number-pages" pdf
  "$engine_python" "$here/pages.py" "$work/$number-pages" "$folder" || failed=1
done

# The parts of the workbooks, whose faults make Excel repair or refuse a file.
"$engine_python" "$here/structure.py" "${folders[@]}" || failed=1

# The workbooks of single departments, and the list of points beside the draft of a next plan, open, recalculate and print
# as those of sections do.
if [ $# = 0 ]; then
  for arguments in "report --departments --outputs $work/example" "plan --next R7-R11 $work/draft"; do
    code=0
    # The arguments are words of this script, without spaces within them.
    "$tool" $arguments --inputs Inputs/example >"$work/example.txt" 2>&1 || code=$?
    [ "$code" = 0 ] || [ "$code" = 65 ] || { cat "$work/example.txt" >&2; exit "$code"; }
  done
  for part in kinds/R6/所管課:kinds/R6 example/R6/所管課:example/R6 draft:example/R6; do
    books="$work/${part%%:*}"
    number=$((number + 1))
    calculate "$books" "$work/$number"
    "$python" "$here/verify.py" "$books" LibreOffice="$work/$number-LibreOffice" CellRune="$work/$number-CellRune" || failed=1
    "$here/recalculate.sh" "$books" "$work/$number-pages" pdf
    "$engine_python" "$here/pages.py" "$work/$number-pages" "$work/${part##*:}" || failed=1
    "$engine_python" "$here/structure.py" "$books" || failed=1
  done
fi

# What a report made for the public: the page in a browser, the tables against results.json.
if [ $# = 0 ]; then
  pages=("${folders[@]:0:${#folders[@]}-1}" --tables "${folders[-1]}")
else
  pages=("${folders[@]}")
fi
"$engine_python" "$here/public.py" "${pages[@]}" || failed=1
if [ $# = 0 ]; then
  "$engine_python" "$here/public.py" --english "$tool" Inputs/example "$work/english" || failed=1
fi

# This tests the verification itself: each engine must detect a broken value and a broken formula, and calculate the
# right results for them.
"$python" "$here/break.py" "${folders[0]}" "$work/broken" >"$work/broken.tsv"
calculate "$work/broken" "$work/broken"
broken=("$work/broken" LibreOffice="$work/broken-LibreOffice" CellRune="$work/broken-CellRune")
if "$python" "$here/verify.py" "${broken[@]}" >"$work/broken.txt"; then
  echo '壊したブックの誤りが見つかりませんでした。' >&2
  failed=1
elif ! "$python" "$here/verify.py" --planted "$work/broken.tsv" "${broken[@]}" >&2; then
  echo '壊した値と式の両方は見つかりませんでした。' >&2
  failed=1
else
  echo 'わざと壊した値と式は、どちらの計算ソフトでも見つかりました。'
fi

# Forms that staff fill in and send back as workbooks must give what their CSV twins give.
if [ $# = 0 ]; then
  mkdir -p "$work/forms"
  "$python" "$here/forms.py" "$tool" Inputs/example "$work/forms" || failed=1
  "$python" "$here/round.py" "$tool" || failed=1
fi

# Another program must calculate the digests of the exports that the sheets show.
if [ $# = 0 ] && [ -d Outputs/例示/R6 ]; then
  texts=$(unzip -p Outputs/例示/R6/KPI_R6_99_算定方法・出典.xlsx xl/sharedStrings.xml)
  for export in Inputs/example/exports/*.csv; do
    digest=$(sha256sum <"$export" | cut -c1-12)
    grep -qF "$digest" <<<"$texts" || { echo "検算に $export の SHA-256 がありません。" >&2; failed=1; }
  done
fi

# Edits input cells like staff, each edit in one workbook: the recalculated sheets must equal a report from exports or a
# plan with the same change, and say what is wrong with an invalid one. The engines run at the same time.
if [ $# = 0 ]; then
  "$python" "$here/edits.py" "$tool" "$work/edits" prepare
  "$here/recalculate.sh" "$work/edits/edited" "$work/edits/LibreOffice" &
  libreoffice=$!
  "$engine_python" "$here/recalculate.py" "$work/edits/edited" "$work/edits/CellRune" || failed=1
  wait "$libreoffice" || failed=1
  "$python" "$here/edits.py" "$tool" "$work/edits" compare || failed=1
fi
exit $failed
