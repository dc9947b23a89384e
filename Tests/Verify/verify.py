"""Compares what workbooks keep with what LibreOffice calculates: verify.py KEPT_FOLDER RECALCULATED_FOLDER

Numbers must agree to 1e-9 relative, texts to the letter; no cell may hold an error; every XML part must be
well-formed; a cell in a row or column of figures that holds a bare number must be an input cell.
"""
import glob
import os
import sys
import unicodedata
import zipfile
from xml.dom import expatbuilder

import openpyxl

TOLERANCE = 1e-9
ERRORS = ("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#N/A", "#NUM!", "#NULL!")
# Sheets on which numbers may stand as such: inputs, constants, findings (line numbers), published values and accounts of files.
INPUT_SHEETS = {"実績入力", "実績データ", "算定方法", "要確認", "出典・監査", "リスト", "変更一覧",
                "未提出・未公表一覧"}


def agree(kept, found):
    if kept in (None, "") and found in (None, ""):
        return True
    if isinstance(kept, bool) or isinstance(found, bool):
        return kept == found
    if isinstance(kept, (int, float)) and isinstance(found, (int, float)):
        return abs(kept - found) <= TOLERANCE * max(1.0, abs(kept), abs(found))
    return kept == found


def well_formed(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                expatbuilder.parseString(archive.read(name))


def main(kept_folder, found_folder):
    compared, problems = 0, []
    paths = sorted(glob.glob(os.path.join(kept_folder, "*.xlsx")))
    if not paths:
        problems.append(f"{kept_folder}: no workbook")
    for path in paths:
        name = os.path.basename(path)
        try:
            well_formed(path)
        except Exception as error:  # the parser's own words say where
            problems.append(f"{name}: {error}")
        twin = os.path.join(found_folder, name)
        if not os.path.exists(twin):
            problems.append(f"{name}: LibreOffice wrote nothing")
            continue
        formulas = openpyxl.load_workbook(path)
        kept = openpyxl.load_workbook(path, data_only=True)
        found = openpyxl.load_workbook(twin, data_only=True)
        for sheet in formulas.sheetnames:
            for row in formulas[sheet].iter_rows():
                for cell in row:
                    value = cell.value
                    if value is None:
                        continue
                    is_formula = cell.data_type == "f" or type(value).__name__ == "ArrayFormula"
                    now = found[sheet][cell.coordinate].value
                    if isinstance(now, str) and (now in ERRORS or now.startswith("Err:")):
                        problems.append(f"{name} {sheet} {cell.coordinate}: {now}")
                    if not is_formula:
                        if isinstance(value, (int, float)) and sheet not in INPUT_SHEETS and is_printed(formulas[sheet], cell):
                            problems.append(f"{name} {sheet} {cell.coordinate}: bare number {value}")
                        continue
                    compared += 1
                    before = kept[sheet][cell.coordinate].value
                    if not agree(before, now):
                        text = getattr(value, "text", value)
                        problems.append(f"{name} {sheet} {cell.coordinate}: kept {before!r}, found {now!r}  {text}")
    for problem in problems[:60]:
        print(problem)
    if len(problems) > 60:
        print(f"... {len(problems) - 60} more")
    print(f"{kept_folder}: {len(paths)} workbooks, {compared} formulas compared, {len(problems)} problems")
    return 1 if problems or compared == 0 else 0


def is_printed(sheet, cell):
    """Whether a cell lies within the printed area; what serves charts beside it may be a number."""
    area = sheet.print_area
    if not area:
        return True
    # The openpyxl of Debian 12 gives a list, a later one a text with the name of the sheet.
    area = area if isinstance(area, str) else area[0]
    left, top, right, bottom = openpyxl.utils.range_boundaries(area.split("!")[-1].replace("$", ""))
    return left <= cell.column <= right and top <= cell.row <= bottom


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
