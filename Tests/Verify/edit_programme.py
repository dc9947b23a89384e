"""Edits the joint programme's workbooks, and checks that the recalculated sheets equal a report from the same data.

edit_programme.py TASSEI INPUTS REPORT WORK prepare|compare SCENARIO

`prepare` changes the exports of the programme for a scenario, creates a report from them (WORK/computed), and makes the
same change in the input cells of the workbooks of REPORT (WORK/edited). After LibreOffice has recalculated those
(WORK/recalculated), `compare` compares every formula cell with the cell of the report at the same position.
"""
import csv
import glob
import os
import shutil
import subprocess
import sys

import openpyxl

from edit import agree

STATES = {"実施": "一部", "一部": "未実施", "未実施": "実施"}
REVIEWS = {"継続": "改善", "改善": "拡充", "拡充": "継続"}


def edited_row(row, name):
    """Returns a row of the exports with the changes of the scenario."""
    row = dict(row)
    if name == "values" and row["指標名"]:
        row["値"] = f"{round(float(row['値'].replace(',', '')) * 1.1 + 3, 1):g}" if is_number(row["値"]) else "150"
    if name == "states":
        row["実施状況"] = STATES.get(row["実施状況"], row["実施状況"])
        row["見直し"] = REVIEWS.get(row["見直し"], row["見直し"])
    if name == "blank" and row["指標名"]:
        row["値"] = "集計中"
    return row


def is_number(text):
    try:
        float(text.replace(",", ""))
        return True
    except ValueError:
        return False


def prepare(tassei, inputs, report, work, name):
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(os.path.join(work, "edited"))
    for folder in ("plan", "exports"):
        shutil.copytree(os.path.join(inputs, folder), os.path.join(work, "inputs", folder))
    rows = []
    for path in sorted(glob.glob(os.path.join(work, "inputs", "exports", "*.csv"))):
        if "取組ID".encode() not in open(path, "rb").readline():
            continue
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
        changed = [edited_row(line, name) for line in lines]
        rows += changed
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(lines[0]))
            writer.writeheader()
            writer.writerows(changed)
    command = [tassei, "report", "--inputs", os.path.join(work, "inputs"), "--outputs", os.path.join(work, "computed")]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 65):
        sys.exit(f"{name}: the tool ended with {done.returncode}\n{done.stderr}")
    for path in books(report):
        workbook = openpyxl.load_workbook(path)
        edit(workbook["実績入力"], rows)
        workbook.save(os.path.join(work, "edited", os.path.basename(path)))


def edit(sheet, rows):
    """Writes the rows of the exports into the input cells."""
    figures = next(cell.row for cell in sheet["B"] if cell.value == "取組に添えて報告された数値")
    years = {sheet.cell(6, column).value: column for column in range(7, 12)}
    reports = {sheet.cell(row, 2).value: row for row in range(7, figures)}
    places = {
        (str(sheet.cell(row, 2).value).rsplit("-", 1)[0], sheet.cell(row, 3).value): row
        for row in range(figures + 4, sheet.max_row + 1)
    }
    for row in rows:
        measure, column = row["取組ID"], years.get(row["年度"])
        if measure not in reports or column is None:
            continue
        # The further metrics of an initiative have rows without a report on their year.
        if row["実施状況"]:
            sheet.cell(reports[measure], column).value = row["実施状況"]
            sheet.cell(reports[measure], column + 6).value = row["見直し"]
        place = places.get((measure, row["指標名"]))
        if place is None:
            continue
        number = float(row["値"].replace(",", "")) if is_number(row["値"]) else None
        sheet.cell(place, column).value = number
        sheet.cell(place, column + 6).value = "確定" if number is not None else row["値"]


def books(folder):
    """Returns the workbooks of the themes, without the summary, whose values date from its creation."""
    return [path for path in sorted(glob.glob(os.path.join(folder, "KPI_*_J-*.xlsx"))) if "_J-0_" not in path]


def compare(report, work, name):
    compared, problems = 0, []
    computed = glob.glob(os.path.join(work, "computed", "R*"))[0]
    for path in books(os.path.join(work, "recalculated")):
        file = os.path.basename(path)
        formulas = openpyxl.load_workbook(os.path.join(report, file))
        left, right = (openpyxl.load_workbook(os.path.join(folder, file), data_only=True) for folder in (os.path.dirname(path), computed))
        for sheet in formulas:
            if not sheet.title.startswith(("概要", "取組一覧", "個票")):
                continue
            for cell in (cell for line in sheet for cell in line if cell.data_type == "f"):
                compared += 1
                said, truth = left[sheet.title][cell.coordinate].value, right[sheet.title][cell.coordinate].value
                # 推計での扱い is an input that a report leaves blank where there is no value.
                if not agree(said, truth) and {said, truth} != {"使う", None}:
                    problems.append(f"{file} {sheet.title} {cell.coordinate}: sheet {said!r}, tool {truth!r}")
    for problem in problems[:30]:
        print(problem)
    print(f"edit programme {name}: {compared} cells compared, {len(problems)} problems")
    return 1 if problems or compared == 0 else 0


if __name__ == "__main__":
    tassei, inputs, report, work, step, name = sys.argv[1:7]
    sys.exit(prepare(tassei, inputs, report, work, name) if step == "prepare" else compare(report, work, name))
