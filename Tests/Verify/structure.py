"""Checks the parts of workbooks for what makes Excel repair or refuse a file: structure.py FOLDER...

Every workbook of the folders: the children of each worksheet stand in the order of the schema (ECMA-376, CT_Worksheet),
cells in the order of their addresses; string and style numbers, counts, relationships, content types, names, merged cells,
validations and rules refer to what exists and do not overlap. The schema of all parts is checked by openxml-audit in one
workbook of each kind, the smallest, because it needs seconds for each.
"""
import glob
import os
import posixpath
import re
import sys
import zipfile

from lxml import etree
from openxml_audit import OpenXmlValidator

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ORDER = """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags
drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst""".split()
CELL = re.compile(r"([A-Z]+)([0-9]+)")


def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def area(text):
    """Returns (top, left, bottom, right) of A1 or A1:B2."""
    cells = [CELL.fullmatch(cell.replace("$", "")) for cell in text.split(":")]
    first, last = cells[0], cells[-1]
    return int(first[2]), column(first[1]), int(last[2]), column(last[1])


def overlaps(areas):
    """Returns the first two areas that share a cell; None where none do."""
    owner = {}
    for text in areas:
        top, left, bottom, right = area(text)
        for row in range(top, bottom + 1):
            for place in range(left, right + 1):
                if owner.setdefault((row, place), text) is not text:
                    return owner[row, place], text
    return None


class Parts:
    def __init__(self, path):
        self.faults = []
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if len(names) != len(set(names)):
                self.fault("", "a part stands twice in the archive")
            self.bytes = {name: archive.read(name) for name in names}
        self.trees = {name: etree.fromstring(data) for name, data in self.bytes.items()
                      if name.endswith((".xml", ".rels", ".vml"))}

    def fault(self, part, text):
        self.faults.append(f"{part}: {text}")

    def relations(self, part):
        folder, name = posixpath.split(part)
        tree = self.trees.get(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        return {} if tree is None else {each.get("Id"): each for each in tree}

    def check(self):
        self.check_package()
        self.check_workbook()
        styles = self.trees["xl/styles.xml"]
        self.formats = self.counted(styles, "cellXfs")
        self.looks = self.counted(styles, "dxfs")
        self.check_styles(styles)
        strings = self.trees.get("xl/sharedStrings.xml")
        self.strings = 0 if strings is None else len(strings)
        if strings is not None and strings.get("uniqueCount") != str(self.strings):
            self.fault("xl/sharedStrings.xml", f"{self.strings} strings, uniqueCount {strings.get('uniqueCount')}")
        for part in sorted(self.trees):
            if part.startswith("xl/worksheets/sheet"):
                self.check_sheet(part, self.trees[part])
        return self.faults

    def check_package(self):
        types = self.trees["[Content_Types].xml"]
        endings = {each.get("Extension") for each in types if each.tag.endswith("Default")}
        parts = {each.get("PartName").lstrip("/") for each in types if each.tag.endswith("Override")}
        for name in self.bytes:
            if name != "[Content_Types].xml" and name not in parts and name.rsplit(".", 1)[-1] not in endings:
                self.fault(name, "has no content type")
        for name in parts - set(self.bytes):
            self.fault(name, "has a content type, but does not exist")
        for name in self.trees:
            if not name.endswith(".rels"):
                continue
            folder = posixpath.dirname(posixpath.dirname(name))
            ids = [each.get("Id") for each in self.trees[name]]
            if len(ids) != len(set(ids)):
                self.fault(name, "an id stands twice")
            for each in self.trees[name]:
                target = each.get("Target")
                if each.get("TargetMode") == "External":
                    continue
                found = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                if found not in self.bytes:
                    self.fault(name, f"{target} does not exist")
        for name, tree in self.trees.items():
            relations = self.relations(name)
            for each in tree.iter():
                for key, value in each.attrib.items():
                    if key.startswith(RELATIONS) and value not in relations:
                        self.fault(name, f"relation {value} does not exist")

    def check_workbook(self):
        part = "xl/workbook.xml"
        sheets = self.trees[part].find(MAIN + "sheets")
        names = [each.get("name") for each in sheets]
        for name in names:
            if len(name.encode("utf-16-le")) > 62 or re.search(r"[\[\]:*?/\\]", name):
                self.fault(part, f"sheet name {name}")
        if len({name.lower() for name in names}) != len(names):
            self.fault(part, "a sheet name stands twice")
        defined = self.trees[part].find(MAIN + "definedNames")
        seen = set()
        for each in () if defined is None else defined:
            key = each.get("name").lower(), each.get("localSheetId")
            if key in seen:
                self.fault(part, f"name {each.get('name')} stands twice")
            seen.add(key)
            for name in re.findall(r"'((?:[^']|'')+)'!", each.text or ""):
                if name.replace("''", "'") not in names:
                    self.fault(part, f"name {each.get('name')} stands for the unknown sheet {name}")

    def counted(self, styles, name):
        group = styles.find(MAIN + name)
        if group is None:
            return 0
        if group.get("count") != str(len(group)):
            self.fault("xl/styles.xml", f"{len(group)} {name}, count {group.get('count')}")
        return len(group)

    def check_styles(self, styles):
        counts = {key: self.counted(styles, group) for key, group in
                  (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"), ("xfId", "cellStyleXfs"))}
        own = {each.get("numFmtId") for each in styles.iter(MAIN + "numFmt")}
        for each in styles.find(MAIN + "cellXfs"):
            for key, count in counts.items():
                if int(each.get(key, 0)) >= count:
                    self.fault("xl/styles.xml", f"{key} {each.get(key)} of {count}")
            if int(each.get("numFmtId", 0)) >= 164 and each.get("numFmtId") not in own:
                self.fault("xl/styles.xml", f"number format {each.get('numFmtId')} does not exist")

    def check_sheet(self, part, tree):
        places = [ORDER.index(etree.QName(each).localname) for each in tree]
        if places != sorted(places):
            self.fault(part, "its elements are not in the order of the schema")
        self.check_cells(part, tree)
        merges = [each.get("ref") for each in tree.iter(MAIN + "mergeCell")]
        rules = [text for each in tree.iter(MAIN + "dataValidation") for text in each.get("sqref").split()]
        for what, areas in (("merged cells", merges), ("validations", rules)):
            both = overlaps(areas)
            if both:
                self.fault(part, f"{what} {both[0]} and {both[1]} overlap")
        for name, tag in (("mergeCells", "mergeCell"), ("dataValidations", "dataValidation")):
            group = tree.find(MAIN + name)
            if group is not None and group.get("count") != str(len(group.findall(MAIN + tag))):
                self.fault(part, f"count of {name}")
        last = 0
        for each in tree.iter(MAIN + "col"):
            if int(each.get("min")) <= last or int(each.get("max")) < int(each.get("min")):
                self.fault(part, f"column {each.get('min')} stands twice")
            last = int(each.get("max"))
        priorities = [each.get("priority") for each in tree.iter(MAIN + "cfRule")]
        if len(priorities) != len(set(priorities)):
            self.fault(part, "two rules have one priority")
        for each in tree.iter(MAIN + "cfRule"):
            if each.get("dxfId") is not None and int(each.get("dxfId")) >= self.looks:
                self.fault(part, f"look {each.get('dxfId')} of {self.looks}")
        for each in tree.iter(MAIN + "dataValidation"):
            for key, limit in (("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)):
                if len((each.get(key) or "").encode("utf-16-le")) > 2 * limit:
                    self.fault(part, f"{key} of {each.get('sqref')} is too long")

    def check_cells(self, part, tree):
        row_before = 0
        for row in tree.find(MAIN + "sheetData"):
            number, before = int(row.get("r")), 0
            if number <= row_before:
                self.fault(part, f"row {number} after {row_before}")
            row_before = number
            for cell in row:
                match = CELL.fullmatch(cell.get("r"))
                place = column(match[1])
                if int(match[2]) != number or place <= before:
                    self.fault(part, f"cell {cell.get('r')} is out of order")
                before = place
                if int(cell.get("s", 0)) >= self.formats:
                    self.fault(part, f"style of {cell.get('r')} does not exist")
                value = cell.find(MAIN + "v")
                if cell.get("t") == "s" and not 0 <= int(value.text) < self.strings:
                    self.fault(part, f"string of {cell.get('r')} does not exist")
                formula = cell.find(MAIN + "f")
                if formula is not None and len((formula.text or "").encode("utf-16-le")) > 2 * 8192:
                    self.fault(part, f"formula of {cell.get('r')} is too long")


def kind(path):
    """Returns what kind of workbook a file is: 00, 99, a section, a theme, the themes, a slip."""
    part = os.path.basename(path).split("_")[2] if os.path.basename(path).startswith("KPI_") else os.path.basename(os.path.dirname(path))
    return part if part in ("99", "J-0") else "J" if part.startswith("J-") else part if not part[:1].isdigit() else "00" if part == "00" else "section"


def main(folders):
    paths = sorted(path for folder in folders for path in glob.glob(os.path.join(folder, "**", "*.xlsx"), recursive=True))
    failed, smallest, cells = not paths, {}, 0
    for path in paths:
        parts = Parts(path)
        for fault in parts.check()[:10]:
            print(f"{path} {fault}")
            failed = True
        cells += sum(data.count(b"<c r=") for name, data in parts.bytes.items() if name.startswith("xl/worksheets/sheet"))
        if kind(path) not in smallest or os.path.getsize(path) < os.path.getsize(smallest[kind(path)]):
            smallest[kind(path)] = path
    chosen = [path for each, path in smallest.items() if each != "00"]
    for path in chosen:
        for error in OpenXmlValidator().validate(path).errors[:10]:
            print(f"{path}: {error}")
            failed = True
    print(f"{len(paths)} workbooks with {cells} cells checked, {len(chosen)} of them by the schema")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
