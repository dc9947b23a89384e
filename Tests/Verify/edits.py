"""Edits workbooks like staff, each one book: edits.py TASSEI WORK prepare|compare

`prepare` makes for every valid edit of edit_list.py the report that the tool makes from exports or a plan with the same
change (WORK/computed), and writes every edited book under its own name (WORK/edited), so that each engine reads all of
them at once. `compare` then looks at what the engines calculated (WORK/LibreOffice, WORK/CellRune):
after a valid edit every figure must be that of the tool; after an invalid one no cell may hold an error value, the
edited cell must be marked, every figure that depends on it must say what is wrong, and all other cells must be as they
were.
"""
import concurrent.futures
import csv
import functools
import glob
import html
import os
import re
import shutil
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.formula.translate import Translator

import edit_list
import formula_graph
import programme_cells

TOLERANCE = 1e-9
ENGINES = ("LibreOffice", "CellRune")
FAULTS = ("数値でない", "範囲内でない", "選択肢でない")
# The fill of a marked cell, and the cell of the margin in which the formula of the mark is calculated.
RED = "9A3412"
MARGIN = "A1"


def agree(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= TOLERANCE * max(1.0, abs(left), abs(right))
    return (left or "") == (right or "")


# Where cells stand.

def area(workbook, name):
    """Returns the sheet and the boundaries (left, top, right, bottom) of a named area."""
    sheet, cells = next(workbook.defined_names[name].destinations)
    return workbook[sheet], openpyxl.utils.range_boundaries(cells.replace("$", ""))


def input_cell(workbook, place):
    """Returns the cell of 実績入力 or 前提 that a place of an edit names."""
    kind, *rest = place
    if kind == "constant":
        sheet = workbook["前提"]
        return next(sheet.cell(row, 5) for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == rest[0])
    if kind.startswith("programme-"):
        return programme_cells.cell(workbook, kind.removeprefix("programme-"), *rest)
    sheet, (column, top, _, bottom) = area(workbook, "Tassei_IDs")
    row = next(row for row in range(top, bottom + 1) if sheet.cell(row, column).value == rest[0])
    _, (first, head, last, _) = area(workbook, "Tassei_Years")
    if kind == "override":
        return sheet.cell(row, area(workbook, "Tassei_Others")[1][2])
    offset = next(year - first for year in range(first, last + 1) if sheet.cell(head, year).value == rest[1])
    left = {
        "value": lambda: first, "status": lambda: area(workbook, "Tassei_Statuses")[1][0],
        "treatment": lambda: area(workbook, "Tassei_Others")[1][0],
        "path": lambda: area(workbook, "Tassei_Others")[1][0] + last - first + 2,
    }[kind]()
    return sheet.cell(row, left + offset)


def write_cells(path, out, contents):
    """Writes a copy of a workbook with other contents of cells: (sheet, cell) -> content; formulas begin with =."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        sheets = re.findall(r'<sheet name="([^"]+)" sheetId="([0-9]+)"', source.read("xl/workbook.xml").decode())
        parts = {f"xl/worksheets/sheet{number}.xml": html.unescape(name) for name, number in sheets}
        for name in source.namelist():
            data = source.read(name)
            if name in parts:
                # No formula reads a chart, and LibreOffice takes long to load them.
                data = re.sub(rb'<drawing r:id="[^"]*"/>', b"", data)
            own = {cell: content for (sheet, cell), content in contents.items() if sheet == parts.get(name)}
            for cell, content in own.items():
                found = re.compile(rf'<c r="{cell}"(?: s="([0-9]+)")?[^>]*?(?:/>|>.*?</c>)'.encode())
                style = found.search(data)
                if style is None and cell == MARGIN:
                    data = re.sub(rb'(<row r="1"[^>]*>)', lambda row: row[1] + written(cell, None, content), data, count=1)
                else:
                    data = found.sub(lambda _: written(cell, style[1], content), data, count=1)
            target.writestr(name, data)


def written(cell, style, content):
    """Returns the element of a cell."""
    start = f'<c r="{cell}"' + (f' s="{style.decode()}"' if style else "")
    if content is None:
        text = "/>"
    elif isinstance(content, bool):
        text = f' t="b"><v>{int(content)}</v></c>'
    elif isinstance(content, (int, float)):
        text = f"><v>{content!r}</v></c>"
    elif content.startswith("="):
        text = f"><f>{html.escape(content[1:], quote=False)}</f><v>12345</v></c>"
    else:
        text = f' t="inlineStr"><is><t xml:space="preserve">{html.escape(content, quote=False)}</t></is></c>'
    return (start + text).encode()


@functools.cache
def workbook_of(path):
    """Returns the formulas of a workbook of a report, which no edit changes."""
    return openpyxl.load_workbook(path)


@functools.cache
def values_of(path):
    return read_values(path)


def read_values(path):
    """Returns sheet -> {cell: value} of the values that a workbook keeps; openpyxl takes five times as long."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    found = {}
    with zipfile.ZipFile(path) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            tree = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            strings = ["".join(text.text or "" for text in each.iter(main + "t")) for each in tree]
        relations = {each.get("Id"): each.get("Target") for each in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(main + "sheet"):
            target = relations[sheet.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")]
            values = found[sheet.get("name")] = {}
            part = target.lstrip("/") if target.startswith("/") else "xl/" + target
            for cell in ElementTree.fromstring(archive.read(part)).iter(main + "c"):
                value, kind = cell.find(main + "v"), cell.get("t")
                if kind == "inlineStr":
                    values[cell.get("r")] = "".join(text.text or "" for text in cell.iter(main + "t"))
                elif value is not None:
                    text = value.text or ""
                    values[cell.get("r")] = (strings[int(text)] if kind == "s" else float(text) if kind in (None, "n")
                                             else text == "1" if kind == "b" else text)
    return found


@functools.cache
def readers_of(path):
    return formula_graph.readers(workbook_of(path))


def contents_of(case, path):
    """Returns what an edit writes into a workbook: (sheet, cell) -> content."""
    if case.edit is not None:
        return case.edit(workbook_of(path))
    contents = {}
    for place, content in case.cells:
        cell = input_cell(workbook_of(path), place)
        assert not cell.protection.locked, f"{path}: {cell.coordinate} of {place} is locked"
        contents[cell.parent.title, cell.coordinate] = content
    return contents


def mark(cell):
    """Returns the formula by which a cell is red, as one of that cell; None where no rule makes it red."""
    for formats in cell.parent.conditional_formatting:
        if cell.coordinate not in formats.sqref:
            continue
        for rule in formats.rules:
            fill = rule.dxf.fill.bgColor.rgb if rule.dxf and rule.dxf.fill else ""
            if str(fill).endswith(RED):
                first = str(formats.sqref).split()[0].split(":")[0]
                return Translator("=" + rule.formula[0], first).translate_formula(cell.coordinate)[1:]
    return None


# What the tool calculates.

def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_table(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def change_table(path, keys, values):
    """Changes the row of a table with the given cells, adds it where there is none, and removes it for values None."""
    rows = table(path)
    heads = list(rows[0])
    found = [row for row in rows if all(row[head] == text for head, text in keys.items())]
    if values is None:
        rows = [row for row in rows if row not in found]
    elif found:
        found[0].update(values)
    else:
        rows.append(dict.fromkeys(heads, "") | keys | values)
    if rows:
        write_table(path, rows)
    else:
        with open(path, "w", encoding="utf-8-sig") as file:
            file.write(",".join(heads) + "\n")


def export_of(inputs, identifier):
    return next(path for path in sorted(glob.glob(os.path.join(inputs, "exports", "*.csv")))
                if any(row["指標ID"] == identifier for row in table(path)))


def change_inputs(inputs, change):
    """Makes the change of an edit in exports or plan."""
    plan = os.path.join(inputs, "plan")
    kind, *rest = change
    if kind == "observation":
        identifier, year, series, value, status = rest
        path = export_of(inputs, identifier)
        unit = next(row["単位"] for row in table(path) if row["指標ID"] == identifier and row["系列"] == series)
        keys = {"指標ID": identifier, "年度": year, "系列": series}
        change_table(path, keys, {"値": status, "単位": "", "状態": ""} if value is None
                     else {"値": f"{value:.10f}".rstrip("0").rstrip("."), "単位": unit, "状態": status})
    elif kind == "treatment":
        identifier, year, word = rest
        change_table(os.path.join(plan, "treatment.csv"), {"指標ID": identifier, "年度": year},
                     None if word is None else {"扱い": word, "理由": "試算"})
    elif kind == "path":
        identifier, year, value = rest
        change_table(os.path.join(plan, "path.csv"), {"指標ID": identifier, "年度": year}, {"目安値": str(value)})
    elif kind == "override":
        identifier, year, label = rest
        change_table(os.path.join(plan, "overrides.csv"), {"指標ID": identifier, "年度": year},
                     None if label is None else {"評価": label, "理由": "試算"})
    elif kind == "constant":
        change_table(os.path.join(plan, "constants.csv"), {"名称": rest[0]}, {"値": rest[1]})
    elif kind == "setting":
        change_table(os.path.join(plan, "settings.csv"), {"項目": rest[0]}, {"値": rest[1]})
    elif kind == "ratings":
        path = os.path.join(plan, "ratings.csv")
        text = open(path, encoding="utf-8").read()
        assert rest[0] in text, f"{path} has no {rest[0]}"
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(rest[0], rest[1]))
    else:
        sys.exit(f"no such change: {kind}")


def report(tassei, inputs, outputs, year):
    command = [tassei, "report", "--inputs", inputs, "--outputs", outputs, "--year", year]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 65):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}")


def book(folder, part):
    return next(path for path in sorted(glob.glob(os.path.join(folder, "KPI_*.xlsx"))) if f"_{part}_" in path)


def prepare(tassei, work):
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(os.path.join(work, "edited"))
    for name, (inputs, year) in edit_list.SETS.items():
        report(tassei, inputs, os.path.join(work, "base", name), year)
    bases = {name: os.path.join(work, "base", name, year) for name, (_, year) in edit_list.SETS.items()}
    valid = edit_list.valid_edits(bases)

    def compute(name, case):
        source, year = edit_list.SETS[case.plan]
        copy = os.path.join(work, "inputs", name)
        for folder in ("plan", "exports"):
            shutil.copytree(os.path.join(source, folder), os.path.join(copy, folder))
        for change in case.changes:
            change_inputs(copy, change)
        if case.prepare is not None:
            case.prepare(copy)
        report(tassei, copy, os.path.join(work, "computed", name), case.year or year)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in [pool.submit(compute, name, case) for name, case in valid.items()]:
            done.result()
    for name, case in (valid | edit_list.OWN_RULES).items():
        path = book(bases[case.plan], case.book)
        write_cells(path, os.path.join(work, "edited", name + ".xlsx"), contents_of(case, path))
    for name, case in edit_list.INVALID.items():
        path = book(bases[case.plan], case.book)
        contents = contents_of(case, path)
        (sheet, place), = contents
        formula = mark(workbook_of(path)[sheet][place])
        contents[sheet, MARGIN] = None if formula is None else f"=IF({formula},1,0)"
        write_cells(path, os.path.join(work, "edited", f"wrong-{name}.xlsx"), contents)


# What sheets say.

def cards(workbook):
    """Returns (indicator, label) -> cell of the calculations below the cards; an indicator by the name at its head."""
    found = {}
    for sheet in workbook:
        if not sheet.title.startswith("個票"):
            continue
        for head in [cell.row for cell in sheet["A"] if cell.value == "項目"]:
            column = next(cell.column for cell in sheet[head] if cell.value == "値")
            title = str(sheet.cell(head - 1, 1).value).split("　算定の過程")
            name = (title[0] if len(title) > 1 else str(sheet["A1"].value)).split("　")[-1]
            row = head + 1
            while sheet.cell(row, 1).value:
                found[name, sheet.cell(row, 1).value] = sheet.cell(row, column)
                row += 1
    return found


def is_formula(cell):
    return cell.data_type == "f" or type(cell.value).__name__ == "ArrayFormula"


def formulas(sheet):
    return [cell for row in sheet for cell in row if is_formula(cell)]


def is_undrawn(cell, value):
    return value == "#N/A" and "NA()" in str(getattr(cell.value, "text", cell.value))


def is_error(value):
    return isinstance(value, str) and (value.startswith("#") or value.startswith("Err:"))


def compared_cells(workbook, case):
    """Returns the cells whose values must be those of the tool, by a key that finds them in its report."""
    if case.whole:
        sheets = [sheet for sheet in workbook if sheet.title.startswith(("概要", "取組一覧", "個票", "一覧", "算定表"))]
        return {(sheet.title, cell.coordinate): cell for sheet in sheets for cell in formulas(sheet)}
    found = dict(cards(workbook))
    if case.year is None:
        found |= {("一覧", cell.coordinate): cell for cell in formulas(workbook["一覧"]) if "要確認" not in str(cell.value)}
        # The rows of 概要 stay in the order of the report that is edited, so they are not those of the new one.
        found |= {("概要", cell): workbook["概要"][cell] for cell in ("B4", "E4", "N4", "W4", "B6")}
    return found


def value_of(values, cells, key):
    sheet, place = (cells[key].parent.title, cells[key].coordinate) if key in cells else key
    return values.get(sheet, {}).get(place)


def compare_valid(case, base, truth, now):
    own, problems = compared_cells(base, case), []
    others, values = cards(workbook_of(truth)), values_of(truth)
    for key, cell in own.items():
        said, right = now[cell.parent.title].get(cell.coordinate), value_of(values, others, key)
        if is_error(said) and not is_undrawn(cell, said):
            problems.append(f"{cell.parent.title} {cell.coordinate}: {said}")
        elif not agree(said, right):
            problems.append(f"{' '.join(key)} ({cell.parent.title} {cell.coordinate}): sheet {said!r}, tool {right!r}")
    return len(own), problems


def compare_invalid(case, path, now):
    written, before = workbook_of(path), values_of(path)
    (sheet, place), = contents_of(case, path)
    cell = written[sheet][place]
    reached = formula_graph.dependents(readers_of(path), (sheet, cell.row, cell.column))
    figures = {(each.parent.title, each.row, each.column) for each in cards(written).values()}
    problems, named = [], 0
    if now[sheet].get(MARGIN) != 1:
        problems.append(f"{sheet} {place} is not marked")
    for each in (cell for each in written for cell in formulas(each)):
        title = each.parent.title
        said, then = (values[title].get(each.coordinate) for values in (now, before))
        if is_error(said) and not is_undrawn(each, said):
            problems.append(f"{title} {each.coordinate}: {said}  {each.value}")
        elif (title, each.row, each.column) not in reached:
            if not agree(said, then):
                problems.append(f"{title} {each.coordinate}: {then!r} became {said!r}")
        elif (title, each.row, each.column) in figures:
            is_named = isinstance(said, str) and any(fault in said for fault in FAULTS)
            named += is_named
            # A reason that stood there before and still holds is one, too.
            if not is_named and not (isinstance(said, str) and said == then):
                problems.append(f"{title} {each.coordinate} depends on the cell and says {said!r}  {each.value}")
    if named == 0 and figures:
        problems.append("no figure says what is wrong")
    return named, problems


def show(engine, name, problems):
    for problem in problems[:12]:
        print(f"{engine} {name}: {problem}")
    if len(problems) > 12:
        print(f"{engine} {name}: {len(problems) - 12} more")
    return bool(problems)


def compare(work):
    bases = {name: os.path.join(work, "base", name, year) for name, (_, year) in edit_list.SETS.items()}
    valid = edit_list.valid_edits(bases)
    counts = {engine: [0, 0] for engine in ENGINES}
    failed = False
    for name, case in (valid | edit_list.OWN_RULES).items():
        path = book(bases[case.plan], case.book)
        if name in valid:
            computed = glob.glob(os.path.join(work, "computed", name, "R*"))[0]
            truth = book(computed, case.book)
        for engine in ENGINES:
            now = read_values(os.path.join(work, engine, name + ".xlsx"))
            if name in valid:
                count, problems = compare_valid(case, workbook_of(path), truth, now)
            else:
                values = [{key: each[cell.parent.title].get(cell.coordinate) for key, cell in cards(workbook_of(path)).items()}
                          for each in (values_of(path), now)]
                count, problems = case.rule(*values)
            counts[engine][0] += count
            failed = show(engine, name, problems if count else ["nothing compared"]) or failed
    for name, case in edit_list.INVALID.items():
        path = book(bases[case.plan], case.book)
        for engine in ENGINES:
            now = read_values(os.path.join(work, engine, f"wrong-{name}.xlsx"))
            count, problems = compare_invalid(case, path, now)
            counts[engine][1] += count
            failed = show(engine, name, problems) or failed
    for engine, (compared, named) in counts.items():
        print(f"{engine}: {len(valid) + len(edit_list.OWN_RULES)} valid edits, {compared} figures compared; "
              f"{len(edit_list.INVALID)} invalid ones, {named} figures say what is wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    tassei, work, step = sys.argv[1:4]
    sys.exit(prepare(tassei, work) if step == "prepare" else compare(work))
