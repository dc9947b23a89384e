"""Edits of the joint programme: its rows of the exports, and the input cells that hold the same."""
import csv
import glob
import os
import re

STATES = {"実施": "一部", "一部": "未実施", "未実施": "実施"}
REVIEWS = {"継続": "改善", "改善": "拡充", "拡充": "継続"}
THEMES = {"J-1": "Ⅰ", "J-2": "Ⅱ", "J-3": "Ⅲ"}
# The heads of the blocks of cells by year, by the words with which they begin.
BLOCKS = {"state": "実施状況", "review": "見直し", "value": "値", "status": "状態"}


def is_number(text):
    try:
        float(text.replace(",", ""))
        return True
    except ValueError:
        return False


def changed(row, name):
    """Returns a row of the exports with the changes of an edit."""
    row = dict(row)
    if name == "values" and row["指標名"]:
        row["値"] = f"{round(float(row['値'].replace(',', '')) * 1.1 + 3, 1):g}" if is_number(row["値"]) else "150"
    if name == "states":
        row["実施状況"] = STATES.get(row["実施状況"], row["実施状況"])
        row["見直し"] = REVIEWS.get(row["見直し"], row["見直し"])
    if name == "blank" and row["指標名"]:
        row["値"] = "集計中"
    return row


def exports(inputs):
    """Yields path, rows of the exports that report on initiatives."""
    for path in sorted(glob.glob(os.path.join(inputs, "exports", "*.csv"))):
        with open(path, "rb") as file:
            if "取組ID".encode() not in file.readline():
                continue
        with open(path, encoding="utf-8-sig", newline="") as file:
            yield path, list(csv.DictReader(file))


def edit(book, name, make):
    """Returns an edit of all rows of a theme."""
    def prepare(inputs):
        for path, rows in exports(inputs):
            with open(path, "w", encoding="utf-8-sig", newline="") as file:
                writer = csv.DictWriter(file, fieldnames=list(rows[0]))
                writer.writeheader()
                writer.writerows(changed(row, name) for row in rows)

    def contents(workbook):
        sheet, found = workbook["実績入力"], {}
        for _, rows in exports("Inputs/example"):
            for row in rows:
                if row["取組ID"].startswith(THEMES[book]):
                    for cell, content in cells_of(sheet, changed(row, name)):
                        found[sheet.title, cell.coordinate] = content
        return found

    return make("example", book, whole=True, prepare=prepare, edit=contents)


def block(sheet, row, kind, year):
    """Returns the cell of a block in a row: below the nearest head with the words of the block, in the column of the year."""
    for head in range(row - 1, 0, -1):
        for cell in sheet[head]:
            if str(cell.value or "").startswith(BLOCKS[kind]):
                column = cell.column
                while sheet.cell(head + 1, column).value is not None:
                    if sheet.cell(head + 1, column).value == year:
                        return sheet.cell(row, column)
                    column += 1
                return None
    return None


def rows_of(sheet, is_metric):
    """Yields row, id, name of the initiatives, or of the metrics reported with them, whose ids have a further part."""
    for row in range(1, sheet.max_row + 1):
        identifier = re.fullmatch("[Ⅰ-Ⅲ][①-⑳](-[0-9]+)?", str(sheet.cell(row, 2).value or ""))
        if identifier and (identifier[1] is not None) == is_metric:
            yield row, identifier[0], sheet.cell(row, 3).value


def cells_of(sheet, row):
    """Yields the input cells of a row of the exports, with what it says of them."""
    found = []
    for number, identifier, _ in rows_of(sheet, False):
        # The further metrics of an initiative have rows without a report on their year.
        if identifier == row["取組ID"] and row["実施状況"]:
            found += [(block(sheet, number, "state", row["年度"]), row["実施状況"]),
                      (block(sheet, number, "review", row["年度"]), row["見直し"] or None)]
    for number, identifier, name in rows_of(sheet, True):
        if identifier.rsplit("-", 1)[0] == row["取組ID"] and name == row["指標名"]:
            value = float(row["値"].replace(",", "")) if is_number(row["値"]) else None
            found += [(block(sheet, number, "value", row["年度"]), value),
                      (block(sheet, number, "status", row["年度"]), "確定" if value is not None else row["値"])]
    return [each for each in found if each[0] is not None]


def cell(workbook, kind, index, year):
    """Returns the open cell of a year: of the value of a metric, or of the state of an initiative, by its number."""
    sheet = workbook["実績入力"]
    row = [row for row, *_ in rows_of(sheet, kind == "value")][index]
    return block(sheet, row, kind, year)
