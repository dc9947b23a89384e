#!/usr/bin/env python3
"""Writes the workbooks of the folder Workbooks: one table by five programs, and what only a program packs so.

    python3 -m venv VENV && VENV/bin/pip install openpyxl XlsxWriter pandas
    VENV/bin/python Tests/TablesTests/XLSX/make_workbooks.py

LibreOffice must be installed as `soffice`. The workbooks are committed; nobody needs to make them again to run the tests.
"""
import datetime
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
import openpyxl.workbook.defined_name
import pandas
import xlsxwriter

FOLDER = pathlib.Path(__file__).parent / "Workbooks"
DAY = datetime.date(2025, 7, 31)
HEADER = ["指標名", "実績", None, "割合", "時点", "人数", "備考"]
SECOND = [None, "R4", "R5", None, None, None, None]
ROWS = [
    ["隊員数", 943, 1000, 0.58, DAY, 48.3, " 前後に空白 "],
    ["居住者数", 41200.5, 95.09999999999999, 0.071, DAY, 1000, "隠した行"],
    [None, None, None, None, None, None, None],
    ["取組 & <件>", None, True, 1, DAY, 0, "二行の\n備考"],
]
PERCENT, DATE, PEOPLE = "0.0%", "yyyy/m/d", '0.0"千人"'
MARK = ("_tassei", "実績!$A$1:$G$6")


def with_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "実績"
    for row in [HEADER, SECOND, *ROWS]:
        sheet.append(row)
    decorate(book, sheet)
    book.save(path)


def decorate(book, sheet):
    """Adds formats, merged ranges, hidden parts and the name to a sheet of openpyxl."""
    for row in sheet.iter_rows(min_row=3):
        row[3].number_format, row[4].number_format, row[5].number_format = PERCENT, DATE, PEOPLE
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["E"].hidden = True
    book.create_sheet("旧").append(["読まない"])
    book["旧"].sheet_state = "hidden"
    name = openpyxl.workbook.defined_name.DefinedName(MARK[0], attr_text=MARK[1])
    if isinstance(book.defined_names, dict):
        book.defined_names[MARK[0]] = name
    else:
        book.defined_names.append(name)


def with_xlsxwriter(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("実績")
    percent, date, people = (book.add_format({"num_format": code}) for code in (PERCENT, DATE, PEOPLE))
    formats = [None, None, None, percent, date, people, None]
    for number, row in enumerate([HEADER, SECOND, *ROWS]):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value, formats[column] if number > 1 else None)
    sheet.merge_range("B1:C1", "実績")
    sheet.merge_range("A1:A2", "指標名")
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.set_column("E:E", None, None, {"hidden": True})
    hidden = book.add_worksheet("旧")
    hidden.write(0, 0, "読まない")
    hidden.hide()
    book.define_name(MARK[0], "=" + MARK[1])
    book.close()


def with_pandas(path):
    with pandas.ExcelWriter(path, engine="openpyxl") as writer:
        pandas.DataFrame([HEADER, SECOND, *ROWS]).to_excel(writer, sheet_name="実績", header=False, index=False)
        decorate(writer.book, writer.sheets["実績"])


def with_libreoffice(path):
    with tempfile.TemporaryDirectory() as work:
        source = pathlib.Path(work) / "source.xlsx"
        with_openpyxl(source)
        convert(source, work, "ods")
        convert(pathlib.Path(work) / "source.ods", pathlib.Path(work) / "out", "xlsx")
        shutil.copy(pathlib.Path(work) / "out" / "source.xlsx", path)


def convert(source, folder, kind):
    profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/soffice-of-make-workbooks"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)],
        check=True, stdout=subprocess.DEVNULL)


STRICT = "http://purl.oclc.org/ooxml"
BY_HAND = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="{STRICT}/officeDocument/relationships/officeDocument" Target="/book/main.xml"/></Relationships>""",
    "book/_rels/main.xml.rels": f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="{STRICT}/officeDocument/relationships/worksheet" Target="../pages/a.xml"/>
<Relationship Id="r2" Type="{STRICT}/officeDocument/relationships/worksheet" Target="../pages/b.xml"/>
<Relationship Id="r3" Type="{STRICT}/officeDocument/relationships/styles" Target="looks.xml"/>
<Relationship Id="r4" Type="{STRICT}/officeDocument/relationships/externalLink" TargetMode="External" Target="file:///etc/passwd"/>
</Relationships>""",
    "book/main.xml": f"""<x:workbook xmlns:x="{STRICT}/spreadsheetml/main" xmlns:q="{STRICT}/officeDocument/relationships">
<x:sheets><x:sheet name="実績" sheetId="7" q:id="r1"/><x:sheet name="旧" sheetId="3" state="veryHidden" q:id="r2"/></x:sheets>
<x:definedNames><x:definedName name="_tassei">{MARK[1]}</x:definedName>
<x:definedName name="local" localSheetId="0">1</x:definedName></x:definedNames></x:workbook>""",
    "book/looks.xml": f"""<x:styleSheet xmlns:x="{STRICT}/spreadsheetml/main"><x:numFmts count="2">
<x:numFmt numFmtId="164" formatCode="0.0%"/><x:numFmt numFmtId="165" formatCode="0.0&quot;千人&quot;"/></x:numFmts>
<x:cellStyleXfs><x:xf numFmtId="9"/></x:cellStyleXfs><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="164"/>
<x:xf numFmtId="14"/><x:xf numFmtId="165"/></x:cellXfs></x:styleSheet>""",
    "pages/b.xml": f'<x:worksheet xmlns:x="{STRICT}/spreadsheetml/main"/>',
    "pages/a.xml": f"""<x:worksheet xmlns:x="{STRICT}/spreadsheetml/main">
<x:cols><x:col min="5" max="5" hidden="true"/></x:cols><x:sheetData>
<x:row><x:c t="inlineStr"><x:is><x:r><x:t>指標</x:t></x:r><x:r><x:t>名</x:t></x:r><x:rPh sb="0" eb="2"><x:t>シヒョウメイ</x:t></x:rPh></x:is></x:c>
<x:c t="inlineStr"><x:is><x:t>実績</x:t></x:is></x:c><x:c/><x:c t="inlineStr"><x:is><x:t>割合</x:t></x:is></x:c>
<x:c t="inlineStr"><x:is><x:t>時点</x:t></x:is></x:c><x:c t="str"><x:f>"人"&amp;"数"</x:f><x:v>人数</x:v></x:c>
<x:c t="inlineStr"><x:is><x:t>
  備考
</x:t></x:is></x:c></x:row>
<x:row><x:c r="B2" t="inlineStr"><x:is><x:t>R4</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>R5</x:t></x:is></x:c></x:row>
<x:row><x:c t="inlineStr"><x:is><x:t>隊員数</x:t></x:is></x:c><x:c><x:v>943</x:v></x:c><x:c><x:v>1E3</x:v></x:c>
<x:c s="1"><x:v>0.57999999999999996</x:v></x:c><x:c s="2"><x:v>45869</x:v></x:c><x:c s="3"><x:v>48.3</x:v></x:c>
<x:c t="inlineStr"><x:is><x:t xml:space="preserve"> 前後に空白 </x:t></x:is></x:c></x:row>
<x:row hidden="1"><x:c t="inlineStr"><x:is><x:t>居住者数</x:t></x:is></x:c><x:c><x:v>41200.5</x:v></x:c><x:c><x:v>95.09999999999999</x:v></x:c>
<x:c s="1"><x:v>7.0999999999999994E-2</x:v></x:c><x:c s="2" t="d"><x:v>2025-07-31T00:00:00</x:v></x:c><x:c s="3"><x:v>1000</x:v></x:c>
<x:c t="inlineStr"><x:is><x:t>隠した行</x:t></x:is></x:c></x:row>
<x:row r="6"><x:c t="inlineStr"><x:is><x:t>取組 &amp; <![CDATA[<件>]]></x:t></x:is></x:c><x:c r="C6" t="b"><x:v>1</x:v></x:c>
<x:c s="1"><x:v>1</x:v></x:c><x:c s="2"><x:v>45869</x:v></x:c><x:c s="3"><x:v>0</x:v></x:c>
<x:c t="inlineStr"><x:is><x:t>二行の&#10;備考</x:t></x:is></x:c></x:row>
<x:row r="9"><x:c r="XFD9" s="1"/></x:row>
</x:sheetData><x:mergeCells><x:mergeCell ref="B1:C1"/><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>""",
}


def by_hand(path):
    """Strict OOXML with a prefix, places left out, names of parts of its own, and inline strings."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in BY_HAND.items():
            archive.writestr(zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


def bomb(path):
    """A sheet of 20 MB of spaces, which deflate packs a thousand times."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in BY_HAND.items():
            if name == "pages/a.xml":
                text = text.replace("</x:worksheet>", " " * 20_000_000 + "</x:worksheet>")
            information = zipfile.ZipInfo(name)
            information.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(information, text, compresslevel=9)


def main():
    FOLDER.mkdir(exist_ok=True)
    with_openpyxl(FOLDER / "openpyxl.xlsx")
    with_xlsxwriter(FOLDER / "XlsxWriter.xlsx")
    with_pandas(FOLDER / "pandas.xlsx")
    with_libreoffice(FOLDER / "LibreOffice.xlsx")
    by_hand(FOLDER / "by-hand.xlsx")
    bomb(FOLDER / "bomb.xlsx")


if __name__ == "__main__":
    main()
