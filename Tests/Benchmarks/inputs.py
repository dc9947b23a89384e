#!/usr/bin/env python3
"""Writes a plan and its exports, the same bytes on every run.

    inputs.py FOLDER [sections=10] [indicators=34] [years=8] [encoding=utf8|cp932] [files=sections|one] [first=0]

Each section has its own indicators and department. An export has one row of nine cells for each indicator and year
(about 93 bytes in UTF-8): CR LF, quotes around grouped numbers, some doubled quotes and line breaks in quotes. Every
row is valid and is used. `files=one` puts all rows into one export; `first` numbers the sections from there, so that
many small plans differ.
"""
import os, random, sys

# Name, unit, decimals, level, growth a year.
NAMES = [
    ("移住相談の件数", "件", 0, 900, 12), ("観光入込客数", "万人", 1, 140, 1), ("スポーツ実施率", "%", 1, 40, 0.2),
    ("外国人居住者数", "人", 0, 3600, 45), ("空き家の活用数", "件", 0, 120, 3), ("健診の受診率", "%", 1, 35, 0.2),
    ("新規就農者数", "人", 0, 60, 1), ("企業誘致の件数", "件", 0, 30, 1), ("ごみの再資源化率", "%", 1, 20, 0.2),
    ("延べ宿泊者数", "人", 0, 52000, 700), ("木材の利用量", "件", 0, 7000, 90), ("創業支援の件数", "件", 0, 75, 2),
    ("子育て満足度", "%", 1, 45, 0.2), ("路線の利用者数", "人", 0, 81000, 500), ("森林整備の件数", "件", 0, 410, 7),
    ("公共施設の開館数", "件", 0, 210, 4), ("待機児童の割合", "%", 1, 3, 0.1),
]
EMPTY = {
    "constants": "名称,値,説明", "ratings": "種類,適用,記号,語,条件,色", "overrides": "指標ID,年度,評価,理由",
    "path": "指標ID,年度,目安値", "aliases": "別名,意味", "treatment": "指標ID,年度,扱い,理由"}
SETTINGS = [
    "項目,値,説明", "計画名,総合戦略,", "団体名,試験市,", "計画期間,R2〜R6,", "報告年度,R6,", "データ時点,2025-09-30,",
    "端数処理,四捨五入,", "最新値の許容年数,1,", "前年比の許容幅,50%,"]


def label(year, form):
    if form == 0: return f"{year}年度"
    era, first = ("R", 2019) if year >= 2019 else ("H", 1989) if year >= 1989 else ("S", 1926)
    return f"{era}{year - first + 1}"


def values(draws, years, decimals, start, growth):
    """One value a year, about a line, no two neighbours alike."""
    found = {}
    for index, year in enumerate(years):
        value = round(start + growth * index * 6 / max(6, len(years)) + growth * draws.randint(-3, 3) / 10, decimals)
        while value == found.get(year - 1): value = round(value + 10 ** -decimals, decimals)
        found[year] = value
    return found


def digits(value, decimals, grouped):
    text = f"{value:,.{decimals}f}" if grouped else f"{value:.{decimals}f}"
    return f'"{text}"' if "," in text else text


def remark(draws):
    if draws.random() >= 0.02: return ""
    return ('"暫定の集計を\r\n含む"', '"""国調""による"', "一部推計を含む")[draws.randrange(3)]


def write(folder, name, lines, code="utf-8-sig"):
    with open(os.path.join(folder, name), "w", encoding=code, newline="") as file:
        file.writelines(line + "\r\n" for line in lines)


def make(folder, sections=10, indicators=34, years=8, encoding="utf8", files="sections", first=0):
    span = range(2025 - years, 2025)
    code = "cp932" if encoding == "cp932" else "utf-8-sig"
    draws = random.Random(first)
    for part in ("plan", "exports"): os.makedirs(os.path.join(folder, part), exist_ok=True)
    plan = {"sections": ["区分,章,名称,種別,ファイル名"], "placements": ["区分,施策,指標ID"],
            "indicators": ["指標ID,指標名,基準,目標,単位,小数桁,年の種別,方向,下限,上限,値の性質,種別,所管課"]}
    head = "指標ID,指標名,年度,値,単位,状態,出典,公表時点,備考"
    exports = {}
    for section in range(sections):
        town = first + section
        key = f"{section // 99 + 1}-{section % 99 + 1}"
        plan["sections"].append(f"{key},{section // 99 + 1} 総合戦略,{town:04}市の戦略,節,{town:04}市")
        rows = exports.setdefault("全国.csv" if files == "one" else f"{town:04}市.csv", [head])
        for number in range(indicators):
            name, unit, decimals, level, growth = NAMES[number % len(NAMES)]
            id, title = f"M{town:04}K{number + 1:02}", f"{town:04}市{name}{number // len(NAMES) + 1}"
            start = level * (1 + (town * indicators + number) % 97 / 200)
            series = values(draws, span, decimals, start, growth)
            goal = start + growth * 8
            plan["indicators"].append(
                f"{id},{title},（新規）,{goal:.{decimals}f}{unit}(R6),{unit},{decimals},年度,増,0,,年度値,,{town:04}市企画課")
            plan["placements"].append(f"{key},施策{number // 9 + 1},{id}")
            rows += [
                f"{id},{title},{label(year, town % 2)},{digits(value, decimals, town % 2)},{unit},"
                f"{'速報' if year == 2024 else '確定'},企画統計年報,{year + 1}-0{6 + number % 3},{remark(draws)}"
                for year, value in series.items()]
    write(folder, "plan/settings.csv", SETTINGS)
    for name, lines in plan.items(): write(folder, f"plan/{name}.csv", lines)
    for name, line in EMPTY.items(): write(folder, f"plan/{name}.csv", [line])
    for name, lines in exports.items(): write(folder, f"exports/{name}", lines, code)


if __name__ == "__main__":
    options = dict(word.split("=") for word in sys.argv[2:])
    make(sys.argv[1], **{name: int(text) if text.isdigit() else text for name, text in options.items()})
