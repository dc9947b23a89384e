#!/usr/bin/python3
"""Simulates the rounds of two years by the program alone, as a clerk and departments would do them.

    Tests/Verify/round.py PROGRAM

R5 is reported and published. For R6 the program makes forms; departments answer in workbooks (openpyxl) and CSV files
with ten kinds of mistakes; the program asks by slips; departments answer the slips; the report is made and published.
For R7 one target is revised, one indicator has ended, and one published value is corrected. Each step states what must
come out; every figure is compared with what the departments meant, not with what an earlier program gave.
"""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

TOP = Path(__file__).resolve().parents[2]
EXAMPLE = TOP / "Inputs" / "example"
BOM = "\ufeff"

# What the departments mean for R6 (in the unit of the plan), for each indicator that the plan asks about in R6.
MEANT = {
    "G2": 47, "K01": 1571, "K02": 301200, "K03": 97400, "K04": 240, "K05": 1012, "K06": 53200, "K07": 702,
    "K08": 1302, "K09": 61.5, "K10": 61000, "K12": 98100, "K13": 301.6, "K14": 2588, "K15": 1298, "K16": 22,
    "K17": 62.4, "K18": 96.2, "K19": 15240, "K20": 141200, "K21": 742000, "K22": 176, "K23": 23900,
    "K24": 58800, "K26": 83, "K27": 178, "K28": 104, "K29": 486, "K31": 178, "K32": 1380,
}


class Failed(Exception):
    """A step that did not come out as it must."""


def must(condition, message):
    if not condition:
        raise Failed(message)


class Round:
    def __init__(self, program, folder):
        self.program = program
        self.inputs = folder / "Inputs"
        self.outputs = folder / "Outputs"
        self.exports = self.inputs / "exports"

    def run(self, *arguments, codes=(0,)):
        """Runs a command on the folders and returns what it prints on standard output."""
        takes_outputs = arguments[0] in ("report", "publish", "template") or "--slips" in arguments
        folders = ["--inputs", str(self.inputs)] + (["--outputs", str(self.outputs)] if takes_outputs else [])
        done = subprocess.run(
            [self.program, *arguments, *folders], env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        must(done.returncode in codes,
             f"tassei {' '.join(arguments)}：終了コード {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def findings(self, codes):
        return json.loads(self.run("check", "--format", "json", codes=codes))

    def asked(self, codes):
        """The questions to departments: what must be corrected or confirmed and has no answer yet.

        A finding of the plan asks the clerk.
        """
        return {
            (f["severity"], f["indicator"], f["year"], f["code"]): f
            for f in self.findings(codes)
            if f["severity"] in ("correction", "confirmation") and f["answer"] is None
            and not f["file"].startswith("plan/")
        }

    def edit(self, table, change):
        path = self.inputs / "plan" / f"{table}.csv"
        text = path.read_text(encoding="utf-8-sig")
        changed = change(text)
        must(changed != text, f"{table}.csv が変わっていません。")
        path.write_text(BOM + changed, encoding="utf-8")

    def advance(self, year, as_of):
        def change(text):
            rows = list(csv.reader(io.StringIO(text)))
            for row in rows:
                if row[0] == "報告年度":
                    row[1] = year
                if row[0] == "データ時点":
                    row[1] = as_of
            return written(rows)

        self.edit("settings", change)

    def names(self):
        """The keys of the indicators by their names."""
        path = self.inputs / "plan" / "indicators.csv"
        rows = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
        return {row["指標名"]: row["指標ID"] for row in rows}

    def results(self, year):
        """The latest confirmed values of the published record, by indicator, series and year."""
        rows = csv.DictReader(io.StringIO((self.inputs / "published" / f"{year}.csv").read_text("utf-8-sig")))
        return {(row["指標ID"], row["系列"], row["年度"]): row for row in rows}


def written(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


class Form:
    """A form as a department sees it: cells found by the printed headings."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet = next(s for s in self.book.worksheets if s.sheet_state == "visible")
        self.years, self.rows, self.texts = {}, {}, {}
        table = 0
        hidden = {
            column for column in range(1, self.sheet.max_column + 1)
            if self.sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].hidden}
        for row in self.sheet.iter_rows():
            cells = {str(c.value).strip(): c for c in row if c.value is not None and c.column not in hidden}
            if "指標ID" in cells:
                table += 1
                headings = {text: cell.column for text, cell in cells.items()}
                if table == 1:
                    self.years = {
                        text: column for text, column in headings.items()
                        if text[:1] in "HR" and text[1:].isdigit()}
                else:
                    self.text_columns = headings
                identifier = cells["指標ID"].column
                continue
            if table == 0:
                continue
            value = self.sheet.cell(row[0].row, identifier).value
            if value in MEANT or (isinstance(value, str) and value[:1] in "GK" and value[1:].isdigit()):
                (self.rows if table == 1 else self.texts).setdefault(value, row[0].row)

    @property
    def ids(self):
        return list(self.rows)

    def cell(self, identifier, year):
        return self.sheet.cell(self.rows[identifier], self.years[year])

    def asks(self, identifier, year):
        """Whether the cell is open and empty."""
        if year not in self.years:
            return False
        cell = self.cell(identifier, year)
        return cell.value is None and not cell.protection.locked

    def put(self, identifier, year, value, status=None):
        self.cell(identifier, year).value = value
        if status is not None:
            self.sheet.cell(self.rows[identifier] + 1, self.years[year]).value = status

    def explain(self, identifier, heading, text):
        column = next(c for h, c in self.text_columns.items() if h.startswith(heading))
        self.sheet.cell(self.texts[identifier], column).value = text

    def save(self, path):
        self.book.save(path)


class Slip:
    """A slip of questions as a department sees it."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book.worksheets[0]

    def rows(self, names):
        """Yields the rows below each row of headings: the key of the indicator, and the cells by heading."""
        headings = None
        for row in self.sheet.iter_rows():
            texts = {str(c.value).replace("\n", "").strip(): c.column for c in row if c.value is not None}
            if "指標" in texts and ("回答" in texts or "提出できる日" in texts):
                headings = texts
            elif headings:
                name = str(self.sheet.cell(row[0].row, headings["指標"]).value or "")
                identifier = next((i for n, i in names.items() if name.endswith(n)), None)
                if identifier:
                    yield identifier, {h: self.sheet.cell(row[0].row, c) for h, c in headings.items()}

    def save(self, path):
        self.book.save(path)


def main(program):
    with tempfile.TemporaryDirectory() as name:
        walk(Round(str(Path(program).resolve()), Path(name)))


def begin(round):
    """R5: one table of the years up to R5, reported and published."""
    shutil.copytree(EXAMPLE / "plan", round.inputs / "plan")
    round.exports.mkdir(parents=True)
    with open(EXAMPLE / "published" / "R5.csv", encoding="utf-8-sig", newline="") as file:
        rows = [
            [row[h] for h in ("指標ID", "系列", "年度", "値", "単位", "状態")] for row in csv.DictReader(file)]
    # A reason for a missing value stands in the column of values too.
    rows = [row[:3] + [row[3] or row[5], row[4], row[5] if row[3] else ""] for row in rows]
    table = [["指標ID", "系列", "年度", "値", "単位", "状態"], *rows]
    (round.exports / "前年度まで.csv").write_text(BOM + written(table), encoding="utf-8")
    round.advance("R5", "2024-09-30")
    round.run("report", "--quiet", codes=(0, 65))
    round.run("publish")


def forms(round, year):
    printed = round.run("template")
    must(year in printed.splitlines()[0], f"最初の行に尋ねる年度 {year} がありません：{printed}")
    found = {}
    for path in sorted((round.outputs / "照会様式").glob("*.xlsx")):
        if "共同プログラム" in path.name:
            continue
        found[path.stem.rsplit("_", 1)[1]] = Form(path)
    return found


def answer_r6(round):
    """Departments answer with ten mistakes, some in the workbook and some in a CSV file."""
    found = forms(round, "R6")
    asked = {i for form in found.values() for i in form.ids if form.asks(i, "R6")}
    must(asked == set(MEANT), f"R6 を尋ねた指標が違います：余分 {asked - set(MEANT)}、不足 {set(MEANT) - asked}")
    mistakes = {
        "K05": 10120,  # ten times the value
        "K08": "千三百くらい",  # a text that is no number
        "K12": -98100,  # a negative count
        "K14": "2,588万人以上",  # a bound
        "K17": 624,  # a share above 100
    }
    for department, form in found.items():
        open_ids = [identifier for identifier in form.ids if form.asks(identifier, "R6")]
        for identifier in open_ids:
            if identifier == "K31":  # it is left empty
                continue
            value = mistakes.get(identifier, MEANT[identifier])
            if identifier == "K13":
                value = "3,016千人"  # another multiple of the same unit, which is read
            form.put(identifier, "R6", value, "確定")
        if department == "地域創生担当課":
            form.explain("K10", "要因分析", "利用施設の増加による。")
        if department == "移住・定住担当課":
            form.put("K01", "R4", form.cell("K01", "R4").value + 7)  # a known value changed without a word
        if department == "文化・歴史担当課":
            # This department keeps its own table, with a wrong unit and an unknown status.
            rows = [["指標ID", "年度", "値", "単位", "状態"]]
            for identifier in open_ids:
                unit = "件" if identifier == "K19" else ""
                status = "ほぼ確定" if identifier == "K20" else "確定"
                rows.append([identifier, "R6", MEANT[identifier], unit, status])
            (round.exports / "文化R6.csv").write_text(BOM + written(rows), encoding="utf-8")
        elif department == "雇用・労政担当課":
            rows = [["指標ID", "年度", "値", "状態", "備考"], ["K04", "R6", 131, "確定", "上半期の値"]]
            (round.exports / "雇用R6.csv").write_text(written(rows), encoding="cp932")
        else:
            form.save(round.exports / f"{department}_R6.xlsx")
    # Two files say different things of K27.
    (round.exports / "連携R6.csv").write_text(
        BOM + written([["指標ID", "年度", "値", "状態"], ["K27", "R6", 176, "確定"]]), encoding="utf-8")


# The questions that these mistakes cause: of each, its indicator and year.
CORRECTIONS_R6 = {"K08", "K12", "K14", "K17", "K19", "K20", "K27"}
CONFIRMATIONS_R6 = {("K01", "R4"), ("K04", "R6"), ("K05", "R6"), ("K22", "R6"), ("K32", "R6")}


def answer_slips(round):
    slips = {path.stem.split("_", 1)[1]: path for path in (round.outputs / "差し戻し票").glob("*.xlsx")}
    missing = {"K31"}
    for department, path in sorted(slips.items()):
        slip, answered = Slip(path), False
        for identifier, row in slip.rows(round.names()):
            if "回答" in row:
                year = row["年度"].value
                if identifier in ("K01", "K22", "K32"):
                    row["回答"].value, row["理由"].value = "正しい", "集計し直したため"
                elif identifier in MEANT and year == "R6" and identifier not in ("K19", "K27"):
                    row["訂正値"].value, row["理由"].value = MEANT[identifier], "入力の誤り"
                else:
                    continue
                answered = True
            elif identifier in missing:
                row["提出できる日"].value = "2025-10-20"
                answered = True
        if answered:
            slip.save(round.exports / f"回答_{department}.xlsx")
    # Two departments send their tables again.
    table = round.exports / "文化R6.csv"
    table.write_text(table.read_text("utf-8-sig").replace(",件,", ",千人,"), encoding="utf-8")
    (round.exports / "連携R6.csv").unlink()


def check_r6(round):
    questions = round.asked((65,))
    corrections = {i for severity, i, _, _ in questions if severity == "correction"}
    confirmations = {(i, year) for severity, i, year, _ in questions if severity == "confirmation"}
    listed = "".join(f"\n  {key} {value['problem']}" for key, value in sorted(questions.items(), key=str))
    must(corrections == CORRECTIONS_R6, f"要修正の指標が違います：{corrections ^ CORRECTIONS_R6}{listed}")
    must(confirmations == CONFIRMATIONS_R6, f"確認が違います：{confirmations ^ CONFIRMATIONS_R6}{listed}")
    round.run("check", "--slips", codes=(65,))
    return questions


def published_is_meant(round, year, meant):
    record = round.results(year)
    for identifier, value in meant.items():
        row = record[identifier, "", year]
        must(row["値"] != "" and abs(float(row["値"]) - value) < 1e-9,
             f"{identifier} の {year} は {row['値']}（{row['状態']}）です。{value} のはずです。")


def walk(round):
    begin(round)
    round.advance("R6", "2025-09-30")
    answer_r6(round)
    first = check_r6(round)
    answer_slips(round)
    later = round.asked((0, 65))
    must(not later, f"回答の後にも残りました：{sorted(later, key=str)}")
    round.run("report")
    # What was missing comes at last; the second run says what changed.
    (round.exports / "連携R6の追加.csv").write_text(
        BOM + written([["指標ID", "年度", "値", "状態"], ["K31", "R6", 178, "確定"]]), encoding="utf-8")
    printed = round.run("report")
    must("K31" in printed, f"前回の実行から変わったことに K31 がありません：\n{printed}")
    round.run("publish")
    published_is_meant(round, "R6", MEANT)

    round.advance("R7", "2026-09-30")
    round.edit("indicators", ended)
    (round.inputs / "plan" / "targets.csv").write_text(
        BOM + written([["指標ID", "報告年度から", "目標", "理由"], ["K05", "R7", "1,100人(R8)", "計画の改定"]]),
        encoding="utf-8")
    found = forms(round, "R7")
    asked = {i for form in found.values() for i in form.ids if form.asks(i, "R7")}
    must(asked == {"K05", "K21"}, f"R7 を尋ねた指標が違います：{asked}")
    for department, form in found.items():
        for identifier in form.ids:
            if identifier in MEANT_R7 and form.asks(identifier, "R7"):
                form.put(identifier, "R7", MEANT_R7[identifier], "確定")
            if identifier == "K21":
                form.put("K21", "R6", REVISED, "改訂")
                form.explain("K21", "備考", "入館者の数え方の誤りを改めた。")
        form.save(round.exports / f"{department}_R7.xlsx")
    second = round.asked((0, 65))
    must(not set(first) & set(second), f"前の年の問いが戻りました：{sorted(set(first) & set(second), key=str)}")
    must(not second, f"R7 の問いは０件のはずです：{ {k: v['problem'] for k, v in second.items()} }")
    round.run("report")
    changes = texts(next((round.outputs / "R7").glob("KPI_R7_00_*.xlsx")))
    for expected in ("1,005人(R6)", "1,100人(R8)", "廃止", "742,000", "744,000", "改訂"):
        must(any(expected in text for text in changes), f"評価の変化・変更一覧に「{expected}」がありません。")
    round.run("publish")
    published_is_meant(round, "R7", MEANT_R7)
    record = round.results("R7")
    must(float(record["K21", "", "R6"]["値"]) == REVISED, "改訂した K21 の R6 が公表の記録にありません。")
    print(f"年の流れ：R6 の問い {len(first)} 件（回答の後 {len(later)} 件）、R7 の問い {len(second)} 件。すべて合っています。")


MEANT_R7 = {"K05": 1040, "K21": 801000}
REVISED = 744000


def ended(text):
    """K26 ends with R6."""
    rows = list(csv.reader(io.StringIO(text)))
    for row in rows:
        row.append("終了" if row[0] == "指標ID" else "R6" if row[0] == "K26" else "")
    return written(rows)


def texts(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return [
        str(value) if isinstance(value, str) else f"{value:,}"
        for sheet in book.worksheets if "変化" in sheet.title or "変更" in sheet.title
        for row in sheet.iter_rows(values_only=True) for value in row if value is not None]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: Tests/Verify/round.py PROGRAM")
    try:
        main(sys.argv[1])
    except Failed as failed:
        sys.exit(f"年の流れ：{failed}")
