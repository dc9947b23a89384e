#!/usr/bin/env python3
"""Writes the files of this folder: what departments send beside CSV files, each named after what it is.

Needs openpyxl. The files are committed; run this only to add one.
"""
import io, struct, zipfile
from pathlib import Path
import openpyxl

HERE = Path(__file__).parent
HEADER = ["指標ID", "年度", "値", "単位"]


def archive(name, parts):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as file:
        for part, text in parts:
            file.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), text)


def ole(name, *entries):
    data = bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).ljust(512, b"\0")
    for entry in ("Root Entry",) + entries:
        text = entry.encode("utf-16-le")
        data += text.ljust(64, b"\0") + struct.pack("<H", len(text) + 2).ljust(64, b"\0")
    (HERE / name).write_bytes(data)


def workbook(name, change):
    book = openpyxl.Workbook()
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    (HERE / name).write_bytes(stream.getvalue())


def sheets(book):
    first = book.active
    first.title = "実績"
    for row in (HEADER, ["K01", "R5", 1500, "件"], ["K02", "R5", 80000, "日"]):
        first.append(row)
    first.row_dimensions[3].hidden = True
    first.column_dimensions["D"].hidden = True
    hidden = book.create_sheet("旧")
    hidden.append(["K01", "R4", 1])
    hidden.sheet_state = "hidden"
    book.create_sheet("目標値").append(HEADER)
    book.create_sheet("記入要領").append(["黄色の欄に記入してください。"])


def report(book):
    book.active.title = "概要"
    for name in ("一覧", "実績入力"):
        sheet = book.create_sheet(name)
        sheet.append(["指標ID", "指標名", "R4", "R5", "R6"])
        sheet.append(["K01", "年間相談件数", 1500, 1530, 1560])


def cells(book):
    sheet = book.active
    sheet.title = "実績"
    sheet.append(HEADER)
    sheet.append(["K01", "R4", "=1+1", "件"])
    sheet.append(["K01", "R5", 1500, "件"])
    sheet["C3"].number_format = ";;;"
    sheet.append(["K02", "R5", 80000000, "日"])
    sheet["C4"].number_format = "#,##0,"


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
PLAN = "2020-2024|第２期北海道創生総合戦略（改訂版）"


def name(book, text, formula):
    book.defined_names.append(openpyxl.workbook.defined_name.DefinedName(text, attr_text=formula))


def marked(kind, year=2024, plan=PLAN):
    """A workbook with the mark of the program and no areas."""
    return lambda book: name(book, "Tassei_Book", f'"{kind}|{year}|1.0.0|{plan}"')


def marked_report(book):
    """One value of 2022 was changed and one deleted, and so was a treatment."""
    marked("report", 2023)(book)
    sheet = book.active
    sheet.title = "実績入力"
    for row in (
        ["", "R3", "R4", "状態", "", "扱い", "", "作成時"],
        ["K01", 1405, None, "確定", "確定", "除外", "", 1400, 1420, "確定", "確定", "使う"],
    ):
        sheet.append(row)
    for area, cells in (
        ("IDs", "$A$2:$A$2"), ("Years", "$B$1:$C$1"), ("Values", "$B$2:$C$2"), ("Statuses", "$D$2:$E$2"),
        ("Others", "$F$2:$F$2"), ("WrittenValues", "$H$2:$I$2"), ("WrittenStatuses", "$J$2:$K$2"),
        ("WrittenOthers", "$L$2:$L$2"),
    ):
        name(book, "Tassei_" + area, f"'実績入力'!{cells}")


def marked_programme(book):
    marked("programme")(book)
    book.active.append(["実施", "", "未実施"])
    name(book, "Tassei_Others", "Sheet!$A$1:$A$1")
    name(book, "Tassei_WrittenOthers", "Sheet!$C$1:$C$1")


def marked_slip(answer):
    def change(book):
        marked("slip")(book)
        book.active.append(["回答"])
        book.active.append([answer])
        name(book, "Tassei_Answers", "Sheet!$A$2:$A$2")
    return change


def marked_answers(book):
    """A slip with an answer of each kind; the values that it asks about are those of slip-values.csv."""
    marked("slip")(book)
    sheet = book.active
    sheet.title = "差し戻し票"
    export = "exports/slip-values.csv"

    def row(answers, year="", text="", line="", code="value-change", subject="K06"):
        cell = [export, line, "2", text] if line else ["", "", "", ""]
        sheet.append(answers + [None] + [code, subject, "", year, text] + cell)

    row(["正しい", None, "統合のため"], "R2", "150", "2")
    row(["訂正", 160, "写し違い"], "R3", "1600", "3")
    row([None, 170, None], "R4", "99", "4")
    row([None, 171, None], "R5", "99", "5")
    row([None, "172市町村", None], "R6", "99", "99")
    row(["正しい", 161, None], "H30", "158", "6", subject="K01")
    row([None, "たくさん", None], "R2", "1500", "7", subject="K01")
    row(["訂正", 5, None], code="title-doubtful", subject="")
    row([None, None, "確認中"], "R2", "150", "2")
    row(["正しい", None, None], code="")
    row([None, None, None])
    sheet.append(["令和8年1月", "集計中", "調査の途中", None, "K07", "", "R5・R6"])
    sheet.append([None, "36,000", None, None, "K07", "", "R4"])
    sheet.append(["来月", None, None, None, "K99", "", "R4"])
    for area, cells in (("Answers", "$A$1:$C$11"), ("Questions", "$E$1:$M$11"), ("Promises", "$A$12:$C$14"),
                        ("MissingSeries", "$E$12:$G$14")):
        name(book, "Tassei_" + area, "'差し戻し票'!" + cells)


def marked_form(heading):
    """A form with a row below its table and a sheet more."""
    def change(book):
        marked("form")(book)
        sheet = book.active
        sheet.title = "照会様式"
        texts = ["指標ID", heading, "公表時点", "次回公表", "要因分析", "今後の方向性", "備考"]
        for row in (
            ["指標ID", "R4", "R5"] + [""] * 6, ["K08", 7, 9] + [""] * 6 + [6], ["", "速報", ""] + [""] * 6 + ["速報"],
            texts + [""] * 5 + texts, ["K08"] + [""] * 11 + ["R5"], [], ["K08", "R5", 9],
        ):
            sheet.append(row)
        name(book, "Tassei_IDs", "照会様式!$A$2:$A$3")
        name(book, "Tassei_Years", "照会様式!$B$1:$C$1")
        name(book, "Tassei_Values", "照会様式!$B$2:$C$3")
        name(book, "Tassei_WrittenValues", "照会様式!$J$2:$K$3")
        name(book, "Tassei_Table", "照会様式!$A$4:$G$5")
        name(book, "Tassei_WrittenTable", "照会様式!$M$4:$S$5")
        book.create_sheet("内訳").append(["K08", "R4", 3])
    return change


def marked_checks(book):
    """The list of points to check of another plan, with rows that would be a table."""
    book.active.title = "確認事項"
    for row in (HEADER, ["K01", "R5", 1, "件"]):
        book.active.append(row)
    marked("checks", year=2025, plan="2015-2019|北海道創生総合戦略")(book)


def marked_programme_form(book):
    """A form of the joint programme; what was reported when it was written, and by now, is in programme-values.csv.

    Of Ⅰ① a text was changed and a value added, and of its second metric the name, which is locked. Of Ⅰ② one text was
    changed that another file changed too, one deleted, one is no word of its list; the spare row has a name alone.
    """
    marked("programme-form")(book)
    sheet = book.active
    sheet.title = "照会様式"
    heads = ["取組ID", "取組名", "年度", "取組実績", "指標名", "これまでの値", "値", "単位", "状態", "目標", "実施主体", "実施状況", "見直し",
             "見直し内容", "備考"]
    first = ["Ⅰ①", "事例の展開", "R5", "会議", "参加企業数", "", "", "社", "", "150社(R6)", "道・札幌市", "実施", "継続", "", ""]
    second = ["Ⅰ①", "事例の展開", "R5", "", "研修の回数", "", "", "回", "", "", "", "", "", "", ""]
    third = ["Ⅰ②", "制度の普及", "R5", "周知", "", "", "", "", "", "", "道・札幌市", "一部", "継続", "続ける", ""]
    spare = ["Ⅰ②", "制度の普及", "R5"] + [""] * 12

    def put(written, **changed):
        now = [changed.get(head, text) for head, text in zip(heads, written)]
        sheet.append([text if text != "" else None for text in now + [""] + written])
    put(heads)
    put(first, 取組実績="会議と研修", 値=62)
    put(second, 指標名="研修の日数", 値=4)
    put(third, 実施状況="実施", 見直し="拡大", 見直し内容="")
    put(spare, 指標名="説明会の回数", 単位="回")
    name(book, "Tassei_Table", "照会様式!$A$1:$O$5")
    name(book, "Tassei_WrittenTable", "照会様式!$Q$1:$AE$5")


archive("binary.xlsb", [("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "")])
archive("document.docx", [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "")])
archive("open.ods", [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")])
archive("archive.zip", [("a.csv", "a")])
archive("part-missing.xlsx", [("[Content_Types].xml", "<Types/>")])
archive("doctype.xlsx", [
    ("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><Types/>"),
    ("_rels/.rels", "<!DOCTYPE a [<!ENTITY b 'c'>]><Relationships/>"), ("xl/workbook.xml", "<!DOCTYPE a><workbook/>")])
archive("marked-slip-deep.xlsx", [
    ("[Content_Types].xml", "<Types/>"),
    ("_rels/.rels", f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="w.xml"/>'
     "</Relationships>"),
    ("w.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="差し戻し票" sheetId="1" r:id="b"/></sheets>'
     f'<definedNames><definedName name="Tassei_Book">"slip|2024|1.0.0|{PLAN}"</definedName></definedNames></workbook>'),
    ("_rels/w.xml.rels", f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="b" Type="{OFFICE}/worksheet" Target="s.xml"/>'
     "</Relationships>"),
    ("s.xml", f'<worksheet xmlns="{MAIN}"><sheetData>' + "<a>" * 80 + "</a>" * 80 + "</sheetData></worksheet>")])
ole("password.xlsx", "EncryptionInfo", "EncryptedPackage")
ole("excel-97.xls", "Workbook")
ole("word-97.doc", "WordDocument")
(HERE / "page.csv").write_text("<!DOCTYPE html>\n<html><body><table></table></body></html>\n")
(HERE / "mail.csv").write_bytes("指標ID,年度,値\nK01,R5,5\n".encode("iso-2022-jp"))
(HERE / "document.pdf").write_bytes(b"%PDF-1.7\n")
(HERE / "picture.png").write_bytes(bytes([0x89]) + b"PNG\r\n\x1a\n\0\0\0\rIHDR")
workbook("sheets.xlsx", sheets)
workbook("cells.xlsx", cells)
workbook("report.xlsx", report)
workbook("marked-unknown.xlsx", marked("memo"))
workbook("marked-other-plan.xlsx", marked("report", plan="2015-2019|北海道創生総合戦略"))
workbook("marked-checks.xlsx", marked_checks)
workbook("marked-without-areas.xlsx", marked("report"))
workbook("marked-report.xlsx", marked_report)
workbook("marked-programme.xlsx", marked_programme)
workbook("marked-slip.xlsx", marked_slip("R4は4です。"))
workbook("marked-slip-unanswered.xlsx", marked_slip(None))
workbook("marked-slip-answers.xlsx", marked_answers)
(HERE / "slip-values.csv").write_text(
    "指標ID,年度,値\nK06,R2,150\nK06,R3,1600\nK06,R4,170\nK06,R5,165\nK01,H30,158\nK01,R2,1500\n")
(HERE / "form-as-shown.csv").write_text(
    "照会様式　移住課　（令和６年度の値）,,,,,\n指標ID,指標,単位,目標,R6,書く数\nK01,相談件数,件,1件(R6),1500,0\n,,,,確定,\n")
workbook("marked-form.xlsx", marked_form("出典"))
workbook("marked-form-renamed.xlsx", marked_form("資料"))
workbook("marked-programme-form.xlsx", marked_programme_form)
(HERE / "programme-values.csv").write_text(
    "取組ID,年度,取組実績,実施主体,実施状況,見直し,見直し内容\nⅠ①,R5,会議,道・札幌市,実施,継続,\nⅠ②,R5,周知,道・札幌市,未実施,継続,続ける\n")
