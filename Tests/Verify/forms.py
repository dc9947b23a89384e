#!/usr/bin/env python3
"""Fills in the forms of the tool like staff, and checks that the workbooks give the observations of their CSV twins.

forms.py TASSEI INPUTS WORK

The forms ask for every year of INPUTS/plan. The same texts are written into the open cells of each form with openpyxl
(WORK/openpyxl), the same workbooks are opened and saved again by LibreOffice (WORK/LibreOffice), and the CSV of each form
is filled in as a text (WORK/csv). `report` and `check` must say the same of all three, but for the places. What was
written must be there: a form that gives nothing would otherwise equal another that gives nothing. The form of the joint
programme is filled in beside the reports of earlier years, whose metrics it goes on with; some of its rows stay blank.

A workbook of the report that comes back (WORK/returned) is tried too, saved by openpyxl and by LibreOffice: untouched it
says that nothing was changed, and one changed value counts as a revision.
"""
import csv
import glob
import json
import os
import shutil
import subprocess
import sys

import openpyxl

YEAR = "R6"
PROGRAMME = "共同プログラム"
OPEN = ["値", "状態", "出典", "公表時点", "次回公表", "要因分析", "今後の方向性", "備考"]
ABSENCES = ["集計中", "未公表", "調査なし"]
TEXTS = {
    "出典": "所管課調べ", "公表時点": "令和7年7月", "次回公表": "令和7年12月", "要因分析": "団体の利用が増えた。\n夜間も開館した。",
    "今後の方向性": "広報を続ける。", "備考": "=合計ではない",
}


def answers(index, unit):
    """What staff write into the open cells of the row with that index; a number stays a number in the workbook."""
    if index % 7 == 5:
        return {"値": ABSENCES[index % 3]}
    number = round(40 + 1.3 * (index % 11), 1) if unit in ("%", "％") else 120 + 3 * index
    # Some type the number as they see it, with commas and the unit.
    value = f"{number:,}{unit}" if index % 5 == 3 else number
    return {"値": value, "状態": ["確定", "", "速報", "推計"][index % 4]} | (TEXTS if index % 3 == 0 else {})


def header_of(rows):
    return next(index for index, row in enumerate(rows) if row and row[0] == "指標ID")


def fill_csv(source, target):
    """Fills in the CSV of a form; returns its rows: id, year and unit of each value.

    The texts are those of the newest year of an indicator, as the workbook has no others.
    """
    with open(source, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    header = header_of(rows)
    columns = {heading: index for index, heading in enumerate(rows[header])}
    asked = [(row[columns["指標ID"]], row[columns["年度"]], row[columns["単位"]]) for row in rows[header + 1:]]
    newest = {identifier: year for identifier, year, _ in asked}
    for index, row in enumerate(rows[header + 1:]):
        identifier, year, unit = asked[index]
        for heading, answer in answers(index, unit).items():
            if heading in ("値", "状態") or newest[identifier] == year:
                row[columns[heading]] = f"{answer:g}" if isinstance(answer, (int, float)) else answer
    with open(target, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return asked


def headings(sheet, number):
    """The columns of a row of headings; what stands in hidden columns is no heading."""
    return {
        str(cell.value): cell.column for cell in sheet[number]
        if cell.value is not None and not sheet.column_dimensions[cell.column_letter].hidden}


def fill_workbook(source, target, asked):
    """Fills in a form with openpyxl; only cells that are not locked are touched.

    `asked` are the rows of its table: id, year and unit of each value, in the same order.
    """
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    heads = [row[0].row for row in sheet.iter_rows() if row[0].value == "指標ID"]
    columns, texts = headings(sheet, heads[0]), headings(sheet, heads[1])
    values = {sheet.cell(row, 1).value: row for row in range(heads[0] + 1, heads[1]) if sheet.cell(row, 1).value}
    words = {sheet.cell(row, 1).value: row for row in range(heads[1] + 1, sheet.max_row + 1)}
    newest = {identifier: year for identifier, year, _ in asked}
    for index, (identifier, year, unit) in enumerate(asked):
        for heading, answer in answers(index, unit).items():
            if heading in ("値", "状態"):
                cell = sheet.cell(values[identifier] + (heading == "状態"), columns[year])
            elif newest[identifier] == year:
                cell = sheet.cell(words[identifier], texts[heading])
            else:
                continue
            if cell.protection.locked:
                raise SystemExit(f"{source}: {cell.coordinate} ({identifier} {year} {heading}) is locked")
            # openpyxl takes a text that begins with = for a formula unless it is told that it is a text.
            cell.value = answer or None
            if isinstance(answer, str) and answer:
                cell.data_type = "s"
    book.save(target)


def programme_answers(number, row, is_first):
    """What those who report write into a row of an initiative with that number; nothing of every fifth initiative."""
    if number % 5 == 4:
        return {}
    wanted = {}
    if is_first:
        wanted |= {"取組実績": f"説明会を開いた（{number}回）。\n冊子も配った。", "実施状況": ["実施", "一部", "未実施"][number % 3],
                   "見直し": ["継続", "拡充"][number % 2], "見直し内容": "=広報を増やす" if number % 4 == 0 else ""}
    if row["指標名"]:
        wanted |= {"状態": "集計中"} if number % 7 == 5 else {"値": 30 + 2 * number, "状態": ["確定", "速報"][number % 2]}
    elif not is_first and number % 3 == 0:
        wanted |= {"指標名": "説明会の回数", "値": number + 1, "単位": "回", "目標": "年間3回(R2〜R6)", "備考": "数え直した。"}
    return wanted


def fill_programme(source, folders):
    """Fills in the form of the joint programme, as text and as workbook; returns how many values were written."""
    with open(source + ".csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    book = openpyxl.load_workbook(source + ".xlsx")
    sheet = book.worksheets[0]
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "取組ID")
    columns = headings(sheet, head)
    ids = list(dict.fromkeys(row["取組ID"] for row in rows))
    places = [row for row in range(head + 1, sheet.max_row + 1) if sheet.cell(row, 1).value in ids]
    if [sheet.cell(place, 1).value for place in places] != [row["取組ID"] for row in rows]:
        raise SystemExit(f"{source}: the rows of the workbook are not those of its CSV")
    written, last = 0, None
    for place, row in zip(places, rows):
        wanted = programme_answers(ids.index(row["取組ID"]), row, row["取組ID"] != last)
        last = row["取組ID"]
        written += "値" in wanted
        for heading, answer in wanted.items():
            row[heading] = str(answer)
            cell = sheet.cell(place, columns[heading])
            if cell.protection.locked:
                raise SystemExit(f"{source}: {cell.coordinate} ({last} {heading}) is locked")
            cell.value = answer or None
            if isinstance(answer, str) and answer:
                cell.data_type = "s"
    name = os.path.basename(source)
    with open(os.path.join(folders["csv"], name + ".csv"), "w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    book.save(os.path.join(folders["openpyxl"], name + ".xlsx"))
    return written


def copy_earlier(inputs, target):
    """Copies the reports of the joint programme of the years before the one that is asked for."""
    for path in glob.glob(os.path.join(inputs, "exports", "*.csv")):
        with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
            rows = list(csv.reader(file))
        if rows and rows[0][:1] == ["取組ID"]:
            with open(os.path.join(target, os.path.basename(path)), "w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(row for row in rows if row[1] != YEAR)


def resave(folder, target):
    """Opens every workbook with LibreOffice, and saves it again."""
    os.makedirs(target)
    books = sorted(glob.glob(os.path.join(folder, "*.xlsx")))
    profile = "file://" + os.path.abspath(os.path.join(target, "..", "profile"))
    subprocess.run(
        ["soffice", "-env:UserInstallation=" + profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", target] + books, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    missing = {os.path.basename(book) for book in books} - set(os.listdir(target))
    if missing:
        raise SystemExit(f"LibreOffice did not save: {sorted(missing)}")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def outcome(tassei, inputs, outputs):
    """Returns what a run says of its exports, without their places."""
    report = run(tassei, "report", "--inputs", inputs, "--year", YEAR, "--outputs", outputs, "--section", "00")
    if report.returncode not in (0, 65):
        raise SystemExit(f"{inputs}: report ended with {report.returncode}\n{report.stderr}")
    with open(os.path.join(outputs, YEAR, "results.json"), encoding="utf-8") as file:
        results = json.load(file)
    drop_places(results)
    check = run(tassei, "check", "--inputs", inputs, "--year", YEAR, "--format", "csv")
    findings = sorted(
        [row["コード"], row["重要度"], row["指標ID"], row["年度"], row["見つかった文字"]]
        for row in csv.DictReader(check.stdout.lstrip("\ufeff").splitlines(keepends=True)))
    return {"exit": report.returncode, "indicators": results["indicators"], "programme": results["programme"],
            "findings": findings}


def drop_places(value):
    """Takes the places of cells out of results, however deep."""
    if isinstance(value, dict):
        for place in ("file", "line", "row", "column", "sheet"):
            value.pop(place, None)
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            drop_places(one)


def measured(indicators):
    return sum(o["value"] is not None for one in indicators for o in one["observations"] if o["status"] != "baseline")


def measured_metrics(programme):
    """How many values of metrics there are for the year that is asked for."""
    return sum(
        observation["year"] == YEAR and observation["value"] is not None
        for initiative in programme for metric in initiative["metrics"]
        for observation in (metric["evaluation"] or metric)["observations"])


def differences(name, twin, other):
    lines = []
    if twin["exit"] != other["exit"]:
        lines.append(f"{name}: exit code {other['exit']}, its CSV twin {twin['exit']}")
    for mine, its in zip(other["indicators"], twin["indicators"]):
        if mine != its:
            pairs = zip(mine["observations"], its["observations"])
            unlike = [f"{a} / {b}" for a, b in pairs if a != b] or ["another figure"]
            lines.append(f"{name}: {mine['id']}: {unlike[0]}" + (f" and {len(unlike) - 1} more" if unlike[1:] else ""))
    if twin["programme"] != other["programme"]:
        lines.append(f"{name}: joint programme: {unlike(other['programme'], twin['programme'])}")
    for finding in other["findings"]:
        if finding not in twin["findings"]:
            lines.append(f"{name}: finding of the workbook alone: {finding}")
    for finding in twin["findings"]:
        if finding not in other["findings"]:
            lines.append(f"{name}: finding of the CSV alone: {finding}")
    return lines


def unlike(mine, its, path=""):
    """Where two results first differ."""
    if isinstance(mine, dict) and isinstance(its, dict) and mine.keys() == its.keys():
        return next(unlike(mine[key], its[key], f"{path}.{key}") for key in mine if mine[key] != its[key])
    if isinstance(mine, list) and isinstance(its, list) and len(mine) == len(its):
        return next(unlike(a, b, f"{path}[{i}]") for i, (a, b) in enumerate(zip(mine, its)) if a != b)
    return f"{path}: {str(mine)[:200]} / {str(its)[:200]}"


def area(book, name):
    """The corners of a named area: sheet, first column, first row, last column, last row."""
    names = book.defined_names
    found = names[name] if hasattr(names, "keys") else next(one for one in names.definedName if one.name == name)
    sheet, cells = found.attr_text.rsplit("!", 1)
    return (sheet.strip("'"),) + openpyxl.utils.range_boundaries(cells.replace("$", ""))


def change_newest(book):
    """Changes the newest number of the first indicator; returns its id, year and new value."""
    sheet, left, top, right, _ = area(book, "Tassei_Values")
    years = area(book, "Tassei_Years")[2]
    ids = area(book, "Tassei_IDs")[1]
    cells = book[sheet]
    column = max(c for c in range(left, right + 1) if isinstance(cells.cell(top, c).value, (int, float)))
    cells.cell(top, column).value += 1
    return cells.cell(top, ids).value, cells.cell(years, column).value, cells.cell(top, column).value


def returned(tassei, inputs, work):
    """Sends a workbook of the report back, untouched and changed, through both programs."""
    out = os.path.join(work, "report")
    run(tassei, "report", "--inputs", inputs, "--year", YEAR, "--outputs", out)
    source = sorted(glob.glob(os.path.join(out, YEAR, "KPI_*_4-5_*.xlsx")))[0]
    saved = os.path.join(work, "saved")
    os.makedirs(saved)
    book = openpyxl.load_workbook(source)
    book.save(os.path.join(saved, "untouched.xlsx"))
    id_, year, value = change_newest(book)
    book.save(os.path.join(saved, "changed.xlsx"))
    # LibreOffice calculates what openpyxl left without values.
    resave(saved, os.path.join(work, "resaved"))
    lines = []
    for program, folder in (("openpyxl", saved), ("LibreOffice", os.path.join(work, "resaved"))):
        for name in ("untouched", "changed"):
            target = os.path.join(work, "returned", program, name)
            shutil.copytree(inputs, target)
            shutil.copy(os.path.join(folder, name + ".xlsx"), os.path.join(target, "exports", "返却.xlsx"))
            check = run(tassei, "check", "--inputs", target, "--year", YEAR, "--format", "csv")
            rows = csv.DictReader(check.stdout.lstrip("\ufeff").splitlines(keepends=True))
            codes = sorted({row["コード"] for row in rows if "返却" in row["ファイル"]})
            label = f"{program}, {name}"
            if name == "untouched" and codes != ["workbook-unchanged"]:
                lines.append(f"{label}: {codes}")
            if name == "untouched":
                continue
            if "workbook-value-changed" not in codes:
                lines.append(f"{label}: {codes}")
            results = outcome(tassei, target, os.path.join(work, "returned", program, "outputs"))
            one = next(one for one in results["indicators"] if one["id"] == id_)
            if not any(o["value"] == value and o["status"] == "revised" for o in one["observations"]):
                lines.append(f"{label}: {id_} {year} is not {value}")
    return lines


def main():
    tassei, inputs, work = sys.argv[1:]
    shutil.rmtree(work, ignore_errors=True)
    asking = os.path.join(work, "asking")
    shutil.copytree(os.path.join(inputs, "plan"), os.path.join(asking, "plan"))
    os.makedirs(os.path.join(asking, "exports"))
    copy_earlier(inputs, os.path.join(asking, "exports"))
    template = run(tassei, "template", "--inputs", asking, "--year", YEAR, "--outputs", os.path.join(work, "forms"))
    if template.returncode != 0:
        raise SystemExit(f"template ended with {template.returncode}\n{template.stderr}")
    exports = {}
    for name in ("csv", "openpyxl", "LibreOffice"):
        shutil.copytree(os.path.join(inputs, "plan"), os.path.join(work, name, "plan"))
        exports[name] = os.path.join(work, name, "exports")
        if name != "LibreOffice":
            os.makedirs(exports[name])
    rows = metrics = 0
    for source in sorted(glob.glob(os.path.join(work, "forms", "照会様式", "*.csv"))):
        twin = os.path.basename(source)
        if PROGRAMME in twin:
            metrics = fill_programme(source[:-4], exports)
            continue
        asked = fill_csv(source, os.path.join(exports["csv"], twin))
        book = twin[:-4] + ".xlsx"
        fill_workbook(source[:-4] + ".xlsx", os.path.join(exports["openpyxl"], book), asked)
        rows += len(asked)
    resave(exports["openpyxl"], exports["LibreOffice"])
    for folder in exports.values():
        copy_earlier(inputs, folder)

    outcomes = {name: outcome(tassei, os.path.join(work, name), os.path.join(work, name, "outputs")) for name in exports}
    wanted = sum(index % 7 != 5 for index in range(rows))
    written = measured(outcomes["csv"]["indicators"])
    lines = []
    # Each form counts its own rows from 0, so that some have an absence more or less.
    if written < 0.7 * wanted:
        lines.append(f"csv: only {written} of about {wanted} values count")
    reported = measured_metrics(outcomes["csv"]["programme"])
    if not metrics or reported != metrics:
        lines.append(f"csv: {reported} values of the joint programme count, {metrics} were written")
    for name in ("openpyxl", "LibreOffice"):
        lines += differences(name, outcomes["csv"], outcomes[name])
    lines += returned(tassei, inputs, work)
    for line in lines:
        print(line, file=sys.stderr)
    if lines:
        raise SystemExit(1)
    print("戻ってきた報告書のブックは、書き換えた値だけが改訂として読まれました（openpyxl・LibreOffice）。")
    print(f"様式の {rows} 行を記入したブックは、openpyxl でも LibreOffice でも CSV と同じ結果になりました（値 {written} 件、共同プログラム {metrics} 件）。")


main()
