"""Compares what workbooks keep with what spreadsheet engines calculate.

verify.py [--planted FILE] KEPT_FOLDER ENGINE=RECALCULATED_FOLDER...

For every engine numbers must agree to 1e-9 relative, texts to the letter; no cell may hold an error, but #N/A in the cells
below a printed page whose own formula says NA(): points that a chart does not draw. Every XML part must be well-formed; a cell in a row or column of figures that holds a bare number must be an input cell.
With --planted the folder holds a workbook with errors: every engine must find a difference in each of the cells that
break.py listed in FILE, and calculate the value listed there.
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
# Sheets that may contain numbers without formulas: inputs, constants, findings and whole texts (line numbers), published
# values and row counts of files.
INPUT_SHEETS = {"実績入力", "前提", "算定方法", "要確認", "出典・監査", "リスト",
                "評価の変化・変更一覧", "記述全文", "確認事項"}


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


def compare(kept_folder, engines):
    """Compares the workbooks of a folder with those of every engine.

    Returns the number of workbooks, the number of formulas, the problems of the workbooks themselves, and for every engine
    its problems and the cells that differ: (workbook, sheet, cell) -> the engine's value.
    """
    formulas, problems = 0, []
    found = {engine: [] for engine in engines}
    different = {engine: {} for engine in engines}
    paths = sorted(glob.glob(os.path.join(kept_folder, "*.xlsx")))
    if not paths:
        problems.append(f"{kept_folder}: no workbook")
    for path in paths:
        name = os.path.basename(path)
        try:
            well_formed(path)
        except Exception as error:  # the parser's own words say where
            problems.append(f"{name}: {error}")
        written = openpyxl.load_workbook(path)
        kept = openpyxl.load_workbook(path, data_only=True)
        for sheet in written.sheetnames:
            for row in written[sheet].iter_rows():
                for cell in row:
                    if is_formula(cell):
                        formulas += 1
                    elif isinstance(cell.value, (int, float)) and sheet not in INPUT_SHEETS and is_printed(written[sheet], cell):
                        problems.append(f"{name} {sheet} {cell.coordinate}: bare number {cell.value}")
        for engine, folder in engines.items():
            twin = os.path.join(folder, name)
            if not os.path.exists(twin):
                found[engine].append(f"{name}: {engine} wrote nothing")
                continue
            calculated = openpyxl.load_workbook(twin, data_only=True)
            for sheet in written.sheetnames:
                for row in written[sheet].iter_rows():
                    for cell in row:
                        if cell.value is None:
                            continue
                        now = calculated[sheet][cell.coordinate].value
                        if isinstance(now, str) and (now in ERRORS or now.startswith("Err:")) and not is_undrawn(cell, now):
                            found[engine].append(f"{name} {sheet} {cell.coordinate}: {now}")
                        before = kept[sheet][cell.coordinate].value
                        if is_formula(cell) and not agree(before, now):
                            different[engine][name, sheet, cell.coordinate] = now
                            text = getattr(cell.value, "text", cell.value)
                            found[engine].append(f"{name} {sheet} {cell.coordinate}: kept {before!r}, found {now!r}  {text}")
    return len(paths), formulas, problems, found, different


def is_undrawn(cell, value):
    """Returns whether the cell holds a point that its chart does not draw; its formula says so."""
    return value == "#N/A" and is_formula(cell) and "NA()" in str(cell.value)


def is_formula(cell):
    return cell.data_type == "f" or type(cell.value).__name__ == "ArrayFormula"


def show(problems):
    for problem in problems[:60]:
        print(problem)
    if len(problems) > 60:
        print(f"... {len(problems) - 60} more")


def verify(kept_folder, engines):
    books, formulas, problems, found, different = compare(kept_folder, engines)
    show(problems)
    print(f"{kept_folder}: {books} workbooks, {formulas} formulas, {len(problems)} problems")
    for engine in engines:
        show(found[engine])
        print(f"{kept_folder}: {engine}: {formulas} formulas compared, {len(different[engine])} differences, {len(found[engine])} problems")
    return 1 if problems or any(found.values()) or formulas == 0 else 0


def find_planted(listing, kept_folder, engines):
    with open(listing, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    different = compare(kept_folder, engines)[4]
    missed = 0
    for engine in engines:
        for book, sheet, cell, right in rows:
            place = (book, sheet, cell)
            if place not in different[engine]:
                print(f"{engine} finds nothing wrong in {' '.join(place)}")
                missed += 1
            elif not agree(float(right), different[engine][place]):
                print(f"{engine} calculates {different[engine][place]!r} in {' '.join(place)} instead of {right}")
                missed += 1
    return 1 if missed or not rows else 0


def main(arguments):
    planted = arguments[1] if arguments[:1] == ["--planted"] else None
    kept_folder, *pairs = arguments[2:] if planted else arguments
    engines = dict(pair.split("=", 1) for pair in pairs)
    if not engines:
        sys.exit(__doc__)
    return find_planted(planted, kept_folder, engines) if planted else verify(kept_folder, engines)


def is_printed(sheet, cell):
    """Returns whether a cell is within the print area; data cells of charts beside it may contain numbers."""
    area = sheet.print_area
    if not area:
        return True
    # openpyxl of Debian 12 returns a list, later versions return a text with the name of the sheet.
    area = area if isinstance(area, str) else area[0]
    left, top, right, bottom = openpyxl.utils.range_boundaries(area.split("!")[-1].replace("$", ""))
    return left <= cell.column <= right and top <= cell.row <= bottom


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
