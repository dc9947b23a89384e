#!/usr/bin/env bash
# Installs into a temporary root and checks the result: the expected files only, the expected libraries only, reports
# from any folder without an environment, and no remaining files after uninstalling. As root, the script also runs the
# program in a chroot with only the binary and those libraries.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
prefix=/usr/local
tassei=$root$prefix/bin/tassei

fail() { echo "$1" >&2; exit 1; }

make --no-print-directory install DESTDIR="$root" PREFIX=$prefix >"$work/printed"
expected="bin/tassei
share/bash-completion/completions/tassei
share/fish/vendor_completions.d/tassei.fish
share/man/man1/tassei.1
share/zsh/site-functions/_tassei"
found=$(cd "$root$prefix" && find . -type f | sed 's|^\./||' | LC_ALL=C sort)
[ "$found" = "$expected" ] || fail "入ったファイルが違います：$found"
[ "$(LC_ALL=C sort "$work/printed")" = "$(sed "s|^|$root$prefix/|" <<<"$expected")" ] || fail '表示したファイルが違います。'

# The allowed libraries: the base system, the runtime of C++, libexpat, libunistring, libxlsxwriter and its own
# dependencies (libcrypto, libminizip, libz).
allowed='linux-vdso|ld-linux.*|libc|libm|libdl|libpthread|librt|libutil|libz|libstdc\+\+|libgcc_s|libunistring|libcrypto|libexpat|libminizip|libxlsxwriter'
libraries=$(ldd "$tassei" | awk '{ print $1 }' | sed 's|.*/||')
foreign=$(grep -vE "^($allowed)\.so" <<<"$libraries" || true)
[ -z "$foreign" ] || fail "ほかのライブラリーが要ります：$foreign"
grep -q '^libxlsxwriter' <<<"$libraries" || fail 'libxlsxwriter が見つかりません。'

# The manual page must contain every command and option, and man must print no warnings.
page=$root$prefix/share/man/man1/tassei.1
for command in $("$tassei" --help | awk '/^SUBCOMMANDS:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/ { print $1 }'); do
  grep -qF ".SS \"tassei $command\"" "$page" || fail "マニュアルに $command がありません。"
  for option in $("$tassei" help "$command" | grep -oE -- '--[a-z-]+' | sort -u); do
    grep -qF -- "${option//-/\\-}" "$page" || fail "マニュアルに $command の $option がありません。"
  done
done
if command -v man >/dev/null && command -v groff >/dev/null; then
  errors=$(LC_ALL=C.UTF-8 man --warnings -l "$page" 2>&1 >/dev/null || true)
  [ -z "$errors" ] || fail "マニュアルの書き方が違います：$errors"
fi
share=$root$prefix/share
bash -n "$share/bash-completion/completions/tassei"
! command -v zsh >/dev/null || zsh -n "$share/zsh/site-functions/_tassei"
! command -v fish >/dev/null || fish -n "$share/fish/vendor_completions.d/tassei.fish"
env -i bash --norc -c 'source "$1" && complete -p tassei' - "$share/bash-completion/completions/tassei" >/dev/null ||
  fail 'bash の補完が読めません。'

# The program must run in another folder without an environment.
inputs=$PWD/Tests/EndToEndTests/Cases/next-plan/Inputs
(cd / && env -i PATH=/nonexistent "$tassei" report --quiet --inputs "$inputs" --outputs "$work/out") ||
  fail '空の環境では動きません。'
[ -s "$work/out/R9/results.json" ] || fail '結果がありません。'

# The chroot contains the libraries and the character sets of the C library. Swift reads the arguments of a process from
# /proc, so a private mount provides it.
alone=(unshare --mount --propagation private)
if [ "$(id -u)" = 0 ] && "${alone[@]}" true 2>/dev/null; then
  while IFS= read -r library; do
    install -D "$library" "$root$library"
  done < <(ldd "$tassei" | grep -oE '/[^ ]+')
  gconv=$(dirname "$(find /usr/lib* /lib* -name gconv-modules -print -quit)")
  mkdir -p "$root$gconv" "$root/in" "$root/proc"
  cp -rL "$gconv"/gconv-modules* "$root$gconv"
  cp -L "$gconv/CP932.so" "$root$gconv"
  cp -r "$inputs/." "$root/in"
  # One department sends CP932, the encoding of Excel.
  iconv -f UTF-8 -t CP932 "$inputs/exports/農林課.csv" >"$root/in/exports/農林課.csv"
  "${alone[@]}" bash -c 'mount --rbind /proc "$1/proc" && exec env -i "$(command -v chroot)" "$@"' - "$root" \
    "$prefix/bin/tassei" report --quiet --inputs /in --outputs /out || fail '仮の根では動きません。'
  for file in "$work"/out/R9/*.xlsx "$work/out/R9/結果一覧.csv"; do
    [ -s "$root/out/R9/${file##*/}" ] || fail "仮の根で ${file##*/} ができません。"
  done
  cmp "$work/out/R9/結果一覧.csv" "$root/out/R9/結果一覧.csv"
  echo '仮の根（プログラムとライブラリーだけ）でも、同じ結果になりました。'
else
  echo '仮の根では確かめていません（root と mount の権限が要ります）。'
fi

make --no-print-directory uninstall DESTDIR="$root" PREFIX=$prefix
rest=$(find "$root$prefix" -type f)
[ -z "$rest" ] || fail "消えていません：$rest"
echo '入れる、動かす、消す：すべてよし。'
