"""Copies one section's workbook and breaks it in two places: break.py FOLDER_IN FOLDER_OUT

One cached value is changed, and one formula is changed without its cached value. For each of the two cells the script
prints a tab-separated line: workbook, sheet, cell, and the value that an engine must calculate there.
"""
import glob
import os
import re
import sys
import zipfile

import openpyxl

# A formula with a number as its value, so without t="str" and similar attributes before it.
CELLS = re.compile(rb'<c r="(?P<place>[A-Z]+[0-9]+)"(?: s="[0-9]+")?><f>(?P<formula>[^<]*)</f><v>(?P<value>-?[0-9.]+)</v>')
ENOUGH = 40


def main(folder, out):
    os.makedirs(out, exist_ok=True)
    path = sorted(glob.glob(os.path.join(folder, "*.xlsx")))[1]
    book = os.path.basename(path)
    # The numbers of the parts follow the order of the sheets.
    sheets = openpyxl.load_workbook(path, read_only=True).sheetnames
    planted = []
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(os.path.join(out, book), "w") as target:
        for name in source.namelist():
            data = source.read(name)
            matches = list(CELLS.finditer(data)) if not planted and name.startswith("xl/worksheets/sheet") else []
            if len(matches) > ENOUGH:
                sheet = sheets[int(re.search(r"[0-9]+", name).group()) - 1]
                value, formula = matches[5], matches[20]
                data = (
                    data[: value.start("value")]
                    + b"123456.5"
                    + data[value.end("value") : formula.start("formula")]
                    + b"(" + formula["formula"] + b")*2+1"
                    + data[formula.end("formula") :]
                )
                planted = [
                    (book, sheet, value["place"].decode(), float(value["value"])),
                    (book, sheet, formula["place"].decode(), float(formula["value"]) * 2 + 1),
                ]
            target.writestr(name, data)
    for place in planted:
        print(*place, sep="\t")
    return 0 if planted else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
