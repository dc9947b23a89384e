#!/usr/bin/env python3
"""Writes about 10 MB of each of many shapes that an export, a table of the plan or published values may have, however
senseless, the same on every run.

    hostile.py PLAN FOLDER

Each becomes a folder of FOLDER with links to the tables of the folder PLAN, the file in its place, and a file `name` that
says what it is.

Each shape stands for one thing that may cost more than its size: long cells, many cells, many faults, many different
texts, many tables. A workbook has 10 MB inflated.
"""
import csv, io, itertools, os, sys, zipfile
from xml.sax.saxutils import escape

SIZE = 10_000_000
HEAD = "指標ID,指標名,年度,値,単位,状態,出典,公表時点,備考"
NAME = "「ふるさと移住定住推進センター」の年間相談件数"
ROW = f"K01,{NAME},R5,900,件,確定,,,"


def filled(head, line, size=SIZE, rows=199_000, end="\n"):
    """A head and lines up to a size; `line` is a text or a function of the number."""
    made = line if callable(line) else lambda number: line
    lines, left, number = [head], size, 0
    while left > 0 and rows > 0:
        lines.append(made(number))
        left -= len(lines[-1].encode()) + 1
        rows -= lines[-1].count("\n") + 1
        number += 1
    return end.join(lines) + end


def repeated(text, size): return text * (size // len(text.encode()))


def cells(field, text):
    """Rows of one indicator with a text in one field."""
    names = HEAD.split(",")
    row = dict(zip(names, ROW.split(",")))

    def line(number):
        made = text(number) if callable(text) else text
        return ",".join(made if name == field else row[name] for name in names)
    return filled(HEAD, line)


def ids(count): return [f"K{number:02}" for number in range(1, 30)] * (count // 29 + 1)


def texts():
    """The shapes that are texts, by name."""
    known = ids(200_000)
    yield "良い行（同じ年に同じ値）", cells("備考", "")
    yield "良い行（指標と年が違う）", filled(HEAD, lambda n: f"{known[n]},,{2000 + n // 29 % 30},{900 + n % 7},,確定,企画統計年報,2025-06,特になし")
    yield "同じ年に違う値", cells("値", str)
    yield "行ごとに違う備考", cells("備考", lambda n: f"備考{n}")
    yield "行ごとに違う値に関わる備考", cells("備考", lambda n: f"{n}の上半期の速報値です")
    yield "長いセル", cells("備考", "あ" * 29_000)
    yield "長い値", cells("値", "1" * 29_000)
    yield "数字の後に長い文字", cells("値", "1" + "あ" * 29_000)
    yield "長い修飾", cells("値", "約" * 14_000 + "1")
    yield "長い注の記号", cells("値", "1" + "※1" * 14_000)
    yield "長い括弧の値", cells("値", "(" * 14_000 + "1" + ")" * 14_000)
    yield "空白で区切った値", cells("値", "1 " * 14_000)
    yield "長い指標名", cells("指標名", lambda n: f"{n}" + "指" * 29_000)
    yield "長い指標ID", cells("指標ID", lambda n: f"{n}" + "K" * 29_000)
    yield "長い年度", cells("年度", lambda n: f"{n}" + "R5" * 14_000)
    yield "長い単位", cells("単位", lambda n: f"{n}" + "千人" * 14_000)
    yield "長い状態", cells("状態", lambda n: f"{n}" + "速報・" * 9_000)
    yield "大きすぎるセル", HEAD + "\n" + ROW + repeated("あ", SIZE) + "\n" + ROW + "\n"
    yield "一行だけ", repeated("あ", SIZE)
    yield "一行だけの数字", "1" * SIZE
    yield "知らない指標名", filled(HEAD, lambda n: f",{n}番目の知らない指標の名称,R5,900,件,確定,,,")
    yield "知らない指標ID", filled(HEAD, lambda n: f"Z{n},,R5,900,件,確定,,,")
    yield "番号の付いた指標名", filled(HEAD, lambda n: f",({n % 999}) {NAME}（件）,R5,900,件,確定,,,")
    yield "行ごとに違う区分", filled(HEAD + ",区分", lambda n: f"{ROW},区分{n}")
    yield "行ごとに違う年度", cells("年度", lambda n: f"第{n}年")
    yield "行ごとに違う状態", cells("状態", lambda n: f"状態{n}")
    yield "行ごとに違う単位", cells("単位", lambda n: f"単位{n}")
    yield "行ごとに読めない値", cells("値", lambda n: f"不明な値{n}")
    yield "行ごとに違う目標", cells("備考", lambda n: f"目標 {n}")
    yield "短い行", filled(HEAD, "K01,名")
    yield "長い行", filled(HEAD, ROW + ",1,2,3")
    yield "行の中の引用符", filled(HEAD, ROW + 'あ"い"う')
    yield "閉じない引用符", filled(HEAD, '"' + ROW)
    yield "セルごとに閉じない引用符", filled(HEAD, ROW.replace(",", ',"'))
    yield "引用符だけ", '"' * SIZE
    yield "二つずつの引用符", filled(HEAD, '""' * 20 + "," + '"""' * 20)
    yield "最後まで閉じない引用符", HEAD + "\n" + ROW + '"\n"' + repeated("あ\n", SIZE)
    yield "コンマだけの一行", "," * SIZE
    yield "コンマだけの行", filled(HEAD, "," * 60)
    yield "改行だけ", HEAD + "\n" * SIZE
    yield "見出しの後の空の行", HEAD + "\n" + "\n" * 199_000
    yield "一列の題名", filled(HEAD, lambda n: f"題名{n}")
    yield "長い題名", "題" * (SIZE // 60) + "\n" + filled(HEAD, ROW, SIZE * 2 // 3)
    yield "長い題名ばかり", ("（" + "題" * (SIZE // 60) + "）\n") * 19 + HEAD + "\n" + ROW + "\n"
    yield "月の並ぶ題名", "4~9月" * (SIZE // 7) + "\n" + HEAD + "\n" + ROW + "\n"
    yield "月の並ぶ備考", cells("備考", lambda n: f"{n}" + "4月" * 180)
    yield "単位の行ばかり", filled(HEAD, "（単位：千人）")
    yield "注の行ばかり", filled(HEAD + "\n" + ROW, lambda n: f"※{n} 4〜9月の速報値です")
    yield "見出しばかり", filled(HEAD, HEAD)
    yield "表ばかり", filled(HEAD, lambda n: f"指標ID,年度,値（{'千人' if n % 2 else '人'}）\nK01,R{n % 6 + 1},900")
    yield "空の見出しのある表ばかり", filled(HEAD, lambda n: f"指標ID,年度,値,,区分{n}\nK01,R5,900,1,2")
    yield "題名と表ばかり", filled(HEAD, lambda n: f"表{n}\n（単位：千人）\n指標ID,年度,値\nK01,R5,900\n注{n}")
    yield "読めない見出しばかり", filled(HEAD, lambda n: f"指標名,項目{n},R5の何か\n")
    wide = ",".join(f"R{n % 7 + 1}" for n in range(990))
    yield "広い表ばかり", filled("指標ID," + wide, lambda n: f"指標ID,{wide},x{n}\nK01" + ",9" * 900)
    yield "知らない広い見出しばかり", filled(HEAD, lambda n: "指標ID,年度,値," + ",".join(f"見出し{n}の{i}" for i in range(900)))
    yield "空の広い見出しばかり", filled(HEAD, lambda n: f"指標ID,年度,値{',' * 900}x{n}\nK01,R5,9{',1' * 900}")
    years = [f"{1900 + n}年度" for n in range(200)]
    yield "横に長い表", filled("指標ID," + ",".join(years), lambda n: known[n] + ",900" * 200)
    yield "横に長い状態の表", filled("指標ID," + ",".join(f"{y},状態" for y in years), lambda n: known[n] + ",900,速報" * 200)
    yield "見出しの多い表", filled("指標ID,年度,値," + ",".join(f"見出し{n}" for n in range(995)), lambda n: "K01,R5,900" + ",あ" * 995)
    yield "限りない見出し", HEAD + "," + ",".join(f"見出し{n}" for n in range(600_000)) + "\n" + ROW + "\n"
    yield "長い見出し", HEAD + "," + ",".join(f"{n}" + "見" * 13_000 for n in range(250)) + "\n" + ROW + "\n"
    yield "四万字の見出し", HEAD + "," + "見" * 13_300 + "\n" + filled(ROW, ROW)
    yield "年の並ぶ長い見出し", HEAD + "," + ",".join("令和5年度" * 4_000 for _ in range(130)) + "\n" + ROW + "\n"
    yield "深い括弧の見出し", HEAD + "," + ",".join("（" * 6_000 + "値" + "）" * 6_000 for _ in range(250)) + "\n" + ROW + "\n"
    yield "六十字の括弧の見出し", HEAD + "," + ",".join("(" * 20 + f"R5{n}" + ")" * 20 for n in range(980)) + "\n" + filled(ROW, ROW)
    yield "結合する文字", cells("指標名", lambda n: f"{n}か" + "\u3099" * 9_000)
    yield "結合する文字の値", cells("値", lambda n: f"{n}" + "\u0301" * 14_000)
    yield "結合する文字の一行", "か" + repeated("\u3099", SIZE)
    yield "結合する文字の見出し", HEAD + "," + ",".join(f"か{n}" + "\u0323\u0301" * 5_000 for n in range(500)) + "\n" + ROW + "\n"
    yield "見えない文字", cells("指標名", "\u200b" * 9_000)
    yield "制御文字", cells("備考", lambda n: "".join(chr(1 + (n + i) % 8) for i in range(60)))
    yield "制御文字の値", cells("値", lambda n: "\x01\x02\x7f" + str(n))
    yield "形の違う文字", cells("指標名", "㍻㌔㈱ｶﾞ" * 2_000)
    yield "タブとコンマ", filled(HEAD.replace(",", "\t"), ROW.replace(",", "\t") + ",")
    yield "実績でない行", filled(HEAD + ",区分", ROW + ",目標値")
    yield "小計の行", filled(HEAD, "計,計,R5,900,件,,,,")
    yield "年度だけの行", filled(HEAD, lambda n: f",,{2000 + n % 20},,,,,,")


def files(title):
    """All shapes: its name, the name of its file, and the bytes; `title` is what marks say of the plan."""
    for name, text in texts(): yield name, "県.csv", text.encode()
    good = filled(HEAD, lambda n: f"K01,{NAME},R5,{n % 7},件,確定,企画統計年報,2025-06,", rows=150_000)
    yield "ＣＰ９３２", "県.csv", good.encode("cp932")
    yield "ＵＴＦ－１６", "県.txt", b"\xff\xfe" + good.replace(",", "\t").encode("utf-16-le")
    yield "ＴＳＶ", "県.tsv", good.replace(",", "\t").encode()
    yield "文字でないバイト", "県.csv", (HEAD + "\n").encode() + b"\x81\x40\x00\xff" * (SIZE // 4)
    yield "途中から別の文字コード", "県.csv", good.encode()[: SIZE // 2] + good.encode("cp932")[SIZE // 2 :]
    for name, parts in workbooks(): yield name, "県.xlsx", book(*parts)
    for name, kind, rows, areas in returned():
        mark = [("Tassei_Book", f'"{kind}|2024|1.0.0|{title}"')]
        yield name, "県.xlsx", book([rows], names=mark + [(f"Tassei_{area}", f"表1!{cells}") for area, cells in areas])


# Workbooks

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def book(sheets, strings=None, names=()):
    """A workbook of the XML of its sheets, its shared strings and its defined names."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        kinds = "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
            for n in range(1, len(sheets) + 1))
        main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{main}.sheet.main+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{main}.sharedStrings+xml"/>{kinds}</Types>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>')
        listed = "".join(f'<sheet name="表{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(sheets) + 1))
        defined = "".join(f'<definedName name="{name}">{escape(formula)}</definedName>' for name, formula in names)
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{listed}</sheets><definedNames>{defined}</definedNames></workbook>')
        links = "".join(
            f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(sheets) + 1))
        links += f'<Relationship Id="s" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
        archive.writestr("xl/sharedStrings.xml", f'<sst {MAIN}>{strings or ""}</sst>')
        for number, sheet in enumerate(sheets, 1): archive.writestr(f"xl/worksheets/sheet{number}.xml", sheet)
    return stored.getvalue()


def column(index):
    letters = ""
    while index >= 0: letters, index = chr(65 + index % 26) + letters, index // 26 - 1
    return letters


def row(number, texts):
    cells = "".join(f'<c r="{column(index)}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for index, text in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


def sheet(rows, more="", size=SIZE):
    """A sheet of a head and of the rows that a function gives by their numbers, up to a size."""
    made, left = [row(1, HEAD.split(","))], size
    for number in range(2, 200_000):
        if left < 0: break
        made.append(rows(number))
        left -= len(made[-1].encode())
    return f'<worksheet {MAIN}><sheetData>{"".join(made)}</sheetData>{more}</worksheet>'


def workbooks():
    good = lambda number: row(number, ROW.split(","))
    numbers = lambda number: f'<row r="{number}">' + "".join(f'<c r="{column(n)}{number}"><v>{n}</v></c>' for n in range(300)) + "</row>"
    yield "ブック：良い行", ([sheet(good)],)
    yield "ブック：数のセルばかり", ([sheet(numbers)],)
    yield "ブック：短いセルばかり", ([sheet(lambda n: f'<row r="{n}">' + "<c><v>1</v></c>" * 900 + "</row>")],)
    strings = "".join(f"<si><t>語{n}</t></si>" for n in range(400_000))
    shared = lambda n: f'<row r="{n}">' + "".join(f'<c t="s"><v>{n * 9 + i}</v></c>' for i in range(9)) + "</row>"
    yield "ブック：共有する文字列", ([sheet(shared, size=100_000)], strings)
    yield "ブック：長い共有文字列", (
        [sheet(lambda n: f'<row r="{n}">' + '<c t="s"><v>0</v></c>' * 900 + "</row>", size=SIZE // 2)],
        f"<si><t>{'長' * (SIZE // 6)}</t></si>")
    runs = "<si>" + "<r><t>語</t></r>" * (SIZE // 20) + "</si>"
    yield "ブック：文字列の断片", ([sheet(lambda n: f'<row r="{n}"><c t="s"><v>0</v></c></row>', size=SIZE // 20)], runs)
    merges = '<mergeCells count="1">' + "".join(f'<mergeCell ref="A{n}:I{n}"/>' for n in range(2, 10_000)) + "</mergeCells>"
    yield "ブック：結合したセル", ([sheet(good, merges, SIZE - len(merges))],)
    many = '<mergeCells count="1">' + "".join(f'<mergeCell ref="A{n}:I{n}"/>' for n in range(2, SIZE // 30)) + "</mergeCells>"
    yield "ブック：結合ばかり", ([sheet(good, many, 1000)],)
    large = '<mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    yield "ブック：大きな結合", ([sheet(good, large)],)
    yield "ブック：シートばかり", ([sheet(good, size=SIZE // 256)] * 256,)
    yield "ブック：一つの長いセル", ([sheet(lambda n: row(n, ["K01", "", "R5", "長" * (SIZE // 6)]))],)
    yield "ブック：空の行", ([sheet(lambda n: f'<row r="{n}" spans="1:9"/>')],)
    yield "ブック：離れた行", ([sheet(lambda n: f'<row r="{n * 5}"><c r="XFD{n * 5}"><v>1</v></c></row>')],)
    yield "ブック：深い要素", ([f'<worksheet {MAIN}><sheetData>{"<a>" * (SIZE // 7)}{"</a>" * (SIZE // 7)}</sheetData></worksheet>'],)
    yield "ブック：属性ばかり", ([f'<worksheet {MAIN}><sheetData><row {" ".join(f"a{n}=" + chr(34) * 2 for n in range(SIZE // 11))}/></sheetData></worksheet>'],)
    yield "ブック：知らない指標名", ([sheet(lambda n: row(n, ["", f"{n}番目の知らない指標", "R5", "900"]))],)


# Workbooks of the tool that come back

PROGRAMME = "取組ID,取組名,年度,取組実績,指標名,これまでの値,値,単位,状態,目標,実施主体,実施状況,見直し,見直し内容,備考".split(",")
TEXTS = "指標ID,出典,公表時点,次回公表,要因分析,今後の方向性,備考".split(",")


def rows_of(lines, size=SIZE):
    """A sheet of rows of texts, None for no cell, up to a size; a function gives the row of a number from 1 on."""
    made, left = [], size
    for number in range(1, 200_000):
        if left < 0: break
        cells = "".join(
            f'<c r="{column(index)}{number}" t="inlineStr"><is><t>{escape(str(text))}</t></is></c>'
            for index, text in enumerate(lines(number)) if text is not None)
        made.append(f'<row r="{number}">{cells}</row>')
        left -= len(made[-1].encode())
    return f'<worksheet {MAIN}><sheetData>{"".join(made)}</sheetData></worksheet>', len(made)


def programme(line, heads=PROGRAMME):
    """A form of the joint programme whose rows are given as what stands there and what was written there."""
    def cells(number):
        now, written = (heads, heads) if number == 1 else line(number)
        return list(now) + [None] + list(written)
    sheet, count = rows_of(cells)
    last = column(len(heads) - 1)
    return sheet, [("Table", f"$A$1:${last}${count}"), ("WrittenTable", f"${column(len(heads) + 1)}$1:${column(2 * len(heads))}${count}")]


def form(years, line, size=SIZE, copy=None):
    """A form of a department: a row of years, two rows for each line, and a row of texts for each line below them."""
    first = column(1)
    heads = [["指標ID"] + years]
    sheet, count = rows_of(lambda number: heads[0] if number == 1 else line(number), size)
    lines = (count - 1) // 3
    last, texts = 1 + 2 * lines, 2 + 2 * lines
    # The row behind the values becomes that of the texts' headings.
    marker = f'<row r="{texts}">'
    head = "".join(f'<c r="{column(i)}{texts}" t="inlineStr"><is><t>{text}</t></is></c>' for i, text in enumerate(TEXTS))
    before, _, rest = sheet.partition(marker)
    sheet = before + marker + head + "</row>" + rest.partition("</row>")[2]
    far = copy or column(len(years) + 9)
    start = sum((ord(letter) - 64) * 26 ** power for power, letter in enumerate(reversed(far))) - 1
    width = len(years) - 1
    return sheet, [
        ("IDs", f"$A$2:$A${last}"), ("Years", f"${first}$1:${column(len(years))}$1"),
        ("Values", f"${first}$2:${column(len(years))}${last}"),
        ("WrittenValues", f"${far}$2:${column(start + width)}${last}"),
        ("Table", f"$A${texts}:$G${texts + lines}"), ("WrittenTable", f"${column(start + width + 2)}${texts}:${column(start + width + 8)}${texts + lines}")]


def slip(line):
    """A slip whose rows are an answer and what it is about, and as many rows about missing values."""
    sheet, count = rows_of(line)
    half = count // 2
    return sheet, [
        ("Answers", f"$A$1:$C${half}"), ("Questions", f"$E$1:$M${half}"), ("Promises", f"$A${half + 1}:$C${count}"),
        ("MissingSeries", f"$E${half + 1}:$G${count}")]


def returned():
    """The shapes of forms and slips: its name, its kind, the XML of its sheet, its areas."""
    blank = [""] * len(PROGRAMME)

    def report(number, **changed):
        row = dict(zip(PROGRAMME, blank)) | {"取組ID": "Ⅰ①", "年度": "R6", "実施主体": "道"} | changed
        return [row[head] or None for head in PROGRAMME]
    empty = [None] * len(PROGRAMME)
    yield ("共同様式：行ばかり", "programme-form", *programme(lambda n: (report(n, 取組実績=f"実績{n}", 指標名=f"指標{n % 50}", 値=n, 単位="件"), empty)))
    yield ("共同様式：団体ばかり", "programme-form", *programme(lambda n: (report(n, 取組実績=f"実績{n}", 実施主体=f"団体{n}"), empty)))
    yield ("共同様式：指標ばかり", "programme-form", *programme(lambda n: (report(n, 指標名=f"指標{n}", 値=n, 単位="件"), empty)))
    yield ("共同様式：書き換えばかり", "programme-form", *programme(lambda n: (report(n, 取組実績=f"実績{n}"), report(n, 取組実績="実績"))))
    yield ("共同様式：動いた行ばかり", "programme-form", *programme(lambda n: (report(n, 取組名=f"名{n}"), report(n, 取組名="名"))))
    yield ("共同様式：長い実績", "programme-form", *programme(lambda n: (report(n, 取組実績=f"{n}" + "長" * 29_000), empty)))
    yield ("共同様式：行の多い実績", "programme-form", *programme(lambda n: (report(n, 取組実績="\n".join(f"{n}の{i}" for i in range(900))), empty)))
    years = [f"R{n % 7 + 1}" for n in range(240)]
    yield ("様式：値ばかり", "form", *form(years[:7], lambda n: ["K01"] + [n] * 7))
    yield ("様式：年度ばかり", "form", *form(years, lambda n: ["K01"] + [n] * 240))
    yield ("様式：広い値と遠い写し", "form", *form(years * 4, lambda n: ["K01"] + [n] * 960, copy="AOA"))
    wide = "$A$1:$XFD$1048576"
    yield ("様式：限りない範囲", "form", rows_of(lambda n: ["K01", n])[0], [(area, wide) for area in ("IDs", "Years", "Values", "WrittenValues", "Table", "WrittenTable")])
    yield ("共同様式：限りない範囲", "programme-form", rows_of(lambda n: report(n))[0], [(area, wide) for area in ("Table", "WrittenTable")])
    yield ("票：限りない範囲", "slip", rows_of(lambda n: ["正しい", n])[0], [(area, wide) for area in ("Answers", "Questions", "Promises", "MissingSeries")])
    question = lambda n: [None, "value-change", "K01", "", f"R{n % 7 + 1}", n, "exports/県.csv", n, 2, n]
    yield ("票：正しいばかり", "slip", *slip(lambda n: ["正しい", None, f"理由{n}"] + question(n)))
    yield ("票：訂正値ばかり", "slip", *slip(lambda n: [None, n, f"理由{n}"] + question(n)))
    yield ("票：読めない回答ばかり", "slip", *slip(lambda n: [f"回答{n}", f"値{n}", f"理由{n}"] + question(n)))
    missing = lambda n: ["来月", "集計中", f"理由{n}", None, "K01", "", "・".join(f"R{i % 7 + 1}" for i in range(60))]
    yield ("票：提出できる日ばかり", "slip", *slip(missing))
    deep = "<a>" * (SIZE // 7) + "</a>" * (SIZE // 7)
    yield "票：深い要素", "slip", f"<worksheet {MAIN}><sheetData>{deep}</sheetData></worksheet>", [("Answers", "$A$1:$C$9"), ("Questions", "$E$1:$M$9")]


PUBLISHED = "報告年度,指標ID,指標名,系列,年度,値,単位,状態,評価,見通し,付記"


def tables():
    """The shapes of tables of the plan and of published values: its name, the path of the table, and its text."""
    known = ids(200_000)
    yield "別名ばかり", "plan/aliases.csv", filled("別名,意味", lambda n: f"所管課が使う{n}番目の指標の別の名前,{known[n]}")
    yield "見出しの別名ばかり", "plan/aliases.csv", filled("別名,意味", lambda n: f"所管課が使う{n}番目の見出しの別の名前,値")
    yield "知らない意味の別名ばかり", "plan/aliases.csv", filled("別名,意味", lambda n: f"別の名前{n},{n}番目の知らない意味")
    yield "同じ別名ばかり", "plan/aliases.csv", filled("別名,意味", "相談の件数,値")
    yield "長い別名ばかり", "plan/aliases.csv", filled("別名,意味", lambda n: f"{n}" + "名" * 290 + ",値")
    yield "定数ばかり", "plan/constants.csv", filled("名称,値,説明", lambda n: f"定数その{n},{n},説明")
    yield "知らない掲載ばかり", "plan/placements.csv", filled("区分,施策,指標ID", lambda n: f"4①,施策{n},X{n}")
    yield "同じ掲載ばかり", "plan/placements.csv", filled("区分,施策,指標ID", "4①,施策,K01")
    yield "知らない合計ばかり", "plan/sums.csv", filled("合計,内訳", lambda n: f"X{n},Y{n}")
    confirmed = "指標ID,年度,系列,指摘,値,回答,理由,確認者,確認日"
    yield "当てはまらない回答ばかり", "plan/confirmed.csv", filled(confirmed, lambda n: f"K01,R5,,value-change,{n},正しい,,,")
    yield "同じ回答ばかり", "plan/confirmed.csv", filled(confirmed, "K01,R5,,value-change,900,正しい,理由,企画課,2025-10-01")
    yield "読めない回答ばかり", "plan/confirmed.csv", filled(confirmed, lambda n: f"K01,R5,,value-change,900,回答{n},,,")
    yield "長い値の回答", "plan/confirmed.csv", filled(confirmed, lambda n: f"K01,R5,,value-change,{n}" + "長" * 29_000 + ",正しい,,,")
    yield "同じ扱いばかり", "plan/treatment.csv", filled("指標ID,年度,扱い,理由", "K01,R4,除外,災害による休止のため")
    yield "知らない扱いばかり", "plan/treatment.csv", filled("指標ID,年度,扱い,理由", lambda n: f"K01,R4,除外{n},理由")
    yield "長い題名の計画", "plan/settings.csv", f"項目,値,説明\n計画名,{'長' * (SIZE // 3)},\n"
    yield "知らない項目ばかり", "plan/settings.csv", filled("項目,値,説明", lambda n: f"項目{n},値,説明")
    yield "長い語", "plan/ratings.csv", filled("種類,区分,記号,語,下限", "評価,順調,○," + "順" * 29_000 + ",")
    yield "指標の長い名前", "plan/indicators.csv", filled(
        "指標ID,指標名,基準,目標,単位", lambda n: f"K{n}," + "長" * 29_000 + ",1件(R1),2件(R6),件")
    row = "R5,K01,指標,,R4,900,件,確定,○ 順調,○ 達成見込み,"
    yield "同じ公表値ばかり", "published/R5.csv", filled(PUBLISHED, row)
    yield "知らない公表値ばかり", "published/R5.csv", filled(PUBLISHED, lambda n: row.replace("K01", f"X{n}"))
    yield "報告年度の違う公表値", "published/R5.csv", filled(PUBLISHED, lambda n: row.replace("R5", str(1900 + n % 150)))
    yield "読めない公表値ばかり", "published/R5.csv", filled(PUBLISHED, lambda n: row.replace("900", f"値{n}"))


def marked(plan):
    """What marks say of the plan in a folder: its years, which are those from R2 on, and its title."""
    with open(os.path.join(plan, "settings.csv"), encoding="utf-8-sig", newline="") as file:
        settings = {row["項目"]: row["値"] for row in csv.DictReader(file)}
    years = [2018 + int(year.lstrip("R")) for year in settings["計画期間"].split("〜")]
    return f"{years[0]}-{years[1]}|{settings['計画名']}"


def main():
    plan, folder = (os.path.abspath(path) for path in sys.argv[1:])
    exports = ((name, "exports/" + file, data) for name, file, data in files(marked(plan)))
    export = filled(HEAD, ROW, rows=1).encode()
    others = ((name, path, text.encode()) for name, path, text in tables())
    for number, (name, path, data) in enumerate(itertools.chain(exports, others)):
        place = os.path.join(folder, f"{number:03}")
        for part in ("exports", "plan", "published"): os.makedirs(os.path.join(place, part))
        for table in os.listdir(plan):
            if path != "plan/" + table: os.symlink(os.path.join(plan, table), os.path.join(place, "plan", table))
        if not path.startswith("exports/"):
            with open(os.path.join(place, "exports", "県.csv"), "wb") as file: file.write(export)
        with open(os.path.join(place, path), "wb") as file: file.write(data)
        with open(os.path.join(place, "name"), "w", encoding="utf-8") as text: text.write(name)


if __name__ == "__main__": main()
