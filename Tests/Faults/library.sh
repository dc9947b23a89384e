#!/usr/bin/env bash
# Runs the command with libraries that would write workbooks in a way in which a loss goes unnoticed, and looks at what stands.
#
#   Tests/Faults/library.sh COMMAND INPUTS
#
# Each run must be refused (73), say why in both languages, and leave the old set as it was; no file that is cut off by a full
# disk may take its place.
set -euo pipefail

command=$(realpath "$1") inputs=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cp -r "$inputs" before
cp -r "$inputs" after
# The new set differs from the old one in its explanation of one plan setting.
sed -i 's/^データ時点,[^,]*/データ時点,2025-10-01/' after/plan/settings.csv
failures=0

fail() { echo "$1" >&2; failures=$((failures + 1)); }

seen() { (cd Outputs && find . -type f ! -name .lock -print0 | sort -z | xargs -0r sha256sum) | sha256sum; }

"$command" report --inputs before --outputs Outputs --quiet || fail "前の一式が書き出せません（$?）。"
old=$(seen)

# $1 what is wrong with the library, $2 what the message must name, then what comes before the command
refused() {
  local kind=$1 name=$2 language code said
  shift 2
  for language in ja en; do
    code=0
    said=$("$@" "$command" report --inputs "$given" --outputs Outputs --quiet --language $language 2>&1) || code=$?
    [ "$code" = 73 ] || fail "$kind、$language：終了コード $code（73 のはずです）"
    grep -qF "$name" <<<"$said" || fail "$kind、$language：わけを言いません：$said"
    [ "$(seen)" = "$old" ] || fail "$kind、$language：前の一式が変わりました"
    [ "$(find Outputs -name '.tassei-*')" = '' ] || fail "$kind、$language：残り物があります"
    trials=$((trials + 1))
  done
  grep -qF '前の出力はそのままです' <<<"$("$@" "$command" report --inputs "$given" --outputs Outputs --quiet 2>&1)" ||
    fail "$kind：前の出力のことを言いません"
}
trials=0
given=after

# A copy of the library that is bound to itself, as -Bsymbolic does it: in the place of one of the empty entries at the end of
# its dynamic section stands DT_SYMBOLIC.
library=$(ldd "$command" | awk '$1 ~ /^libxlsxwriter/ { print $3 }')
[ -s "$library" ] || { echo 'libxlsxwriter が見つかりません。' >&2; exit 2; }
mkdir bound
/usr/bin/python3 - "$library" "bound/$(basename "$library")" <<'PYTHON'
import struct, sys

source, target = sys.argv[1:]
with open(source, "rb") as file:
    library = bytearray(file.read())
assert library[:6] == b"\x7fELF\x02\x01", "a library of 64 bits, the least byte first"
(table,) = struct.unpack_from("<Q", library, 32)
size, count = struct.unpack_from("<HH", library, 54)
for number in range(count):
    kind, _, start, _, _, length = struct.unpack_from("<IIQQQQ", library, table + number * size)
    if kind == 2:  # PT_DYNAMIC
        entries = range(start, start + length, 16)
        tags = [struct.unpack_from("<Q", library, entry)[0] for entry in entries]
        end = tags.index(0)
        assert tags[end : end + 2] == [0, 0], "no empty entry"
        struct.pack_into("<QQ", library, entries[end], 16, 0)  # DT_SYMBOLIC
with open(target, "wb") as file:
    file.write(library)
PYTHON
refused '自分の関数だけを呼ぶライブラリー' lxw_tmpfile env LD_LIBRARY_PATH="$work/bound"
# Where every file of the set has room and a part of a workbook has not, such a library would write a workbook with a hole.
cp -r after long
words=$(printf '%01900d' 0)
for number in {1..210}; do echo "定数の$number,1,$number$words"; done >>long/plan/constants.csv
"$command" report --inputs long --outputs measured --quiet >/dev/null 2>&1 || true
room=$(($(find measured -type f -printf '%s\n' | sort -n | tail -n 1) / 1024 + 16))
# The command begins no workbook where a file may be smaller.
[ "$room" -gt 260 ] || room=260
part=$(for book in measured/*/*.xlsx; do unzip -l "$book"; done | awk '$1 ~ /^[0-9]+$/ && $4 ~ /xml$/ { print $1 }' | sort -n | tail -n 1)
[ $((room * 1024)) -lt "$part" ] || fail '一杯のディスクを試せません（ブックの部品が小さすぎます）'
given=long
refused '自分の関数だけを呼ぶライブラリーと一杯のディスク' lxw_tmpfile \
  bash -c 'ulimit -f "$1"; shift; exec env LD_LIBRARY_PATH="$0/bound" "$@"' "$work" "$room"
given=after

# A function of later libraries, as those have it that write into memory streams of the C library.
compiler=$(command -v cc || command -v clang || true)
if [ -n "$compiler" ]; then
  cat >memory.c <<'C'
#define _GNU_SOURCE
#include <stdio.h>
FILE *lxw_get_filehandle(char **bytes, size_t *count, const char *folder) {
  (void)folder;
  *bytes = NULL;
  return open_memstream(bytes, count);
}
C
  "$compiler" -shared -fPIC -o memory.so memory.c
  refused '独自のメモリーストリームを使うライブラリー' USE_FMEMOPEN env LD_PRELOAD="$work/memory.so"
  # The same function with files of the library's own.
  cat >files.c <<'C'
#define _GNU_SOURCE
#include <stdio.h>
FILE *lxw_get_filehandle(char **bytes, size_t *count, const char *folder) {
  (void)folder;
  *bytes = NULL;
  *count = 0;
  return tmpfile();
}
C
  "$compiler" -shared -fPIC -o files.so files.c
  refused '自分の関数だけを呼ぶ新しいライブラリー' lxw_tmpfile env LD_PRELOAD="$work/files.so"
else
  echo 'C のコンパイラーがないため、新しいライブラリーのことは確かめていません。'
fi

# With the library as it is, the same run succeeds.
"$command" report --inputs after --outputs Outputs --quiet || fail "そのままのライブラリーで書き出せません（$?）。"
[ "$(seen)" != "$old" ] || fail '一式が新しくなりません'

echo "libraries: $trials runs refused, failures: $failures"
[ "$failures" = 0 ]
