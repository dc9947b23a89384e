#!/usr/bin/env bash
# Compares the output of this program with that of an older commit, for the same inputs:
#   Tests/Verify/same.sh OLD [--cpu]    for example same.sh 92bf0ff
# The old program is built once and kept as .build/same/OLD/tassei. Both run on Inputs and Inputs/example. Workbooks are
# compared part by part; other files, printed texts and exit codes are compared byte by byte. The exit code is 1 if
# anything differs. With --cpu the script measures instead the CPU time of a report of Inputs/example, present program
# to old one.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."

# The maximum number of printed lines of a difference.
shown=20
year=R6

[ -n "${1:-}" ] || { echo '使い方：Tests/Verify/same.sh 比べる版 [--cpu]（make same OLD=92bf0ff）' >&2; exit 64; }
mode=${2:-}
case $mode in '' | --cpu) ;; *) echo "知らない指定です：$mode" >&2; exit 64 ;; esac
commit=$(git rev-parse --quiet --verify --short=7 "$1^{commit}") || { echo "この版はありません：$1" >&2; exit 64; }
work=$PWD/.build/same/$commit
old=$work/tassei
new=$PWD/.build/release/tassei

# Builds a checkout with its own Makefile; of this run's variables, it gets only SWIFT and JOBS.
build() {
  env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make --no-print-directory -C "$1" build SWIFT="${SWIFT:-swift}" JOBS="${JOBS:-}"
}

build_old() {
  local tree=$work/worktree
  mkdir -p "$work"
  # --force, because `make clean` may have removed the folder of an earlier attempt.
  [ -d "$tree" ] || git worktree add --quiet --force --detach "$tree" "$commit"
  echo "$commit のプログラムを作ります（一度だけ、数分）。"
  if ! build "$tree" >"$work/build.log" 2>&1; then
    grep -E 'error|unable to find|cannot find|apt-get' "$work/build.log" >&2 || tail -n 20 "$work/build.log" >&2
    echo "$commit のプログラムを作れませんでした。足りないものは上のとおりです（全文は $work/build.log）。" >&2
    # The commit may need packages that the present version does not need.
    echo "この版の make build が要るもの：$(sed -n 's/.*|| echo \([a-z0-9-]*\)$/\1/p;/verify)/q' "$tree/.ci/deps" | tr '\n' ' ')" >&2
    return 1
  fi
  cp "$tree/.build/release/tassei" "$old.new"
  mv "$old.new" "$old"
  git worktree remove --force "$tree"
}

[ -x "$old" ] || build_old
build . >"$work/present.log" 2>&1 || { cat "$work/present.log" >&2; exit 1; }

# MARK: CPU time

if [ "$mode" = --cpu ]; then
  memory=/dev/shm
  [ -w "$memory" ] || memory=$work
  scratch=$(mktemp -d "$memory/tassei-same.XXXXXX")
  trap 'rm -rf "$scratch"' EXIT
  # $1 is the program, further arguments are options; prints user and system time in milliseconds.
  milliseconds() {
    local program=$1 code=0 times
    shift
    rm -rf "$scratch/Outputs"
    TIMEFORMAT='%U %S'
    times=$({ time "$program" report --inputs Inputs/example --outputs "$scratch/Outputs" --year $year --quiet "$@" \
      >"$scratch/output" 2>"$scratch/errors" || echo $? >"$scratch/code"; } 2>&1)
    [ ! -e "$scratch/code" ] || { code=$(cat "$scratch/code"); rm "$scratch/code"; }
    case $code in 0 | 65) ;; *) cat "$scratch/errors" >&2; return 1 ;; esac
    awk '{ printf "%d\n", ($1 + $2) * 1000 + 0.5 }' <<<"$times"
  }
  # $1 is the title of the measurement, further arguments are options.
  ratio() {
    local title=$1 least_new=0 least_old=0 time
    shift
    for _ in 1 2 3 4 5 6 7 8 9; do
      time=$(milliseconds "$new" "$@")
      if [ $least_new = 0 ] || [ "$time" -lt $least_new ]; then least_new=$time; fi
      time=$(milliseconds "$old" "$@")
      if [ $least_old = 0 ] || [ "$time" -lt $least_old ]; then least_old=$time; fi
    done
    awk -v title="$title" -v new=$least_new -v old=$least_old -v commit="$commit" \
      'BEGIN { printf "%s：%.3f秒／%.3f秒（%s）＝ %.3f（9回の最小）\n", title, new / 1000, old / 1000, commit, new / old }'
  }
  ratio 'ＣＰＵ時間、１本' --jobs 1
  ratio 'ＣＰＵ時間、既定'
  exit 0
fi

# MARK: Outputs

# Runs the program $1 in the folder $2 with copies of both inputs, so that both programs see the same paths.
run_all() {
  local program=$1 side=$2 inputs
  rm -rf "$side"
  mkdir -p "$side"
  cp -rL Inputs "$side/Inputs"
  for inputs in Inputs Inputs/example; do
    run "$program" "$side" "$inputs" report report --outputs Outputs --year $year
    for language in ja en; do
      for format in text csv json; do
        run "$program" "$side" "$inputs" "check.$format.$language" check --format $format --language $language --year $year
      done
      for id in "${ids[@]}"; do
        run "$program" "$side" "$inputs" "explain.$id.$language" explain "$id" --language $language --year $year
      done
      run "$program" "$side" "$inputs" "plan.$language" plan --language $language
    done
    run "$program" "$side" "$inputs" plan.csv plan --format csv
    run "$program" "$side" "$inputs" template template --outputs Forms
    mkdir -p "$side/Next/$inputs"
    run "$program" "$side" "$inputs" next plan --next R7-R11 "Next/$inputs/plan"
    # This command is the last, because it changes the copy of the inputs.
    run "$program" "$side" "$inputs" publish publish --outputs Outputs --year $year
    mkdir -p "$side/Written/$inputs"
    mv "$side/Outputs" "$side/Forms" "$side/Written/$inputs/"
  done
}

# Runs a command in a folder and records its output and exit code: run PROGRAM FOLDER INPUTS NAME ARGUMENT…
run() {
  local program=$1 side=$2 inputs=$3 kept code=0
  kept=$2/Printed/$3/$4
  shift 4
  mkdir -p "$(dirname "$kept")"
  (cd "$side" && exec env -i PATH=/usr/bin:/bin "$program" "$@" --inputs "$inputs") \
    >"$kept.stdout" 2>"$kept.stderr" </dev/null || code=$?
  echo $code >"$kept.code"
}

# Prints the sorted paths of all files and links below a folder, including hidden ones.
files() { (cd "$1" && find . ! -type d -printf '%P\n' | sort); }

differences=0
# Reports one difference: $1 is its title, standard input contains its lines.
differ() {
  local count
  differences=$((differences + 1))
  printf '\n%s\n' "$1"
  cat >"$work/lines"
  count=$(wc -l <"$work/lines")
  head -n $shown "$work/lines"
  [ "$count" -le $shown ] || echo "… ほか $((count - shown)) 行"
}

# Prints the lines in which two files differ; XML is split at its tags.
lines() {
  case $1 in
  *.xml | *.rels | *.vml) diff --text <(sed 's/></>\n</g' "$1") <(sed 's/></>\n</g' "$2") || true ;;
  *) diff --text "$1" "$2" || true ;;
  esac
}

# Compares all files of two folders, workbooks by their parts; $3 is the prefix of printed names.
compare() {
  local left=$1 right=$2 prefix=$3 name before
  while IFS= read -r name; do
    if [ ! -e "$left/$name" ]; then
      differ "$prefix$name：いまのプログラムだけにある" </dev/null
    elif [ ! -e "$right/$name" ]; then
      differ "$prefix$name：$commit のプログラムだけにある" </dev/null
    elif ! cmp -s "$left/$name" "$right/$name"; then
      if [[ $name == *.xlsx ]]; then
        before=$differences
        rm -rf "$work/parts"
        mkdir -p "$work/parts"
        if unzip -q "$left/$name" -d "$work/parts/old" </dev/null &&
          unzip -q "$right/$name" -d "$work/parts/new" </dev/null; then
          compare "$work/parts/old" "$work/parts/new" "$prefix$name / "
        fi
        [ $differences -gt "$before" ] || differ "$prefix$name：中の部品は同じで、書庫だけが違う" </dev/null
      else
        differ "$prefix$name" < <(lines "$left/$name" "$right/$name")
      fi
    fi
  done < <({ files "$left"; files "$right"; } | sort -u)
}

mapfile -t ids < <("$old" plan --format csv --inputs Inputs |
  python3 -c 'import csv, sys; print("\n".join(dict.fromkeys(row["id"] for row in csv.DictReader(sys.stdin))))')
[ "${#ids[@]}" -gt 0 ] && [ -n "${ids[0]}" ] || { echo '計画から指標を読めません。' >&2; exit 1; }
run_all "$old" "$work/old"
run_all "$new" "$work/new"
count=$(files "$work/old" | wc -l)
books=$(files "$work/old" | grep -c '\.xlsx$')
for side in old new; do
  for inputs in Inputs Inputs/example; do
    code=$(cat "$work/$side/Printed/$inputs/report.code")
    case $code in 0 | 65) ;; *) cat "$work/$side/Printed/$inputs/report.stderr" >&2; echo "report が $code で終わりました（$side、$inputs）。" >&2; exit 1 ;; esac
  done
done
compare "$work/old" "$work/new" ''
[ $differences = 0 ] || echo
echo "$commit と比べたファイル $count（うちブック $books、指標 ${#ids[@]}）"
echo "$differences differences"
[ $differences = 0 ]
