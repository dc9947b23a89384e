"""Measures the pages of rendered workbooks: pages.py PDF_FOLDER REPORT_FOLDER

Counted are the pages that are handed out; the sheets and books of `make pdf` that are not (実績入力, 前提, 算定表 …) have
type and pages of their own. A page must not be empty, cut a number to ###, or be filled to less than a quarter unless it is
the only one of its sheet. Type that is printed must not be smaller than 7.0 points; names, printed targets and ratings of
indicators not than 8.0. The footer of a page ends with the name of its sheet.
"""
import collections
import glob
import importlib.machinery
import importlib.util
import json
import os
import re
import sys

import pypdfium2
import pypdfium2.raw as raw

HANDOUT = importlib.util.spec_from_loader(
    "handout", importlib.machinery.SourceFileLoader("handout", os.path.join(os.path.dirname(__file__), "../../.ci/handout"))
)
handout = importlib.util.module_from_spec(HANDOUT)
HANDOUT.loader.exec_module(handout)

# The most pages that are handed out: of a whole report, of 総括, of the book of a section with five indicators, and the
# pages of the book of methods; the most orphan pages; the smallest types in points of anything, and of names, targets and
# ratings. 総括 of a plan that is none of the shipped ones may be longer.
LIMITS = {
    "real": 95,
    "demonstration": 140,
    "summary": 10,
    "section": 8,
    "methods": 25,
    "orphans": 0,
    "type": 7.0,
    "words": 8.0,
}
# The part of a page between header and footer, in points from its lower edge; a quarter of it is an orphan.
TOP, BOTTOM = 595.3 - 16 / 25.4 * 72, 14 / 25.4 * 72

Page = collections.namedtuple("Page", "sheet share sizes lines")


def read(page):
    """Returns the name of the sheet of a page, the share of it that is filled, its types and its lines."""
    text = page.get_textpage()
    sizes = collections.defaultdict(list)
    low, footer = TOP, []
    lines = text.get_text_range().replace("\r", "").split("\n")
    for place in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, place))
        if character.isspace() or character == "\0" or raw.FPDFText_IsGenerated(text, place):
            continue
        left, bottom, right, top = text.get_charbox(place)
        size = round(raw.FPDFText_GetFontSize(text, place), 1)
        sizes[size].append(character)
        if top < BOTTOM:
            footer.append((left, character))
        elif top < TOP:
            low = min(low, bottom)
    end = "".join(character for _, character in sorted(footer))
    sheet = re.sub(r"^.*-\d+/\d+-", "", end)
    return Page(sheet, (TOP - low) / (TOP - BOTTOM), sizes, lines)


def size_of(page, words):
    """Yields the sizes in which words stand on a page."""
    text = page.get_textpage()
    for word in words:
        searcher = text.search(word, match_case=True)
        while (found := searcher.get_next()) is not None:
            yield word, round(raw.FPDFText_GetFontSize(text, found[0]), 1)


def words_of(report):
    """Returns what is printed of indicators in type for reading: their names, targets and ratings."""
    with open(os.path.join(report, "results.json"), encoding="utf-8") as file:
        results = json.load(file)
    words = set()
    for indicator in results["indicators"]:
        words.add(indicator["name"])
        for verdict in ("rating", "outlook"):
            entry = indicator.get(verdict) or {}
            words.add(" ".join(part for part in (entry.get("symbol"), entry.get("words")) if part))
    return sorted(word for word in words if len(word) > 3)


def main(folder, report):
    problems, handed, orphans = [], collections.Counter(), 0
    smallest, smallest_words = {}, {}
    words = words_of(report)
    for path in sorted(glob.glob(os.path.join(folder, "*.pdf"))):
        name = os.path.splitext(os.path.basename(path))[0]
        document = pypdfium2.PdfDocument(path)
        pages = [read(page) for page in document]
        counts = collections.Counter(page.sheet for page in pages)
        for number, page in enumerate(pages):
            if not page.sizes:
                problems.append(f"{name} {number + 1}: an empty page")
                continue
            if any("###" in line for line in page.lines):
                problems.append(f"{name} {page.sheet}: ###")
            if page.sheet in handout.SERVICE:
                continue
            handed[name] += 1
            if page.share < 0.25 and counts[page.sheet] > 1:
                orphans += 1
            least = min(page.sizes)
            if least < smallest.get(page.sheet, (99, ""))[0]:
                smallest[page.sheet] = (least, f"{name} 「{''.join(page.sizes[least])[:20]}」")
            for word, size in size_of(document[number], words):
                if size < smallest_words.get(page.sheet, (99, ""))[0]:
                    smallest_words[page.sheet] = (size, f"{name} 「{word}」")
        for page in pages:
            if page.sheet == "一覧" and any("推計値" in line for line in page.lines) and any("期待比" in line for line in page.lines):
                problems.append(f"{name} 一覧: the pages do not part before 推計値")
        if re.search(r"_00_", name) and counts["一覧"] % 2 == 1:
            problems.append(f"{name} 一覧: {counts['一覧']} pages, which is not two wide")
        if re.search(r"_99_", name):
            check(problems, len(pages), LIMITS["methods"], f"{name}: pages")
        if re.search(r"_00_", name) and report.startswith("Outputs"):
            check(problems, handed[name], LIMITS["summary"], f"{name}: pages that are handed out")
        cards = sum(count for sheet, count in counts.items() if re.fullmatch(r"個票\d+", sheet))
        if cards == 5 and not re.search(r"_00_|_J-", name):
            check(problems, handed[name], LIMITS["section"], f"{name}: pages that are handed out")
        print(f"  {name}: {len(pages)} pages, {handed[name]} handed out")
    total = sum(handed.values())
    if report.startswith("Outputs"):
        kind = "demonstration" if "例示" in report else "real"
        check(problems, total, LIMITS[kind], f"{report}: pages that are handed out")
    check(problems, orphans, LIMITS["orphans"], f"{report}: orphan pages")
    for limit, found in (("type", smallest), ("words", smallest_words)):
        for sheet, (size, where) in sorted(found.items()):
            print(f"  {sheet}: {limit} {size} pt ({where})")
            if size < LIMITS[limit]:
                problems.append(f"{sheet}: {limit} of {size} pt in {where}")
    for problem in problems:
        print(problem)
    print(f"{report}: {total} pages handed out, {orphans} orphans, {len(problems)} problems")
    return 1 if problems or total == 0 else 0


def check(problems, number, limit, what):
    if number > limit:
        problems.append(f"{what}: {number}, more than {limit}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
