"""Recalculates workbooks with CellRune, the second engine: recalculate.py FOLDER_IN FOLDER_OUT

The engine is independent of LibreOffice. By default it compares and rounds with 15 digits, like Excel.
If it cannot calculate a formula, the script fails and writes no workbook.
"""
import glob
import os
import sys

import cellrune


def main(folder, out):
    os.makedirs(out, exist_ok=True)
    problems = []
    for path in sorted(glob.glob(os.path.join(folder, "*.xlsx"))):
        name = os.path.basename(path)
        try:
            with cellrune.Workbook.open_path(path) as workbook:
                report = workbook.calculate()
                if report["value_count"] != report["formula_count"]:
                    problems.append(f"{name}: {report['value_count']} of {report['formula_count']} formulas calculated")
                workbook.save(os.path.join(out, name), replace_existing=True)
        except cellrune.CellRuneError as error:
            problems.append(f"{name}: {error} {error.details}")
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main(*sys.argv[1:3])
