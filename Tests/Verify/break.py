"""Copies one section's workbook and breaks it in two places: break.py FOLDER_IN FOLDER_OUT

One kept value is changed, and one formula gets another meaning while its value stays.
"""
import glob
import os
import re
import sys
import zipfile


def main(folder, out):
    os.makedirs(out, exist_ok=True)
    path = sorted(glob.glob(os.path.join(folder, "*.xlsx")))[1]
    cells = re.compile(rb"<f>(?P<formula>[^<]*)</f><v>(?P<value>-?[0-9.]+)</v>")
    broken = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(os.path.join(out, os.path.basename(path)), "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if broken == 0 and name.startswith("xl/worksheets/sheet") and len(cells.findall(data)) > 40:
                matches = list(cells.finditer(data))
                value, formula = matches[5], matches[20]
                data = (
                    data[: value.start()]
                    + b"<f>" + value["formula"] + b"</f><v>123456.5</v>"
                    + data[value.end() : formula.start()]
                    + b"<f>(" + formula["formula"] + b")*2+1</f><v>" + formula["value"] + b"</v>"
                    + data[formula.end() :]
                )
                broken = 2
            target.writestr(name, data)
    return 0 if broken == 2 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
