#!/usr/bin/env bash
# Fuzzes the readers with libFuzzer and the address sanitizer; findings remain in .build/fuzz/<target>/.
#   Tests/Fuzz/fuzz.sh [seconds] [target ...]     600 seconds each; Decoding CSV TSV Workbook Archive
#                                             Years Numbers Targets Folder Returned Plan Published
# SwiftPM cannot link libFuzzer, so this script compiles each module itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-600}
shift || true
targets=("$@")
[ $# -gt 0 ] || targets=(Decoding CSV TSV Workbook Archive Years Numbers Targets Folder Returned Plan Published)

build=.build/fuzz
swiftc=${SWIFT:-swift}c
mkdir -p "$build"
options=(-use-ld=lld -sanitize=fuzzer,address -swift-version 6 -package-name tassei -parse-as-library -enable-testing -O
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -I "$build" -I Sources/CSystem/include -I Sources/CUnistring -I Sources/CExpat -I Sources/CMinizip)

# Compiles a module; $1 is its name, further arguments are its sources.
module() {
  local name=$1
  shift
  "$swiftc" "${options[@]}" -wmo -module-name "$name" -emit-module -emit-module-path "$build/$name.swiftmodule" \
    -c "$@" -o "$build/$name.o"
}

# SwiftPM would generate this module map.
printf 'module CSystem { header "%s/Sources/CSystem/include/CSystem.h" export * }\n' "$PWD" >"$build/module.modulemap"
"${CC:-clang}" -fsanitize=address -c -I Sources/CSystem/include Sources/CSystem/CSystem.c -o "$build/CSystem.o"
mapfile -d '' -t sources < <(find Sources/Indicators -name '*.swift' -print0)
module Indicators "${sources[@]}"
mapfile -d '' -t sources < <(find Sources/Tables -name '*.swift' -print0)
module Tables "${sources[@]}"
mapfile -d '' -t sources < <(find Sources/Readers -name '*.swift' -print0)
module Readers "${sources[@]}"
module TestKit Tests/TestKit/WorkingFolder.swift

# Fills the corpus with the samples of the tests; those for Workbook begin with the number of the part that they are, those
# for Plan with the number of their table.
seed() {
  local sample number
  mkdir -p "$build/$1/corpus"
  if [ "$1" = Plan ]; then
    # As many as there are tables, and so the first of them: NUL parts the tables of an input.
    number=15
    for sample in settings sections constants indicators placements path ratings overrides aliases treatment measures sums \
      series targets confirmed; do
      for plan in Inputs Tests/Verify/kinds; do
        [ ! -e "$plan/plan/$sample.csv" ] ||
          { printf "\\x$(printf %02x $number)"; head -c 8000 "$plan/plan/$sample.csv"; } \
            >"$build/$1/corpus/$sample-$(basename "$plan")"
      done
      number=$((number + 1))
    done
    return
  fi
  if [ "$1" = Archive ]; then
    (cd Inputs/example && /usr/bin/python3 - "$OLDPWD/$build/$1/corpus" <<'PYTHON'
import sys, zipfile
for number, names in enumerate([["plan/path.csv", "published/R5.csv"], ["plan/path.csv"] * 2, ["plan/constants.csv"]]):
    with zipfile.ZipFile(f"{sys.argv[1]}/{number}.zip", "w", zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED) as file:
        for name in names:
            file.writestr(name, open(name, "rb").read(2000))
        file.writestr("exports/旧/", b"")
PYTHON
    ) 2>/dev/null
    return
  fi
  if [ "$1" = Published ]; then
    for sample in 'R5,K01,,,R4,"1,500",件,確定,○,△' 'R5,G1,転入,転入,R5,,人,未公表,,' 'R6,K03,,,R5,1204,万人,速報,,,約'; do
      printf '報告年度,指標ID,指標名,系列,年度,値,単位,状態,評価,見通し,付記\n%s\n' "$sample" >"$build/$1/corpus/${sample:0:6}"
    done
    head -c 4000 Inputs/example/published/R5.csv >"$build/$1/corpus/example"
    return
  fi
  if [ "$1" = Returned ]; then
    # The kinds in the order of BookMark.Kind, and a line for each area in the order of BookArea.
    printf '\x00%s\0%s' "$(printf '%s\n' '$A$2:$A$3' '$B$1:$C$1' '$B$2:$C$3' '$D$2:$E$3' '$J$2:$J$3' '' '' '$F$2:$G$3' '$H$2:$I$3' '$K$2:$K$3')" \
      "$(printf '%b\n' '\tR4\tR5' 'K01\t1500\t9\t確定\t速報\t1400\t\t確定\t\t除外\t使う' 'K04\t\t58\t\t\t57\t58\t\t確定')" \
      >"$build/$1/corpus/report"
    printf '\x03%s\0%s' "$(printf '%s\n' '$A$2:$A$3' '$B$1:$C$1' '$B$2:$C$3' '' '' '' '' '$D$2:$E$3' '' '' '$A$4:$G$5' '$H$4:$N$5')" \
      "$(printf '%b\n' '指標ID\tR4\tR5' 'K01\t1500\t9\t1400\t' '\t速報\t\t速報\t' \
        '指標ID\t出典\t公表時点\t次回公表\t要因分析\t今後の方向性\t備考\t指標ID' 'K01\t調べ\t\t\t\t\t\tR5')" >"$build/$1/corpus/form"
    local heads='取組ID\t取組名\t年度\t取組実績\t指標名\tこれまでの値\t値\t単位\t状態\t目標\t実施主体\t実施状況\t見直し\t見直し内容\t備考'
    printf '\x04%s\0%s' "$(printf '%s\n' '' '' '' '' '' '' '' '' '' '' '$A$1:$O$3' '$P$1:$AD$3')" \
      "$(printf '%b\n' "$heads\t$heads" \
        'Ⅰ①\t事例\tR5\t会議\t件数\t\t3\t件\t\t9件(R6)\t道\t実施\t継続\t続ける\t\tⅠ①\t事例\tR5\t研修\t件数\t\t2\t件\t\t\t道\t一部\t\t\t' \
        'Ⅰ②\t\tR6\t\t\t\t4')" >"$build/$1/corpus/programme"
    printf '\x05%s\0%s' "$(printf '%s\n' '' '' '' '' '' '' '' '' '' '' '' '' '$A$1:$C$2' '$E$1:$M$2' '$A$3:$C$3' '$E$3:$G$3')" \
      "$(printf '%b\n' '正しい\t\t統合\t\tvalue-change\tK01\t\tR5\t1500\texports/b.csv\t2\t2\t1,532' \
        '\t1600\t\t\tvalue-change\tK01\t\tR6\t1,532\texports/b.csv\t2\t2\t1,532' '来月\t集計中\t調査中\t\tK04\t\tR5・R6')" >"$build/$1/corpus/slip"
    return
  fi
  if [ "$1" = Workbook ]; then
    for sample in Tests/TablesTests/XLSX/Workbooks/*.xlsx; do
      { printf '\0'; cat "$sample"; } >"$build/$1/corpus/$(basename "$sample")"
    done
    unzip -p Tests/TablesTests/XLSX/Workbooks/XlsxWriter.xlsx xl/worksheets/sheet1.xml | sed 's/.*<worksheet[^>]*>/\x01/; s/<\/worksheet>//' \
      >"$build/$1/corpus/sheet"
    unzip -p Tests/TablesTests/XLSX/Workbooks/XlsxWriter.xlsx xl/sharedStrings.xml | sed 's/.*<sst[^>]*>/\x02/; s/<\/sst>//' \
      >"$build/$1/corpus/strings"
    grep -oE 'Case\("([^"\\]|\\.)*"' Tests/TablesTests/XLSX/NumberFormatTests.swift | sed 's/^Case("/\x03/; s/"$//; s/\\"/"/g' |
      split -l 1 - "$build/$1/corpus/format-"
    return
  fi
  for sample in Tests/ReadersTests/Samples/*.csv; do
    case $1 in
    Decoding | CSV | Folder) cp "$sample" "$build/$1/corpus/" ;;
    TSV) tr ',' '\t' <"$sample" >"$build/$1/corpus/$(basename "$sample")" ;;
    *) { grep -ao '[^,"]\{2,\}' "$sample" || true; } | sort -u | head -n 60 |
      split -l 1 - "$build/$1/corpus/$(basename "$sample" .csv)-" ;;
    esac
  done
  if [ "$1" = Targets ]; then
    cut -d, -f3- Inputs/plan/indicators.csv | grep -o '"[^"]*"\|[^,]*' | grep '[(（]' | sort -u |
      split -l 1 - "$build/$1/corpus/printed-"
  fi
}

# The inputs of these runs are in memory, and away from those of other runs.
room=$(mktemp -d /dev/shm/tassei-fuzz-XXXXXX)
trap 'rm -rf "$room"' EXIT

status=0
for target in "${targets[@]}"; do
  harness=("Tests/Fuzz/$target.swift")
  case $target in
  CSV | TSV) harness+=(Tests/Fuzz/Records.swift) ;;
  Folder | Plan | Published) harness+=(Tests/Fuzz/Inputs.swift Tests/ReadersTests/SamplePlan.swift) ;;
  Returned)
    harness+=(Tests/Fuzz/Inputs.swift Tests/ReadersTests/SamplePlan.swift Tests/TablesTests/XLSX/ArchiveFixture.swift)
    ;;
  Workbook) harness+=(Tests/TablesTests/XLSX/ArchiveFixture.swift) ;;
  esac
  mkdir -p "$build/$target"
  "$swiftc" "${options[@]}" -module-name "Fuzz$target" "${harness[@]}" \
    "$build"/{Indicators,Tables,Readers,TestKit,CSystem}.o -lcrypto -lexpat -lminizip -lunistring -o "$build/$target/run"
  seed "$target"
  log=$build/$target/log
  # Swift's backtracer can hang after libFuzzer has caught the signal.
  SWIFT_BACKTRACE=enable=no FUZZ_FOLDER="$room" "$build/$target/run" -max_total_time="$seconds" -max_len=8192 \
    -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$build/$target/" "$build/$target/corpus" \
    >"$log" 2>&1 && found=none || found=$(ls "$build/$target" | grep -E '^(crash|timeout|oom|leak|slow)' | tr '\n' ' ')
  [ "$found" = none ] || status=1
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") executions, findings: ${found:-see $log}"
done
exit "$status"
