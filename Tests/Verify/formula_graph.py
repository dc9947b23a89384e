"""Which cells of a workbook depend on a cell, by the references and names in their formulas."""
import re

from openpyxl.utils import range_boundaries

TEXT = re.compile(r'"[^"]*"')
REFERENCE = re.compile(r"(?:'([^']+)'!)?\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?(?![\w(])")
NAME = re.compile(r"(?<![\w'!.])[^\W\d]\w*(?![\w(!'])")


def names_of(workbook):
    """Returns name -> (sheet, cells) of the names that stand for cells."""
    # openpyxl of Debian 12 has a list of them, later versions a dictionary.
    names = getattr(workbook.defined_names, "definedName", None) or workbook.defined_names.values()
    return {each.name: next(each.destinations) for each in names if "!" in each.attr_text}


def readers(workbook):
    """Returns cell -> the formula cells that read it; cells are (sheet, address)."""
    names = names_of(workbook)
    found = {}
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f" and type(cell.value).__name__ != "ArrayFormula":
                    continue
                text = TEXT.sub('""', str(getattr(cell.value, "text", cell.value)))
                areas = [(match[0] or sheet.title, f"{match[1]}{match[2]}:{match[3] or match[1]}{match[4] or match[2]}")
                         for match in REFERENCE.findall(text)]
                areas += [names[name] for name in NAME.findall(REFERENCE.sub("", text)) if name in names]
                for title, area in areas:
                    left, top, right, bottom = range_boundaries(area.replace("$", ""))
                    for line in range(top, bottom + 1):
                        for column in range(left, right + 1):
                            found.setdefault((title, line, column), set()).add((sheet.title, cell.row, cell.column))
    return found


def dependents(readers_, cell):
    """Returns all formula cells that depend on a cell, as (sheet, row, column)."""
    reached, waiting = set(), [cell]
    while waiting:
        for reader in readers_.get(waiting.pop(), ()):
            if reader not in reached:
                reached.add(reader)
                waiting.append(reader)
    return reached
