#!/usr/bin/env bash
# Makes the Debian package and checks it: the expected files only, the packages that the README names, the units of the
# timer, and a report of its own example in an empty environment.
#   Tests/Install/deb.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$1" >&2; exit 1; }

package=$(.ci/deb "$1" "$work")
root=$work/root
dpkg-deb -x "$package" "$root"

expected="usr/bin/tassei
usr/share/bash-completion/completions/tassei
usr/share/doc/tassei/changelog.Debian.gz
usr/share/doc/tassei/changelog.gz
usr/share/doc/tassei/copyright
usr/share/doc/tassei/examples/tassei.service
usr/share/doc/tassei/examples/tassei.timer
usr/share/fish/vendor_completions.d/tassei.fish
usr/share/man/man1/tassei.1.gz
usr/share/zsh/vendor-completions/_tassei"
examples=usr/share/doc/tassei/examples/Inputs
found=$(cd "$root" && find . -path "./$examples" -prune -o -type f -print | sed 's|^\./||' | LC_ALL=C sort)
[ "$found" = "$expected" ] || fail "パッケージのファイルが違います：$found"
diff -r --exclude=.gitkeep Inputs "$root/$examples" || fail '入力の例が Inputs と違います。'
[ -z "$(find "$root" -type l)" ] || fail 'パッケージにリンクがあります。'
(cd "$root" && dpkg-deb -I "$package" md5sums | md5sum --check --quiet) || fail 'md5sums が中身と違います。'

# Every user reads every file, and nobody but root writes one.
modes=$(dpkg-deb -c "$package" | awk '{ print $1, $2 }' | LC_ALL=C sort -u)
[ "$modes" = "-rw-r--r-- root/root
-rwxr-xr-x root/root
drwxr-xr-x root/root" ] || fail "権限が違います：$modes"

# The README lists the packages that a person installs by hand; dpkg-shlibdeps finds those of the C library too.
named=$(sed -n 's/^sudo apt-get install \(lib[^#]*\)#.*/\1/p' README.md | tr -s ' ' '\n' | sed '/^$/d' | LC_ALL=C sort)
needed=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//' |
  grep -vxE 'libc6|libgcc-s1|zlib1g' | LC_ALL=C sort)
[ "$named" = "$needed" ] || fail "README のパッケージ（$named）と、要るパッケージ（$needed）が違います。"

grep -q '^ExecStart=/usr/bin/env "/usr/bin/tassei" report ' "$root/usr/share/doc/tassei/examples/tassei.service" ||
  fail 'tassei.service がパッケージのプログラムを呼びません。'
grep -q '^OnCalendar=' "$root/usr/share/doc/tassei/examples/tassei.timer" || fail 'tassei.timer に日時がありません。'
! command -v lintian >/dev/null || lintian --allow-root --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog,root-in-contact "$package"

code=0
(cd / && env -i PATH=/nonexistent "$root/usr/bin/tassei" report --quiet --inputs "$root/$examples/example" \
  --outputs "$work/out") >"$work/screen" 2>&1 || code=$?
[ "$code" = 0 ] || [ "$code" = 65 ] || { cat "$work/screen" >&2; fail "空の環境では動きません（終了コード $code）。"; }
[ -s "$work/out/R6/results.json" ] || fail '結果がありません。'
echo "パッケージ：中身、要るパッケージ、空の環境での実行、すべてよし。"
