"""The edits that `make verify` tries, each in one workbook: what is typed, and the change of exports or plan that says the same."""
import glob
import json
import os
from dataclasses import dataclass, field
from typing import Callable, Optional

import programme_cells as programme

# Name -> the inputs and the report year of a report whose workbooks are edited.
SETS = {"kinds": ("Tests/Verify/kinds", "R5"), "example": ("Inputs/example", "R6")}


@dataclass
class Edit:
    plan: str
    # What stands in the name of the workbook between two underscores.
    book: str
    # Places of cells with what is typed there.
    cells: list = field(default_factory=list)
    # What says the same in exports and plan.
    changes: list = field(default_factory=list)
    # The report year, where it is edited.
    year: Optional[str] = None
    # Whether every formula is compared by its place, because the report has the same rows in the same order.
    whole: bool = False
    # For edits of many cells: writes them into the workbook, and into a copy of the inputs.
    edit: Optional[Callable] = None
    prepare: Optional[Callable] = None
    # For edits that no inputs can say: compares the figures before and after, returns their number and the problems.
    rule: Optional[Callable] = None


# What sheets call the series that exports call otherwise.
LABELS = {"全国平均": "全国"}
WORK, HEALTH, INDUSTRY, NATURE = "施策112", "Ⅱ-1", "Ⅰ-1-(1)", "Ⅲ"


def observations(book, *rows, whole=False):
    """An edit of values: rows of (id, year, series, value or None, status)."""
    cells = []
    for identifier, year, series, value, status in rows:
        name = identifier + (f"-{LABELS.get(series, series)}" if series else "")
        cells += [(("value", name, year), value), (("status", name, year), status)]
    return Edit("kinds", book, cells, [("observation", *row) for row in rows], whole=whole)


def treatment(book, identifier, year, word, printed):
    return Edit("kinds", book, [(("treatment", identifier, year), printed)], [("treatment", identifier, year, word)])


def constant(book, name, content, change, **more):
    return Edit("kinds", book, [(("constant", name), content)], [change] if change else [], **more)


def report_year(content):
    return Edit("kinds", WORK, [(("constant", "報告年度"), content)], year="R4")


def valid_edits(bases):
    """Returns name -> edit whose figures must be those that the tool calculates."""
    return {
        "value": observations(WORK, ("A05", "R5", "", 1.9, "確定")),
        "new-value": observations(NATURE, ("A20", "R5", "", 715.5, "確定")),
        "blank": observations(INDUSTRY, ("A02", "R5", "", None, "集計中")),
        "blank-in-a-sum": observations(NATURE, ("A13", "R3", "", None, "休止")),
        "unpublished": observations(HEALTH, ("A24", "R4", "", None, "未公表")),
        "zero": observations(HEALTH, ("A03", "R5", "", 0.0, "確定")),
        "negative": observations("00", ("A06", "R5", "", -1500.0, "確定"), whole=True),
        "huge": observations(INDUSTRY, ("A32", "R5", "", 2.6e7, "確定")),
        "provisional": observations(HEALTH, ("A04", "R5", "", 16.2, "速報")),
        "reference": observations(INDUSTRY, ("A01", "R5", "", 33.0, "参考")),
        "estimated": observations(NATURE, ("A30", "R5", "", 64.0, "推計")),
        "second-series": observations(WORK, ("A42", "R4", "対象", 950.0, "確定")),
        "compared-series": observations(WORK, ("A46", "R5", "全国平均", 38.9, "確定")),
        "one-of-two-actuals": observations(NATURE, ("A51", "R5", "子", 58.5, "確定")),
        "excluded": treatment(HEALTH, "A33", "R3", "除外", "除外"),
        "redefined": treatment(NATURE, "A34", "R4", "断絶", "定義変更"),
        "used-again": treatment(INDUSTRY, "A02", "R2", None, "使う"),
        "path": Edit("kinds", WORK, [(("path", "A39", "R5"), 16.0)], [("path", "A39", "R5", 16.0)]),
        "override": Edit("kinds", WORK, [(("override", "A43"), "A 順調")], [("override", "A43", "R5", "A 順調")]),
        "override-taken-back": Edit("example", "4-1", [(("override", "K03"), None)], [("override", "K03", "R6", None)]),
        "year-R4": report_year("R4"),
        "year-4": report_year(4),
        "year-words": report_year("令和４年度"),
        "year-western": report_year("2022"),
        "target": constant(NATURE, "全市町村", 33, ("constant", "全市町村", "33")),
        "bound": constant(HEALTH, "期待比_1", 0.6, ("ratings", "期待比 80%以上", "期待比 60%以上")),
        "stale-limit": constant(HEALTH, "最新値の許容年数", 3, ("setting", "最新値の許容年数", "3")),
        "many-new": whole_plan(bases, "4-1", lambda index, old: (old if old is not None else 100.0 + 7 * index, "確定")),
        "many-linear": whole_plan(bases, "4-3", lambda index, old: (40.0 + 2 * index, "確定")),
        "many-equal": whole_plan(bases, "4-6", lambda index, old: (60.0, "確定")),
        "many-states": whole_plan(
            bases, "4-4", lambda index, old: (None, "集計中") if old is None else (old, "速報" if index % 2 else "参考")),
        "programme-values": programme.edit("J-1", "values", Edit),
        "programme-states": programme.edit("J-2", "states", Edit),
        "programme-blank": programme.edit("J-3", "blank", Edit),
    }


def whole_plan(bases, book, change):
    """An edit of every value of a workbook: `change` gives value and status of the year with that index."""
    with open(os.path.join(bases["example"], "results.json"), encoding="utf-8") as file:
        report = json.load(file)
    rows = []
    for indicator in report["indicators"]:
        if indicator["kind"] == "balance":
            continue
        years = [each for each in indicator["observations"] if each["status"] != "baseline"]
        for index, row in enumerate(years):
            value, status = change(index, row["value"])
            rows.append((indicator["id"], row["year"], indicator["unit"], value, status))

    def prepare(inputs):
        for path in glob.glob(os.path.join(inputs, "exports", "*")):
            os.remove(path)
        with open(os.path.join(inputs, "exports", "edited.csv"), "w", encoding="utf-8-sig") as file:
            file.write("指標ID,年度,値,単位,状態\n")
            for identifier, year, unit, value, status in rows:
                number = "" if value is None else f"{value:.10f}".rstrip("0").rstrip(".")
                file.write(f"{identifier},{year},{number or status},{unit if number else ''},{status if number else ''}\n")

    labels = {"4-1": "4①", "4-3": "4③", "4-4": "4④", "4-6": "4⑥"}
    own = {each["id"] for each in report["indicators"] if any(p["section"] == labels[book] for p in each["placements"])}
    cells = []
    for identifier, year, _, value, status in rows:
        if identifier in own:
            cells += [(("value", identifier, year), value), (("status", identifier, year), status)]
    return Edit("example", book, cells, prepare=prepare)


# Rules for numbers that the plan does not have.

def same(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    return left == right


def few_years(before, now):
    """With more years asked for, indicators with fewer have no projection, and nothing else changes."""
    problems, count = [], 0
    for (name, label), then in before.items():
        years, said = before[name, "推計に使う年数"], now[name, label]
        if years is None or years >= 5 or label in ("評価", "評価（算定）", "見通し"):
            continue
        count += 1
        if label in ("起点から目標年", "推計値") and isinstance(then, float) and said != "年数不足":
            problems.append(f"{name} {label}: {said!r} with {years} years")
    for (name, label), then in before.items():
        years = before[name, "推計に使う年数"]
        if years is not None and years >= 5:
            count += 1
            if not same(then, now[name, label]):
                problems.append(f"{name} {label}: {then!r} became {now[name, label]!r}")
    return count, problems


def damped(before, now):
    """The projection is the newest value and the weighted slope times φ + φ² + … + φ^h; what comes before stays."""
    share, problems, count = 0.8, [], 0
    for name in {name for name, _ in before}:
        value = lambda label: now[name, label]
        for label in ("推計の起点値", "1年あたりの傾き b", "使う重み w", "起点から目標年", "幅の尺度 s", "達成率", "期待比"):
            if (name, label) in before:
                count += 1
                if not same(before[name, label], value(label)):
                    problems.append(f"{name} {label} changed")
        if not isinstance(now.get((name, "推計値（範囲なし）")), (int, float)):
            continue
        horizon = int(value("起点から目標年"))
        sum_ = sum(share ** year for year in range(1, horizon + 1))
        right = value("推計の起点値") + value("使う重み w") * value("1年あたりの傾き b") * sum_
        count += 1
        if not same(right, value("推計値（範囲なし）")):
            problems.append(f"{name}: {value('推計値（範囲なし）')!r}, not {right!r}")
    return count, problems


OWN_RULES = {
    "minimum-years": constant(WORK, "最少年数", 5, None, rule=few_years),
    "decay": constant(HEALTH, "減衰率", 0.8, None, rule=damped),
}


def wrong(book, place, content, plan="kinds"):
    return Edit(plan, book, [(place, content)])


# Name -> what no validation sees when it is pasted.
INVALID = {
    "unit-in-value": wrong(WORK, ("value", "A05", "R5"), "962人"),
    "full-width-value": wrong(INDUSTRY, ("value", "A32", "R3"), "９６２"),
    "space-for-value": wrong(HEALTH, ("value", "A33", "R4"), " "),
    "second-series-text": wrong(WORK, ("value", "A42-対象", "R4"), "約900"),
    "compared-series-text": wrong(HEALTH, ("value", "A40-全国", "R5"), "60.4%台"),
    "path-text": wrong(WORK, ("path", "A39", "R5"), "16くらい"),
    "unknown-status": wrong(NATURE, ("status", "A34", "R5"), "確定値"),
    "number-for-status": wrong(HEALTH, ("status", "A04", "R4"), 5),
    "unknown-treatment": wrong(INDUSTRY, ("treatment", "A01", "R3"), "使わない"),
    "unknown-rating": wrong(WORK, ("override", "A43"), "良好"),
    "year-words": wrong(HEALTH, ("constant", "報告年度"), "来年度"),
    "year-blank": wrong(NATURE, ("constant", "報告年度"), None),
    "year-3000": wrong(WORK, ("constant", "報告年度"), 3000),
    "decay-1": wrong(HEALTH, ("constant", "減衰率"), 1),
    "decay-text": wrong(NATURE, ("constant", "減衰率"), "0.9程度"),
    "minimum-years-2": wrong(WORK, ("constant", "最少年数"), 2),
    "spread-text": wrong(INDUSTRY, ("constant", "幅の伸び"), "0,7"),
    "bound-text": wrong(HEALTH, ("constant", "期待比_1"), "8割"),
    "stale-limit-blank": wrong(WORK, ("constant", "最新値の許容年数"), None),
    "target-text": wrong(NATURE, ("constant", "全市町村"), "35市町村"),
    "overall-value": wrong("00", ("value", "A06", "R5"), "▲520"),
    "programme-value": wrong("J-1", ("programme-value", 0, "R5"), "12件", "example"),
    "programme-state": wrong("J-2", ("programme-state", 0, "R6"), "実施中", "example"),
}
