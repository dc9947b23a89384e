"""Edits workbooks like staff, each one book: edits.py TASSEI WORK prepare|compare

`prepare` makes for every valid edit of edit_list.py the report that the tool makes from exports or a plan with the same
change (WORK/computed), and writes every edited book under its own name (WORK/edited), so that each engine reads all of
them at once. `compare` then looks at what the engines calculated (WORK/LibreOffice, WORK/CellRune):
after a valid edit every figure must be that of the tool; after an invalid one no cell may hold an error value, the
edited cell must be marked, every figure that depends on it must say what is wrong, and all other cells must be as they
were.
"""
import csv
import glob
import json
import os
import shutil
import subprocess
import sys

import openpyxl
from openpyxl.formula.translate import Translator

import edit_list
import formula_graph
import programme_cells

TOLERANCE = 1e-9
ENGINES = ("LibreOffice", "CellRune")
FAULTS = ("数値でない", "範囲内でない", "選択肢でない")
# The fill of a marked cell.
RED = "9A3412"


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


def edit(path, out, changes):
    """Writes a copy of a workbook with other contents of input cells."""
    workbook = openpyxl.load_workbook(path)
    for place, content in changes:
        cell = input_cell(workbook, place)
        assert not cell.protection.locked, f"{path}: {cell.coordinate} of {place} is locked"
        cell.value = content
    workbook.save(out)


def edit_wrongly(path, out, place, content):
    """Writes a copy of a workbook with one wrong cell, and in the margin the formula that marks the cell."""
    workbook = openpyxl.load_workbook(path)
    cell = input_cell(workbook, place)
    cell.value = content
    formula = mark(cell)
    cell.parent["A1"].value = None if formula is None else f"=IF({formula},1,0)"
    workbook.save(out)


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
    for name, case in edit_list.valid_edits(bases).items():
        source, year = edit_list.SETS[case.plan]
        copy = os.path.join(work, "inputs", name)
        for folder in ("plan", "exports"):
            shutil.copytree(os.path.join(source, folder), os.path.join(copy, folder))
        for change in case.changes:
            change_inputs(copy, change)
        if case.prepare is not None:
            case.prepare(copy)
        report(tassei, copy, os.path.join(work, "computed", name), case.year or year)
        write(name, case, bases, work)
    for name, case in edit_list.OWN_RULES.items():
        write(name, case, bases, work)
    for name, case in edit_list.INVALID.items():
        out = os.path.join(work, "edited", "wrong-" + name + ".xlsx")
        edit_wrongly(book(bases[case.plan], case.book), out, *case.cells[0])


def write(name, case, bases, work):
    out = os.path.join(work, "edited", name + ".xlsx")
    path = book(bases[case.plan], case.book)
    if case.edit is not None:
        workbook = openpyxl.load_workbook(path)
        case.edit(workbook)
        workbook.save(out)
    else:
        edit(path, out, case.cells)


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


def value_of(workbook, cells, key):
    if key in cells:
        return cells[key].value
    sheet, place = key
    return workbook[sheet][place].value if sheet in workbook.sheetnames else None


def compare_valid(work, name, case, engine):
    written = openpyxl.load_workbook(os.path.join(work, "edited", name + ".xlsx"))
    now = openpyxl.load_workbook(os.path.join(work, engine, name + ".xlsx"), data_only=True)
    computed = glob.glob(os.path.join(work, "computed", name, "R*"))[0]
    truth = openpyxl.load_workbook(book(computed, case.book), data_only=True)
    own, others, problems = compared_cells(written, case), cards(truth), []
    for key, cell in own.items():
        said, right = now[cell.parent.title][cell.coordinate].value, value_of(truth, others, key)
        if is_error(said) and not is_undrawn(cell, said):
            problems.append(f"{cell.parent.title} {cell.coordinate}: {said}")
        elif not agree(said, right):
            problems.append(f"{' '.join(key)} ({cell.parent.title} {cell.coordinate}): sheet {said!r}, tool {right!r}")
    return len(own), problems


def compare_invalid(work, base, name, case, engine):
    path = os.path.join(work, "edited", "wrong-" + name + ".xlsx")
    written = openpyxl.load_workbook(path)
    before = openpyxl.load_workbook(book(base, case.book), data_only=True)
    now = openpyxl.load_workbook(os.path.join(work, engine, "wrong-" + name + ".xlsx"), data_only=True)
    cell = input_cell(written, case.cells[0][0])
    reached = formula_graph.dependents(written, cell.parent.title, cell.row, cell.column)
    figures = {(each.parent.title, each.row, each.column) for each in cards(written).values()}
    problems, told = [], 0
    if now[cell.parent.title]["A1"].value != 1:
        problems.append(f"{cell.parent.title} {cell.coordinate} is not marked")
    for sheet in written:
        for each in formulas(sheet):
            place = (sheet.title, each.row, each.column)
            said, then = (workbook[sheet.title][each.coordinate].value for workbook in (now, before))
            if is_error(said) and not is_undrawn(each, said):
                problems.append(f"{sheet.title} {each.coordinate}: {said}  {each.value}")
            elif place not in reached:
                if not agree(said, then) and each.coordinate != "A1":
                    problems.append(f"{sheet.title} {each.coordinate}: {then!r} became {said!r}")
            elif place in figures:
                is_told = isinstance(said, str) and any(fault in said for fault in FAULTS)
                told += is_told
                # A reason that stood there before and still holds is one, too.
                if not is_told and not (isinstance(said, str) and said == then):
                    problems.append(f"{sheet.title} {each.coordinate} depends on the cell and says {said!r}  {each.value}")
    if told == 0 and figures:
        problems.append("no figure says what is wrong")
    return told, problems


def show(engine, name, problems):
    for problem in problems[:12]:
        print(f"{engine} {name}: {problem}")
    if len(problems) > 12:
        print(f"{engine} {name}: {len(problems) - 12} more")
    return bool(problems)


def compare(work):
    failed = False
    bases = {name: os.path.join(work, "base", name, year) for name, (_, year) in edit_list.SETS.items()}
    valid = edit_list.valid_edits(bases)
    for engine in ENGINES:
        counts = [0, 0]
        for name, case in edit_list.INVALID.items():
            count, problems = compare_invalid(work, bases[case.plan], name, case, engine)
            counts[1] += count
            failed = show(engine, name, problems) or failed
        for name, case in (valid | edit_list.OWN_RULES).items():
            if name in valid:
                count, problems = compare_valid(work, name, case, engine)
            else:
                before = openpyxl.load_workbook(book(bases[case.plan], case.book), data_only=True)
                now = openpyxl.load_workbook(os.path.join(work, engine, name + ".xlsx"), data_only=True)
                values = [{key: cell.value for key, cell in cards(each).items()} for each in (before, now)]
                count, problems = case.rule(*values)
            counts[0] += count
            failed = show(engine, name, problems if count else ["nothing compared"]) or failed
        print(f"{engine}: {len(valid) + len(edit_list.OWN_RULES)} valid edits, {counts[0]} figures compared; "
              f"{len(edit_list.INVALID)} invalid ones, {counts[1]} figures say what is wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    tassei, work, step = sys.argv[1:4]
    sys.exit(prepare(tassei, work) if step == "prepare" else compare(work))
