#!/usr/bin/env python3
"""Writes the workbooks of workbooks.txt anew: with openpyxl, XlsxWriter, PyExcelerate, LibreOffice, and by hand.

The workbooks are kept beside this script, so that the tests need none of these programs. Run it only to add one:

    pip install --target /tmp/writers XlsxWriter pyexcelerate
    PYTHONPATH=/tmp/writers /usr/bin/python3 Tests/ReadersTests/ReadingCases/Workbooks/make.py [NAME…]

Without names it writes those that are missing. openpyxl is Debian's python3-openpyxl.
"""
import datetime
import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import pyexcelerate
import xlsxwriter
from openpyxl.styles import Font

HERE = os.path.dirname(os.path.abspath(__file__))
WRITERS = {}


def workbook(name):
    def register(write):
        WRITERS[name] = write
        return write
    return register


def sheet_of(rows, title="実績"):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book, sheet


def parts(book):
    """The parts of a workbook of openpyxl, to be changed by hand."""
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(path, files, twice=()):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        for name, data in twice:
            archive.writestr(zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


WIDE = [["指標名", "単位", "R4", "R5"], ["赤れんが庁舎入館者数", "人", 500000, 512000],
        ["成人の週１回以上のスポーツ実施率", "%", 59.2, 59.9]]
LONG = [["指標ID", "年度", "値", "単位", "状態"], ["K20", "R4", 121000, "人", "確定"], ["K20", "R5", 131200, "人", "速報"],
        ["K16", "R5", "集計中", "件", ""]]


@workbook("wide-by-openpyxl.xlsx")
def _(path):
    sheet_of(WIDE)[0].save(path)


@workbook("long-by-xlsxwriter.xlsx")
def _(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("実績報告")
    sheet.write_string(1, 2, "重点指標の実績報告")
    for row, cells in enumerate(LONG):
        for column, cell in enumerate(cells):
            sheet.write(4 + row + (row > 1) * 2, 2 + column, cell)
    sheet.write_row(12, 2, ["K32", "R5", "よめない", "件", ""])
    book.close()


@workbook("wide-by-pyexcelerate.xlsx")
def _(path):
    book = pyexcelerate.Workbook()
    book.new_sheet("Sheet1", data=WIDE)
    book.save(path)


@workbook("long-by-libreoffice.xlsx")
def _(path):
    text = "指標ID,年度,値,単位,状態\nK20,R4,\"121,000\",人,確定\nK20,R5,\"131,200\",人,速報\nK17,R5,59.9%,%,\nK16,R5,集計中,件,\n"
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.basename(path)[:-5]
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=CSV:44,34,UTF-8,1",
             "--convert-to", "xlsx", "--outdir",
             os.path.dirname(path), os.path.join(folder, name + ".csv")], check=True, stdout=subprocess.DEVNULL)


@workbook("inline-strings.xlsx")
def _(path):
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for row, cells in enumerate(WIDE):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    book.close()


@workbook("percentages.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "R3", "R4", "R5"], ["K17", 0.57, 0.592, 59.9], ["K11", 0.068, 0.069, 0.07]])
    sheet["B2"].number_format = sheet["C2"].number_format = "0.0%"
    for cell in ("B3", "C3"):
        sheet[cell].number_format = "0%"
    sheet["D3"].number_format = '0.00%;[Red]-0.00%'
    book.save(path)


@workbook("doubles-of-sixteen-digits.xlsx")
def _(path):
    sheet_of([["指標ID", "R3", "R4", "R5"], ["K18", 88.40000000000001, 95.09999999999999, 0.1 + 0.2],
              ["K13", 62.00000000000001, 248.29999999999998, 301.6]])[0].save(path)


@workbook("units-in-number-formats.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "R4", "R5"], ["K20", 121, 131.2], ["K21", 500000, 512000], ["K22", 164000, 171500],
                            ["K13", 62, 248.3]])
    sheet["B2"].number_format = sheet["C2"].number_format = '0.0"千人"'
    sheet["B3"].number_format = sheet["C3"].number_format = '#,##0"人"'
    sheet["B4"].number_format = sheet["C4"].number_format = '#,##0.0,"千人"'
    sheet["B5"].number_format = sheet["C5"].number_format = '0.0"万人"'
    book.save(path)


@workbook("scaling-commas-alone.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "単位", "R4", "R5"], ["K20", "人", 121000, 131200]])
    sheet["C2"].number_format = "#,##0"
    sheet["D2"].number_format = "#,##0,"
    book.save(path)


@workbook("dates.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "年度", "値", "公表時点"],
                            ["K20", datetime.date(2023, 4, 1), 121000, datetime.date(2024, 7, 31)],
                            ["K21", "R5", datetime.date(2025, 1, 2), datetime.date(2025, 7, 31)],
                            ["K16", "R5", 18, datetime.date(2025, 7, 31)]])
    book.save(path)


@workbook("dates-of-1904.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "年度", "値", "公表時点"], ["K16", "R5", 18, datetime.date(2025, 7, 31)],
                            ["K20", "R5", datetime.date(2025, 1, 2), ""]])
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(path)


@workbook("errors-and-booleans.xlsx")
def _(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("実績")
    sheet.write_row(0, 0, ["指標ID", "R3", "R4", "R5"])
    sheet.write_row(1, 0, ["K20", 84900])
    sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    sheet.write_formula(1, 3, "=B2*2", None, 131200)
    sheet.write_row(2, 0, ["K21", 300000])
    sheet.write_boolean(2, 2, True)
    sheet.write_formula(2, 3, "=NA()", None, "#N/A")
    book.close()


@workbook("formulas-not-calculated.xlsx")
def _(path):
    sheet_of([["指標ID", "R4", "R5"], ["K20", 121000, "=B2+10200"], ["K21", 500000, 512000]])[0].save(path)


@workbook("formula-strings.xlsx")
def _(path):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("実績")
    sheet.write_row(0, 0, ["指標ID", "R4", "R5"])
    sheet.write_formula(1, 0, '="K"&20', None, "K20")
    sheet.write_row(1, 1, [121000, 131200])
    sheet.write_formula(2, 0, '="K"&21', None, "K21")
    sheet.write_number(2, 1, 500000)
    sheet.write_formula(2, 2, '=B3&"人"', None, "512000人")
    book.close()


@workbook("furigana-and-runs.xlsx")
def _(path):
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("実績")
    sheet.write_row(0, 0, ["指標名", "R4", "R5", "備考"])
    sheet.write_row(1, 0, ["NAME", 500000, 512000, "REMARK"])
    book.close()
    with zipfile.ZipFile(stream) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    text = files["xl/sharedStrings.xml"].decode()
    text = text.replace("<si><t>NAME</t></si>", "<si><r><t>赤れんが</t></r><r><rPr><b/></rPr><t>庁舎</t></r><r><t>入館者数</t></r>"
                        '<rPh sb="0" eb="1"><t>アカ</t></rPh><rPh sb="4" eb="6"><t>チョウシャ</t></rPh><phoneticPr fontId="1"/></si>')
    text = text.replace("<si><t>REMARK</t></si>", "<si><t>夜間も開館_x000D_した。_x005F_x0041_は記号</t>"
                        '<rPh sb="0" eb="2"><t>ヤカン</t></rPh></si>')
    assert "アカ" in text and "ヤカン" in text
    files["xl/sharedStrings.xml"] = text.encode()
    pack(path, files)


@workbook("merged-years.xlsx")
def _(path):
    book, sheet = sheet_of([["指標名", "単位", "R4", None, "R5", None], [None, None, "目標", "実績", "目標", "実績"],
                            ["赤れんが庁舎入館者数", "人", 480000, 500000, 510000, 512000]])
    for area in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
        sheet.merge_cells(area)
    book.save(path)


@workbook("merged-names.xlsx")
def _(path):
    book, sheet = sheet_of([["指標名", "種別", "R4", "R5"], ["赤れんが庁舎入館者数", "計画", 480000, 510000],
                            [None, "実績", 500000, 512000], ["北海道開拓の村入村者数", "計画", 120000, 140000],
                            [None, "実績", 121000, 131200]])
    for area in ("A2:A3", "A4:A5"):
        sheet.merge_cells(area)
    book.save(path)


@workbook("merged-title.xlsx")
def _(path):
    book, sheet = sheet_of([["令和６年度　重点指標の報告", None, None, None], [None, None, None, "（単位：千人）"]] + [
        ["指標名", "単位", "R4", "R5"], ["北海道開拓の村入村者数", None, 121, 131.2]])
    sheet.merge_cells("A1:D1")
    book.save(path)


@workbook("hidden-parts.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "R3", "R4", "R5"], ["K20", 84900, 121000, 131200], ["K21", 300000, 500000, 512000]])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    for title, state in (("旧", "hidden"), ("作業", "veryHidden")):
        other = book.create_sheet(title)
        other.append(["指標ID", "R2", "R5"])
        other.append(["K20", 64000, 999999])
        other.sheet_state = state
    book.save(path)


@workbook("sheets-of-several-kinds.xlsx")
def _(path):
    book, sheet = sheet_of([["総合戦略"], ["実績の報告"]], "表紙")
    for title, rows in (("庁舎", [["指標ID", "R5"], ["K21", 512000]]), ("開拓の村", [["指標ID", "R5"], ["K20", 131200]]),
                        ("目標値", [["指標ID", "R6"], ["K20", 152945]]), ("記入例", [["指標ID", "R5"], ["K16", 99]])):
        other = book.create_sheet(title)
        for row in rows:
            other.append(row)
    book.save(path)


@workbook("sheet-of-a-half-year.xlsx")
def _(path):
    book, _ = sheet_of([["指標ID", "R5"], ["K21", 256000]], "上半期")
    other = book.create_sheet("年間")
    other.append(["指標ID", "R5"])
    other.append(["K20", 131200])
    book.save(path)


@workbook("far-formatted-cell.xlsx")
def _(path):
    book, sheet = sheet_of([["指標ID", "R5"], ["K21", 512000]])
    sheet["XFD1048576"].font = Font(bold=True)
    book.save(path)


@workbook("macros.xlsm")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    types = files["[Content_Types].xml"].decode().replace(
        "spreadsheetml.sheet.main+xml", "@").replace("application/vnd.openxmlformats-officedocument.@",
                                                   "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    files["[Content_Types].xml"] = types.encode()
    files["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(120)
    pack(path, files)


@workbook("template.xltx")
def _(path):
    book, _ = sheet_of(WIDE)
    book.template = True
    book.save(path)


@workbook("cut.xlsx")
def _(path):
    sheet_of(WIDE)[0].save(path)
    with open(path, "rb") as file:
        data = file.read()
    with open(path, "wb") as file:
        file.write(data[:len(data) * 2 // 3])


@workbook("without-its-sheet.xlsx")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    del files["xl/worksheets/sheet1.xml"]
    pack(path, files)


@workbook("sheet-twice.xlsx")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    pack(path, files, [("xl/worksheets/sheet1.xml", files["xl/worksheets/sheet1.xml"].replace(b"512000", b"999999"))])


@workbook("document-type.xlsx")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    text = files["xl/worksheets/sheet1.xml"].decode()
    at = text.index("<worksheet")
    files["xl/worksheets/sheet1.xml"] = (
        text[:at] + '<!DOCTYPE worksheet [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;">]>' + text[at:]).encode()
    pack(path, files)


@workbook("inflates-a-thousand-times.xlsx")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    text = files["xl/worksheets/sheet1.xml"].decode().replace("</sheetData>", "</sheetData>" + " " * 30_000_000)
    files["xl/worksheets/sheet1.xml"] = text.encode()
    pack(path, files)


@workbook("merges-overlap.xlsx")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    text = files["xl/worksheets/sheet1.xml"].decode().replace(
        "</sheetData>", '</sheetData><mergeCells count="2"><mergeCell ref="A2:B3"/><mergeCell ref="B3:C4"/></mergeCells>')
    files["xl/worksheets/sheet1.xml"] = text.encode()
    pack(path, files)


@workbook("too-many-sheets.xlsx")
def _(path):
    book, _ = sheet_of(WIDE)
    for number in range(260):
        book.create_sheet(f"S{number}")
    book.save(path)


@workbook("outside-the-archive.xlsx")
def _(path):
    files = parts(sheet_of(WIDE)[0])
    rels = files["xl/_rels/workbook.xml.rels"].decode()
    rels = re.sub(r'Target="[^"]*sheet1\.xml"', 'Target="../../../../etc/hostname"', rels)
    files["xl/_rels/workbook.xml.rels"] = rels.encode()
    pack(path, files)


@workbook("with-a-password_観光担当課.xlsx")
def _(path):
    name = "EncryptedPackage".encode("utf-16-le")
    with open(path, "wb") as file:
        file.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + name.ljust(128, b"\0") + bytes(896))


@workbook("archive-that-is-no-workbook.xlsx")
def _(path):
    pack(path, {"readme.txt": "no workbook".encode()})


def main():
    names = sys.argv[1:] or [name for name in WRITERS if not os.path.exists(os.path.join(HERE, name))]
    for name in names:
        WRITERS[name](os.path.join(HERE, name))
        print(name, os.path.getsize(os.path.join(HERE, name)))


main()
