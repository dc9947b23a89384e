#!/usr/bin/env python3
"""Writes the C of the recorder and of the player from the table of calls: generate.py FOLDER

A trace is a row of records: the number of a call (2 bytes), then its arguments. A number is a double, a text its length
(4 bytes; all ones for none) and its bytes with a zero, something the library made the number of the record that made it
(4 bytes; 0 for none), a structure a 1 and its fields or a 0, a list its length and its members.
"""
import json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
HANDLES = {"lxw_workbook", "lxw_worksheet", "lxw_chart", "lxw_chart_series", "lxw_chart_axis", "lxw_format"}
# The terminator of a list of numbers, by the type of its members.
ENDS = {"lxw_row_t": "0", "lxw_col_t": "0", "int16_t": "-1"}


def lines(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def calls():
    found = []
    for line in lines("calls.txt"):
        result, name, inside = re.fullmatch(r"(.*?)(\w+)\((.*)\)", line).groups()
        arguments = [re.fullmatch(r"((?:const )?\w+) ?(\*?)(\w+)(\[\])?", part).groups() for part in inside.split(", ")]
        found.append((result.strip(), name, [(base, star or "", word, bool(many)) for base, star, word, many in arguments]))
    return found


def structs():
    return {name: fields.split() for name, fields in (line.split(": ") for line in lines("structs.txt"))}


def kind(base, star, many, known):
    if many: return "structs" if star else "numbers"
    if star and base == "const char": return "text"
    if star and base in HANDLES: return "handle"
    if star and base in known: return "struct"
    assert not star, base
    return "number"


def field(text):
    """Name and kind of a field: color, name*, value_list**, format@, font>lxw_chart_font."""
    if ">" in text: return text.split(">")[0], "struct", text.split(">")[1]
    for mark, kind in (("**", "texts"), ("*", "text"), ("@", "handle")):
        if text.endswith(mark): return text[:-len(mark)], kind, None
    return text, "number", None


def recorder(calls, structs):
    out = ['#include "recorder.h"']
    for name, fields in structs.items():
        out.append(f"static void put_{name}(const {name} *value) {{")
        out.append("  put_byte(value != NULL);\n  if (!value) return;")
        for text in fields:
            word, what, inner = field(text)
            out.append(f"  put_{inner if what == 'struct' else what}(value->{word});")
        out.append("}")
    for number, (result, name, arguments) in enumerate(calls, 1):
        plain = ", ".join(f"{base} {star}{word}{'[]' if many else ''}" for base, star, word, many in arguments)
        words = ", ".join(word for _, _, word, _ in arguments)
        out.append(f"{result}{'' if result.endswith('*') else ' '}{name}({plain}) {{")
        out.append(f"  static {result} (*real)({plain});")
        out.append(f'  if (!real) *(void **)&real = original("{name}");')
        out.append("  int isOurs = enter();")
        out.append("  if (isOurs) {")
        if name == "workbook_close": out.append("    put_caches();")
        out.append(f"    put_call({number});")
        for base, star, word, many in arguments:
            what = kind(base, star, many, structs)
            if what == "numbers": out.append(f"    PUT_NUMBERS({word}, {ENDS[base]});")
            elif what == "structs": out.append(f"    PUT_STRUCTS({word}, put_{base});")
            elif what == "struct": out.append(f"    put_{base}({word});")
            elif name == "workbook_new": out.append(f"    put_text(last_part({word}));")
            else: out.append(f"    put_{what}({word});")
        out.append("  }")
        if result == "void":
            out.append(f"  real({words});\n  leave();\n}}")
        else:
            out.append(f"  {result} answer = real({words});")
            if result.endswith("*"):
                out.append("  if (isOurs) remember(answer);")
                if "series" in result: out.append("  if (isOurs) watch(answer);")
            out.append("  leave();\n  return answer;\n}")
    return "\n".join(out) + "\n"


def player(calls, structs):
    out = ['#include "player.h"']
    for name, fields in structs.items():
        inners = [field(text) for text in fields if field(text)[1] == "struct"]
        for word, _, inner in inners: out.append(f"static {inner} {name}_{word};")
        out.append(f"static {name} *take_{name}({name} *value) {{")
        out.append("  if (!take_byte()) return NULL;\n  memset(value, 0, sizeof *value);")
        for text in fields:
            word, what, inner = field(text)
            if what == "struct": out.append(f"  value->{word} = take_{inner}(&{name}_{word});")
            elif what == "text": out.append(f"  value->{word} = (char *)take_text();")
            else: out.append(f"  value->{word} = take_{what}();")
        out.append("  return value;\n}")
    out.append("static void play(int call) {\n  switch (call) {\n  case 0: take_cache(); break;")
    for number, (result, name, arguments) in enumerate(calls, 1):
        out.append(f"  case {number}: {{")
        for index, (base, star, word, many) in enumerate(arguments):
            what = kind(base, star, many, structs)
            if what == "numbers": out.append(f"    TAKE_NUMBERS({base}, a{index}, {ENDS[base]});")
            elif what == "structs": out.append(f"    TAKE_STRUCTS({base}, a{index});")
            elif what == "struct": out.append(f"    {base} s{index}, *a{index} = take_{base}(&s{index});")
            elif name == "workbook_new": out.append(f"    const char *a{index} = in_folder(take_text());")
            else: out.append(f"    {base} {star}a{index} = take_{what}();")
        call = f"{name}({', '.join(f'a{index}' for index in range(len(arguments)))})"
        out.append(f"    remember({call});" if result.endswith("*") else f"    {call};")
        out.append("    break;\n  }")
    out.append("  }\n}")
    return "\n".join(out) + "\n"


def table(calls, structs):
    """The same for the player in Python: name, result and kinds of arguments by number."""
    return {
        "calls": [["cache", False, []]] + [
            [name, result.endswith("*"), [[kind(base, star, many, structs), base] for base, star, _, many in arguments]]
            for result, name, arguments in calls],
        "structs": {name: [field(text) for text in fields] for name, fields in structs.items()}}


def main():
    folder = sys.argv[1]
    for name, text in (("recorder.c", recorder(calls(), structs())), ("player.c", player(calls(), structs())),
                       ("calls.json", json.dumps(table(calls(), structs())))):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file: file.write(text)


main()
