"""Edits workbooks like staff, and checks that the recalculated sheets equal a report from the same data.

edit.py TASSEI INPUTS REPORT WORK prepare|compare SCENARIO

`prepare` writes two things for a scenario: the section workbooks of REPORT with edited input cells (WORK/edited), and
a report that the tool makes from exports with the same values (WORK/computed). After LibreOffice has recalculated the
edited workbooks (WORK/recalculated), `compare` compares every figure of every 個票 with that of the report, by its
label, and every formula of 一覧 and 概要, by its cell.
The readers reject negative counts, so for these it only checks that the sheets show no error.
"""
import csv
import glob
import json
import os
import shutil
import subprocess
import sys

import openpyxl

TOLERANCE = 1e-9


def scenario_value(name, index, count, old, unit):
    """Returns the new value and status of the year with that index out of count; None for blank.

    Percentages stay within 0…100, because the readers reject others.
    """
    if unit == "%":
        within = {"new-actual": old if old is not None else 50.0 + 3 * index, "linear": 50.0 + 2 * index, "huge": 100.0}
        if name in within:
            return within[name], "確定"
    return {
        "new-actual": (old if old is not None else 100.0 + 7 * index, "確定"),
        # Only years with a value can be provisional or of another scope.
        "status": (None, "集計中") if old is None else (old, "速報" if index % 2 else "参考"),
        "blank": (None, "集計中"),
        "equal": (100.0, "確定"),
        "linear": (100.0 + 10 * index, "確定"),
        "huge": (1e11 + 1e9 * index * index, "確定"),
        "zero": (0.0, "確定"),
        "negative": (-50.0 - 3 * index * index, "確定"),
    }[name]


def upper_bounds(inputs):
    """Returns indicator id -> upper bound, for indicators whose plan has one; the readers reject values above it."""
    with open(os.path.join(inputs, "plan", "indicators.csv"), encoding="utf-8-sig", newline="") as file:
        return {row["指標ID"]: float(row["上限"]) for row in csv.DictReader(file) if row["上限"]}


def edited_values(report, name, bounds):
    """Returns indicator id -> {year label: (value, status)} for every year after its baseline up to the report year."""
    edits, units = {}, {}
    for indicator in report["indicators"]:
        if indicator["kind"] == "balance":
            continue
        units[indicator["id"]] = indicator["unit"]
        rows = [o for o in indicator["observations"] if o.get("status_ja") != "基準" and o.get("status") != "baseline"]
        bound = bounds.get(indicator["id"], float("inf"))
        edits[indicator["id"]] = {}
        for index, row in enumerate(rows):
            value, status = scenario_value(name, index, len(rows), row["value"], indicator["unit"])
            edits[indicator["id"]][row["year"]] = (value if value is None else min(value, bound), status)
    return edits, units


def write_exports(folder, edits, units):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "edited.csv"), "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["指標ID", "年度", "値", "単位", "状態"])
        for identifier, years in edits.items():
            for year, (value, status) in years.items():
                if value is None:
                    writer.writerow([identifier, year, status, "", ""])
                else:
                    writer.writerow([identifier, year, f"{value:.10f}".rstrip("0").rstrip("."), units[identifier], status])


def edit_workbook(path, out, edits, labels):
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["実績入力"]
    heads = {cell.value: cell.column for cell in sheet[4] if cell.value}
    years = {}
    for block in ("実績値（年度）", "状態（選択）"):
        column = heads[block]
        while sheet.cell(5, column).value:
            years.setdefault(sheet.cell(5, column).value, []).append(column)
            column += 1
    for row in range(7, sheet.max_row + 1):
        identifier = labels.get(sheet.cell(row, 2).value)
        if identifier is None:
            break
        for year, (value, status) in edits.get(identifier, {}).items():
            actual, state = years[year][:2]
            sheet.cell(row, actual).value = value
            sheet.cell(row, state).value = status
    workbook.save(out)


def figures(path):
    """Returns indicator -> {label: value} of the calculations below the cards, with the two verdicts.

    The name stands in the first cell of a card, and before the head of a calculation that shares its sheet with others.
    """
    workbook = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for sheet in workbook:
        if not sheet.title.startswith("個票"):
            continue
        for head in [cell.row for cell in sheet["A"] if cell.value == "項目"]:
            column = next(cell.column for cell in sheet[head] if cell.value == "値")
            title = str(sheet.cell(head - 1, 1).value).split("　算定の過程")
            values, row = {}, head + 1
            while sheet.cell(row, 1).value:
                values[sheet.cell(row, 1).value] = sheet.cell(row, column).value
                row += 1
            found[(title[0] if len(title) > 1 else str(sheet["A1"].value)).split("　")[-1]] = values
    return found


def listed(path, formulas):
    """Returns sheet -> {cell: value} of the formulas of 一覧 and 概要."""
    workbook = openpyxl.load_workbook(path, data_only=True)
    return {name: {cell: workbook[name][cell].value for cell in cells} for name, cells in formulas.items()}


def formula_cells(path):
    """Returns the formulas of 一覧, and of 概要 the tiles that count indicators and the sentence.

    The rows of 概要 stay in the order of the report that is edited, so they are not those of the new one.
    """
    workbook = openpyxl.load_workbook(path)
    formulas = [cell.coordinate for line in workbook["一覧"] for cell in line if cell.data_type == "f" and "要確認" not in str(cell.value)]
    return {"一覧": formulas, "概要": ["B4", "E4", "N4", "W4", "B6"]}


def chart_points(path):
    """Returns sheet and cell of the points of charts, which are #N/A where nothing is drawn."""
    workbook = openpyxl.load_workbook(path)
    return {("一覧", cell.coordinate) for line in workbook["一覧"] for cell in line if "NA()" in str(cell.value)}


def agree(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= TOLERANCE * max(1.0, abs(left), abs(right))
    return (left or "") == (right or "")


def prepare(tassei, inputs, report_folder, work, name):
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(os.path.join(work, "edited"))
    report = json.load(open(os.path.join(report_folder, "results.json"), encoding="utf-8"))
    edits, units = edited_values(report, name, upper_bounds(inputs))
    # Manual overrides remain in both, because the plan is the same.
    shutil.copytree(os.path.join(inputs, "plan"), os.path.join(work, "inputs", "plan"))
    write_exports(os.path.join(work, "inputs", "exports"), edits, units)
    code = subprocess.run(
        [tassei, "report", "--inputs", os.path.join(work, "inputs"), "--outputs", os.path.join(work, "computed")],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if code.returncode not in (0, 65):
        sys.exit(f"{name}: the tool ended with {code.returncode}\n{code.stderr}")
    for path in section_books(report_folder):
        section = os.path.basename(path).split("_")[2]
        labels = {
            placement["label"][len(placement["section"][0]) :]: indicator["id"]
            for indicator in report["indicators"]
            for placement in indicator["placements"]
            if stem(placement["section"]) == section
        }
        edit_workbook(path, os.path.join(work, "edited", os.path.basename(path)), edits, labels)


def stem(section):
    """4① -> 4-1"""
    return section[0] + ("-" + str("①②③④⑤⑥⑦⑧⑨⑩".index(section[1]) + 1) if len(section) > 1 else "")


def section_books(folder):
    """Returns the workbooks of sections: 00 is that of all, 99 that of methods."""
    numbered = ((os.path.basename(path).split("_")[2], path) for path in sorted(glob.glob(os.path.join(folder, "KPI_*.xlsx"))))
    return [path for number, path in numbered if number[:1].isdigit() and number not in ("00", "99")]


def compare(work, name):
    compared, problems = 0, []
    computed = glob.glob(os.path.join(work, "computed", "R*"))[0]
    for path in section_books(os.path.join(work, "recalculated")):
        sheets = figures(path)
        other = os.path.join(computed, os.path.basename(path))
        truth = figures(other)
        edited = os.path.join(work, "edited", os.path.basename(path))
        cells = formula_cells(edited)
        points = chart_points(edited)
        sheets |= listed(path, cells)
        truth |= listed(other, cells)
        for title, values in sheets.items():
            for label, value in values.items():
                compared += 1
                if isinstance(value, str) and value.startswith("#") and not (value == "#N/A" and (title, label) in points):
                    problems.append(f"{title} {label}: {value}")
                elif name != "negative" and not agree(value, truth.get(title, {}).get(label)):
                    problems.append(f"{title} {label}: sheet {value!r}, tool {truth.get(title, {}).get(label)!r}")
    for problem in problems[:30]:
        print(problem)
    print(f"edit {name}: {compared} figures compared, {len(problems)} problems")
    return 1 if problems or compared == 0 else 0


if __name__ == "__main__":
    tassei, inputs, report_folder, work, step, name = sys.argv[1:7]
    sys.exit(prepare(tassei, inputs, report_folder, work, name) if step == "prepare" else compare(work, name))
