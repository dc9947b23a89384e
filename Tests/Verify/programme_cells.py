"""Edits of the joint programme: its rows of the exports, and the input cells that hold the same."""
import csv
import glob
import os

STATES = {"実施": "一部", "一部": "未実施", "未実施": "実施"}
REVIEWS = {"継続": "改善", "改善": "拡充", "拡充": "継続"}
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
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        if rows and "取組ID" in rows[0]:
            yield path, rows


def edit(book, name, make):
    """Returns an edit of all rows of a theme."""
    def prepare(inputs):
        for path, rows in exports(inputs):
            with open(path, "w", encoding="utf-8-sig", newline="") as file:
                writer = csv.DictWriter(file, fieldnames=list(rows[0]))
                writer.writeheader()
                writer.writerows(changed(row, name) for row in rows)

    def write(workbook):
        for _, rows in exports("Inputs/example"):
            for row in rows:
                if row["取組ID"].startswith(book + "-"):
                    write_row(workbook["実績入力"], changed(row, name))

    return make("example", book, whole=True, prepare=prepare, edit=write)


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
    parts = 4 if is_metric else 3
    for row in range(1, sheet.max_row + 1):
        identifier = str(sheet.cell(row, 2).value or "")
        if identifier.startswith("J-") and len(identifier.split("-")) == parts:
            yield row, identifier, sheet.cell(row, 3).value


def write_row(sheet, row):
    """Writes a row of the exports into the input cells."""
    for number, identifier, _ in rows_of(sheet, False):
        # The further metrics of an initiative have rows without a report on their year.
        if identifier == row["取組ID"] and row["実施状況"]:
            for kind, text in (("state", row["実施状況"]), ("review", row["見直し"])):
                cell = block(sheet, number, kind, row["年度"])
                if cell is not None:
                    cell.value = text or None
    for number, identifier, name in rows_of(sheet, True):
        if identifier.rsplit("-", 1)[0] == row["取組ID"] and name == row["指標名"]:
            cell = block(sheet, number, "value", row["年度"])
            if cell is not None:
                value = float(row["値"].replace(",", "")) if is_number(row["値"]) else None
                cell.value = value
                block(sheet, number, "status", row["年度"]).value = "確定" if value is not None else row["値"]


def cell(workbook, kind, index, year):
    """Returns the open cell of a year: of the value of a metric, or of the state of an initiative, by its number."""
    sheet = workbook["実績入力"]
    row = [row for row, *_ in rows_of(sheet, kind == "value")][index]
    return block(sheet, row, kind, year)
