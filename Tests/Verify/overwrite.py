"""Copies workbooks and overwrites the value of every formula with a wrong number: overwrite.py FOLDER_IN FOLDER_OUT

An engine that only copies cached values then returns 12345 instead of the right value.
"""
import glob
import os
import re
import sys
import zipfile

FORMULA = re.compile(rb"<f[ />]")
CELL = re.compile(rb'<c r="(?P<place>[A-Z]+[0-9]+)"(?P<style> s="[0-9]+")?(?: t="[a-z]+")?>(?P<formula><f(?: [^>]*)?>[^<]*</f>)<v>[^<]*</v></c>')
WRONG = rb'<c r="\g<place>"\g<style>>\g<formula><v>12345</v></c>'


def overwrite(path, out):
    """Returns the number of overwritten values; a formula in an unknown form is an error."""
    count = 0
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                formulas = len(FORMULA.findall(data))
                data, overwritten = CELL.subn(WRONG, data)
                if overwritten != formulas:
                    sys.exit(f"{path} {name}: {formulas} formulas, but {overwritten} values overwritten")
                count += overwritten
            target.writestr(name, data)
    return count


def main(folder, out):
    os.makedirs(out, exist_ok=True)
    paths = sorted(glob.glob(os.path.join(folder, "*.xlsx")))
    count = sum(overwrite(path, os.path.join(out, os.path.basename(path))) for path in paths)
    if count == 0:
        sys.exit(f"{folder}: no formula")


if __name__ == "__main__":
    main(*sys.argv[1:3])
