#!/usr/bin/env python3
"""What a person would write instead of the tool: peer.py INPUTS FOLDER pandas|polars

Reads the exports that inputs.py writes, fits a line to every indicator, and writes one formatted workbook for each
export with XlsxWriter: four sheets, live formulas with their results, a chart for every indicator and two more.
"""
import datetime, glob, os, sys

import numpy as np
import xlsxwriter
from xlsxwriter.utility import xl_col_to_name as letters

FONT = {"font_name": "游ゴシック", "font_size": 10, "border": 1}
LOOKS = {
    "title": {"bold": True, "font_size": 16, "border": 0}, "head": {"bold": True, "bg_color": "#DDEBF7", "text_wrap": True},
    "text": {}, "value": {"num_format": "#,##0.0"}, "percent": {"num_format": "0.0%"}, "year": {"num_format": "0"},
    "good": {"bg_color": "#C6EFCE"}, "bad": {"bg_color": "#FFC7CE"}}


def western(label):
    return int(label[:4]) if label[0].isdigit() else {"R": 2018, "H": 1988, "S": 1925}[label[0]] + int(label[1:])


def with_pandas(path):
    import pandas as pd
    table = pd.read_csv(path, encoding="utf-8-sig", thousands=",")
    table["年度"] = table["年度"].map(western)
    heads = table.drop_duplicates("指標ID").sort_values("指標ID")
    wide = table.pivot(index="指標ID", columns="年度", values="値")
    return list(wide.columns), heads[["指標ID", "指標名", "単位"]].values.tolist(), wide.to_numpy(float)


def with_polars(path):
    import polars as pl
    table = pl.read_csv(path, infer_schema=False).with_columns(
        pl.col("値").str.replace_all(",", "", literal=True).cast(pl.Float64),
        pl.col("年度").map_elements(western, return_dtype=pl.Int32)).sort("指標ID", "年度")
    years = sorted(table["年度"].unique().to_list())
    heads = table.unique("指標ID", keep="first").sort("指標ID").select("指標ID", "指標名", "単位")
    return years, [list(row) for row in heads.rows()], table["値"].to_numpy().reshape(-1, len(years))


def fitted(values, years):
    """Slope, r squared and next year's value of the line through each row."""
    x = np.asarray(years, float)
    dx, dy = x - x.mean(), values - values.mean(axis=1, keepdims=True)
    slope = dy @ dx / (dx @ dx)
    with np.errstate(invalid="ignore", divide="ignore"):
        square = slope**2 * (dx @ dx) / (dy * dy).sum(axis=1)
    return slope, np.nan_to_num(square), values.mean(axis=1) + slope * (x[-1] + 1 - x.mean())


def write(path, years, heads, values):
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime.datetime(2025, 9, 30)})
    look = {name: book.add_format({**FONT, **more}) for name, more in LOOKS.items()}
    overview, data, charts, basis = sheets = [book.add_worksheet(name) for name in ("概要", "データ", "グラフ", "算定根拠")]
    for sheet in sheets:
        sheet.set_paper(9), sheet.set_landscape(), sheet.fit_to_pages(1, 0)
        sheet.set_header("&CKPI年次報告"), sheet.set_footer("&P / &N")
    count, last = len(heads), letters(1 + len(years))
    slope, square, ahead = fitted(values, years)
    for sheet in (data, basis):
        sheet.freeze_panes(1, 2), sheet.set_column(1, 1, 30)
        sheet.write_row(0, 0, ["指標ID", "指標名"], look["head"])
        for column, year in enumerate(years): sheet.write_number(0, 2 + column, year, look["head"])
        for row, (id, name, _) in enumerate(heads, 1):
            sheet.write_string(row, 0, id, look["text"]), sheet.write_string(row, 1, name, look["text"])
    for row in range(count):
        for column in range(len(years)):
            value = values[row, column]
            basis.write_number(row + 1, 2 + column, value, look["value"])
            data.write_formula(row + 1, 2 + column, f"=算定根拠!{letters(2 + column)}{row + 2}", look["value"], value)
    data.conditional_format(1, 2, count, 1 + len(years), {"type": "3_color_scale"})
    overview.set_column(1, 1, 30), overview.write_string(0, 0, "KPI年次報告", look["title"])
    overview.write_row(2, 0, ["指標ID", "指標名", "単位", "前年", "最新", "前年比", "傾き", "決定係数", "翌年予測", "判定"], look["head"])
    for row, (id, name, unit) in enumerate(heads):
        at, line = row + 3, row + 2
        before, now = values[row, -2], values[row, -1]
        for column, text in enumerate((id, name, unit)): overview.write_string(at, column, text, look["text"])
        series, axis = f"データ!C{line}:{last}{line}", f"データ!$C$1:${last}$1"
        cells = [
            (f"=データ!{letters(len(years))}{line}", "value", before), (f"=データ!{last}{line}", "value", now),
            (f"=E{at + 1}/D{at + 1}-1", "percent", now / before - 1), (f"=SLOPE({series},{axis})", "value", slope[row]),
            (f"=RSQ({series},{axis})", "value", square[row]), (f"=FORECAST({years[-1] + 1},{series},{axis})", "value", ahead[row]),
            (f'=IF(E{at + 1}>=D{at + 1},"増","減")', "text", "増" if now >= before else "減")]
        for column, (formula, kind, result) in enumerate(cells, 3): overview.write_formula(at, column, formula, look[kind], result)
    overview.conditional_format(3, 5, count + 2, 5, {"type": "icon_set", "icon_style": "3_arrows"})
    overview.conditional_format(3, 4, count + 2, 4, {"type": "data_bar", "data_bar_2010": True})
    for word, kind in (("増", "good"), ("減", "bad")):
        overview.conditional_format(3, 9, count + 2, 9, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look[kind]})
    for row, (_, name, unit) in enumerate(heads):
        chart = book.add_chart({"type": "line"})
        chart.add_series({
            "name": name, "categories": ["データ", 0, 2, 0, 1 + len(years)], "values": ["データ", row + 1, 2, row + 1, 1 + len(years)],
            "marker": {"type": "circle"}, "trendline": {"type": "linear"}})
        chart.set_title({"name": name, "name_font": {"name": "游ゴシック", "size": 11}})
        chart.set_x_axis({"name": "年度"}), chart.set_y_axis({"name": unit}), chart.set_legend({"none": True})
        charts.insert_chart(row // 3 * 13, row % 3 * 7, chart)
    for place, (title, column) in enumerate((("前年比", 5), ("傾き", 6))):
        chart = book.add_chart({"type": "column"})
        chart.add_series({"name": title, "categories": ["概要", 3, 1, count + 2, 1], "values": ["概要", 3, column, count + 2, column]})
        chart.set_title({"name": title})
        charts.insert_chart((count + 2) // 3 * 13, place * 10, chart)
    book.close()


def main():
    inputs, folder, library = sys.argv[1:]
    read = {"pandas": with_pandas, "polars": with_polars}[library]
    for path in sorted(glob.glob(os.path.join(inputs, "exports", "*.csv"))):
        write(os.path.join(folder, os.path.basename(path)[:-4] + ".xlsx"), *read(path))


main()
