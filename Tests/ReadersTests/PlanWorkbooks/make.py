#!/usr/bin/python3
"""Writes the workbooks of this folder anew: the tables of SamplePlan.swift by openpyxl and by LibreOffice, and faulty ones.

    /usr/bin/python3 Tests/ReadersTests/PlanWorkbooks/make.py

openpyxl is Debian's python3-openpyxl, LibreOffice must be installed as `soffice`. The workbooks are committed; nobody
needs to make them again to run the tests.
"""
import csv
import datetime
import io
import pathlib
import re
import subprocess
import tempfile

import openpyxl

HERE = pathlib.Path(__file__).parent


def tables():
    """The names of the tables and their rows."""
    source = (HERE.parent / "SamplePlan.swift").read_text(encoding="utf-8").split("static var withSums")[0]
    found = dict(re.findall(r'"(\w+)\.csv",\s+"""\n(.*?)\n *"""', source, re.S))
    for name, text in re.findall(r'\("(\w+)\.csv", "(.*?)"\)', source): found[name] = text.replace("\\n", "\n")
    lines = lambda text: "\n".join(line.strip() for line in text.splitlines())
    return {name: list(csv.reader(io.StringIO(lines(text).strip()))) for name, text in found.items()}


def typed(cell, text):
    """Puts a text into a cell as somebody would type it: numbers, percentages and days as such."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        cell.value, cell.number_format = datetime.date.fromisoformat(text), "yyyy/m/d"
    elif re.fullmatch(r"\d+%", text):
        cell.value, cell.number_format = int(text[:-1]) / 100, "0%"
    elif re.fullmatch(r"\d+", text):
        cell.value = int(text)
    elif text:
        cell.value = text


def filled(sheet, rows):
    for y, row in enumerate(rows, 1):
        for x, text in enumerate(row, 1): typed(sheet.cell(y, x), text)


def book(rows, title="表"):
    made = openpyxl.Workbook()
    made.active.title = title
    filled(made.active, rows)
    return made


def save(made, *path):
    target = HERE.joinpath(*path)
    target.parent.mkdir(exist_ok=True)
    made.save(target)


def by_openpyxl(plan):
    for name, rows in plan.items():
        made = book(rows)
        # What was kept in another sheet is not read, and neither is a sheet of notes.
        filled(made.create_sheet("旧"), rows[:2])
        made["旧"].sheet_state = "hidden"
        made.create_sheet("作り方")["A1"] = "この表の作り方"
        save(made, "openpyxl", name + ".xlsx")


def by_libreoffice(plan):
    target = HERE / "LibreOffice"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in plan.items():
            with open(pathlib.Path(folder) / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
        # Commas, quotes, UTF-8, and numbers, days and percentages recognised as when they are typed.
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
             "--infilter=CSV:44,34,76,1,,1041,false,true", "--outdir", target,
             *sorted(pathlib.Path(folder).glob("*.csv"))],
            check=True, capture_output=True)


def faulty(plan):
    made = book(plan["sections"], "節")
    filled(made.create_sheet("節（案）"), plan["sections"])
    save(made, "faults", "sections.xlsx")
    made = book(plan["placements"])
    made.create_sheet("空")
    made["表"].sheet_state = "hidden"
    made.active = 1
    save(made, "faults", "placements.xlsx")
    made = book(plan["indicators"])
    sheet = made.active
    at = {text: number for number, text in enumerate(plan["indicators"][0], 1)}
    sheet.cell(3, at["基準"]).value = datetime.date(2018, 4, 1)
    sheet.cell(4, at["目標"]).value = True
    sheet.cell(5, at["下限"]).value = "#N/A"
    sheet.cell(6, at["上限"]).value = "=50+50"
    sheet.cell(7, at["下限"]).value = 1000
    sheet.cell(7, at["下限"]).number_format = "#,##0,"
    sheet.cell(8, at["下限"]).value = 1
    sheet.cell(8, at["下限"]).number_format = ";;;"
    column = openpyxl.utils.get_column_letter(at["所管課"])
    sheet.merge_cells(f"{column}3:{column}4")
    sheet.row_dimensions[9].hidden = True
    save(made, "faults", "indicators.xlsx")


plan = tables()
by_openpyxl(plan)
by_libreoffice(plan)
faulty(plan)
