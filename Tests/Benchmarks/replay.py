#!/usr/bin/env python3
"""Makes the calls of a trace with XlsxWriter: replay.py CALLS TRACE FOLDER, prints the seconds they took.

The trace is understood before the clock starts, so what is measured is the least that any Python program would need
that writes such workbooks: no reading, no arithmetic, no layout.
"""
import datetime, gc, json, os, struct, sys, time

ABSENT = 0xFFFFFFFF


def understood(table, data):
    """The calls of a trace as (name, number of what is made or 0, arguments)."""
    at, made, found = 0, 0, []
    structs = table["structs"]

    def take(form):
        nonlocal at
        (value,) = struct.unpack_from(form, data, at)
        at += struct.calcsize(form)
        return value

    def text():
        nonlocal at
        length = take("<I")
        if length == ABSENT: return None
        at += length + 1
        return data[at - length - 1:at - 1].decode()

    def value(kind, base):
        if kind == "number": return take("<d")
        if kind == "text": return text()
        if kind == "handle": return Handle(take("<I"))
        if kind == "struct": return {word: value(what, inner) for word, what, inner in structs[base]} if take("<B") else None
        length = take("<I")
        member = {"texts": "text", "numbers": "number", "structs": "struct"}[kind]
        return None if length == ABSENT else [value(member, base) for _ in range(length)]

    while at < len(data):
        name, makes, arguments = table["calls"][take("<H")]
        if name == "cache":
            take("<I"), take("<B"), text()
            isText, count = take("<B"), take("<I")
            for _ in range(count): text() if isText else take("<d")
            continue
        made += makes
        found.append((name, made if makes else 0, [value(kind, base) for kind, base in arguments]))
    return found


class Handle(int):
    """The number of something that a call made."""


def whole(number): return int(number) if number == int(number) else number


def color(number): return "#%06X" % (0 if int(number) == 0x1000000 else int(number))


def line(it):
    if it["none"]: return {"none": True}
    dashes = ["solid", "round_dot", "square_dot", "dash", "dash_dot", "long_dash", "long_dash_dot"]
    return {"color": color(it["color"]), "width": it["width"], "dash_type": dashes[int(it["dash_type"])],
            "transparency": it["transparency"]}


def fill(it):
    return {"none": True} if it["none"] else {"color": color(it["color"]), "transparency": it["transparency"]}


def font(it):
    return {"name": it["name"], "size": whole(it["size"]), "bold": it["bold"] == 1, "color": color(it["color"])}


KINDS = {4: ("bar", None), 5: ("bar", "stacked"), 7: ("column", None), 11: ("line", None), 17: ("scatter", "straight_with_markers")}
MARKERS = ["automatic", "none", "square", "diamond", "triangle", "x", "star", "short_dash", "long_dash", "circle", "plus"]
PLACES = ["", "center", "right", "left", "above", "below", "inside_base", "inside_end", "outside_end", "best_fit"]
TICKS = ["", "none", "inside", "outside", "cross"]


class Chart:
    """XlsxWriter wants series and axes as a whole, so they are gathered until the chart is placed."""

    def __init__(self, book, kind):
        name, subtype = KINDS[int(kind)]
        self.native = book.add_chart({"type": name, "subtype": subtype} if subtype else {"type": name})
        self.series, self.axes, self.legend, self.title = [], ({}, {}), {}, {"none": True}
        self.area, self.plot = {}, {}

    def finish(self):
        for one in self.series: self.native.add_series(one)
        self.native.set_x_axis(self.axes[0])
        self.native.set_y_axis(self.axes[1])
        self.native.set_legend(self.legend)
        self.native.set_title(self.title)
        self.native.set_chartarea(self.area)
        self.native.set_plotarea(self.plot)


def chart_call(name, a, charts_of):
    """What a call says of a chart, an axis or a series."""
    it = a[0]
    if name == "chart_series_set_name": it["name"] = a[1]
    elif name == "chart_series_set_line": it["line"] = line(a[1])
    elif name == "chart_series_set_fill": it["fill"] = fill(a[1])
    elif name == "chart_series_set_marker_type": it.setdefault("marker", {})["type"] = MARKERS[int(a[1])]
    elif name == "chart_series_set_marker_size": it["marker"]["size"] = int(a[1])
    elif name == "chart_series_set_marker_fill": it["marker"]["fill"] = fill(a[1])
    elif name == "chart_series_set_marker_line": it["marker"]["border"] = line(a[1])
    elif name == "chart_series_set_labels": it["data_labels"] = {"value": True}
    elif name == "chart_series_set_labels_position":
        if PLACES[int(a[1])]: it["data_labels"]["position"] = PLACES[int(a[1])]
    elif name == "chart_series_set_labels_num_format": it["data_labels"]["num_format"] = a[1]
    elif name == "chart_series_set_labels_font": it["data_labels"]["font"] = font(a[1])
    elif name == "chart_series_set_labels_fill": it["data_labels"]["fill"] = fill(a[1])
    elif name == "chart_series_set_labels_custom": it["data_labels"]["custom"] = [{"value": x["value"], "font": font(x["font"])} for x in a[1]]
    elif name == "chart_axis_off": it["visible"] = False
    elif name == "chart_axis_set_min": it["min"] = whole(a[1])
    elif name == "chart_axis_set_max": it["max"] = whole(a[1])
    elif name == "chart_axis_set_major_unit": it["major_unit"] = whole(a[1])
    elif name == "chart_axis_set_interval_unit": it["interval_unit"] = int(a[1])
    elif name == "chart_axis_set_crossing": it["crossing"] = whole(a[1])
    elif name == "chart_axis_set_crossing_min": it["crossing"] = "min"
    elif name == "chart_axis_set_crossing_max": it["crossing"] = "max"
    elif name == "chart_axis_set_reverse": it["reverse"] = True
    elif name == "chart_axis_set_num_format": it["num_format"] = a[1]
    elif name == "chart_axis_set_num_font": it["num_font"] = font(a[1])
    elif name == "chart_axis_set_line": it["line"] = line(a[1])
    elif name == "chart_axis_set_label_position": it["label_position"] = ["next_to", "high", "low", "none"][int(a[1])]
    elif name == "chart_axis_set_major_tick_mark": it["major_tick_mark"] = TICKS[int(a[1])]
    elif name == "chart_axis_set_minor_tick_mark": it["minor_tick_mark"] = TICKS[int(a[1])]
    elif name == "chart_axis_major_gridlines_set_visible": it["major_gridlines"] = {"visible": bool(a[1])}
    elif name == "chart_axis_major_gridlines_set_line": it["major_gridlines"]["line"] = line(a[1])
    elif name == "chart_legend_set_position": it.legend["position"] = ["none", "right", "left", "top", "bottom", "top_right", "overlay_right", "overlay_left"][int(a[1])]
    elif name == "chart_legend_set_font": it.legend["font"] = font(a[1])
    elif name == "chart_legend_delete_series": it.legend["delete_series"] = [int(x) for x in a[1]]
    elif name == "chart_title_off": it.title = {"none": True}
    elif name == "chart_title_set_name": it.title = {"name": a[1]}
    elif name == "chart_title_set_name_font": it.title["name_font"] = font(a[1])
    elif name == "chart_chartarea_set_line": it.area["border"] = line(a[1])
    elif name == "chart_chartarea_set_fill": it.area["fill"] = fill(a[1])
    elif name == "chart_plotarea_set_line": it.plot["border"] = line(a[1])
    elif name == "chart_plotarea_set_fill": it.plot["fill"] = fill(a[1])
    elif name == "chart_set_series_gap": it.series[0]["gap"] = int(a[1])
    elif name == "chart_set_series_overlap": it.series[0]["overlap"] = int(a[1])
    elif name == "chart_show_blanks_as": it.native.show_blanks_as("span")
    elif name == "chart_show_hidden_data": it.native.show_hidden_data()
    else: raise KeyError(name)


ALIGNMENTS = {1: "left", 2: "center", 3: "right", 8: "top", 9: "bottom", 10: "vcenter"}


def format_call(name, a):
    what = name[len("format_set_"):]
    if what == "align":
        if int(a[1]) in ALIGNMENTS: a[0].set_align(ALIGNMENTS[int(a[1])])
    elif what == "unlocked": a[0].set_locked(False)
    elif what.endswith("color"): getattr(a[0], "set_" + what)(color(a[1]))
    elif len(a) == 1: getattr(a[0], "set_" + what)()
    else: getattr(a[0], "set_" + what)(a[1] if isinstance(a[1], str) else whole(a[1]))


def validation(it):
    kinds = {4: "list", 5: "list", 2: "decimal"}
    options = {"validate": kinds.get(int(it["validate"]), "decimal"), "error_title": it["error_title"], "error_message": it["error_message"],
               "input_title": it["input_title"], "input_message": it["input_message"]}
    if it["value_list"]: options["source"] = it["value_list"]
    elif it["value_formula"]: options.update(validate="list", source=it["value_formula"])
    else: options.update(criteria="between", minimum=it["minimum_number"], maximum=it["maximum_number"])
    return {key: value for key, value in options.items() if value is not None}


def sheet_call(name, a):
    sheet, what = a[0], name[len("worksheet_"):]
    n = [int(x) if isinstance(x, float) else x for x in a]
    if what == "write_string": sheet.write_string(n[1], n[2], a[3], a[4])
    elif what == "write_number": sheet.write_number(n[1], n[2], a[3], a[4])
    elif what == "write_blank": sheet.write_blank(n[1], n[2], None, a[3])
    elif what in ("write_formula_num", "write_formula_str"): sheet.write_formula(n[1], n[2], a[3], a[4], a[5])
    elif what == "write_array_formula_num": sheet.write_array_formula(n[1], n[2], n[3], n[4], a[5], a[6], a[7])
    elif what == "write_url_opt": sheet.write_url(n[1], n[2], a[3], a[4], a[5])
    elif what == "write_comment_opt": sheet.write_comment(n[1], n[2], a[3], {"width": a[4]["width"], "height": a[4]["height"]})
    elif what == "merge_range": sheet.merge_range(*n[1:5], a[5], a[6])
    elif what == "set_row": sheet.set_row(n[1], a[2], a[3])
    elif what == "set_column_opt": sheet.set_column(n[1], n[2], a[3], a[4], {"hidden": bool(a[5]["hidden"])})
    elif what == "conditional_format_range":
        sheet.conditional_format(*n[1:5], {"type": "formula", "criteria": a[5]["value_string"], "format": a[5]["format"]})
    elif what == "data_validation_range": sheet.data_validation(*n[1:5], validation(a[5]))
    elif what == "insert_chart_opt":
        a[3].finish()
        it = a[4]
        sheet.insert_chart(n[1], n[2], a[3].native, {
            "x_offset": it["x_offset"], "y_offset": it["y_offset"], "x_scale": it["x_scale"], "y_scale": it["y_scale"],
            "object_position": int(it["object_position"]), "description": it["description"]})
    elif what == "protect": sheet.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})
    elif what in ("set_header_opt", "set_footer_opt"): getattr(sheet, what[:-4])(a[1], {"margin": a[2]["margin"]})
    elif what == "set_margins": sheet.set_margins(*a[1:])
    elif what == "set_tab_color": sheet.set_tab_color(color(a[1]))
    elif what == "gridlines": sheet.hide_gridlines(2)
    else:
        names = {"set_h_pagebreaks": "set_h_pagebreaks", "set_v_pagebreaks": "set_v_pagebreaks"}
        arguments = [[int(x) for x in n[1]]] if what in names else n[1:]
        getattr(sheet, what)(*arguments)


def play(calls, folder, xlsxwriter):
    made, book, scratch = {0: None}, None, {}
    for name, number, arguments in calls:
        a = [made[x] if x.__class__ is Handle else x for x in arguments]
        for it in a:
            if it.__class__ is dict and it.get("format").__class__ is Handle: it["format"] = made[it["format"]]
        if name.startswith("worksheet_"): sheet_call(name, a)
        elif name.startswith("format_"): format_call(name, a)
        elif name == "chart_add_series":
            made[number] = {"values": a[2], **({"categories": a[1]} if a[1] else {})}
            a[0].series.append(made[number])
        elif name == "chart_axis_get": made[number] = a[0].axes[int(a[1])]
        elif name.startswith("chart_"): chart_call(name, a, scratch)
        elif name == "workbook_new":
            book = xlsxwriter.Workbook(os.path.join(folder, a[0]))
            book.formats[0].set_font_size(11)
            made[number] = book
        elif name == "workbook_add_worksheet": made[number] = book.add_worksheet(a[1])
        elif name == "workbook_add_format": made[number] = book.add_format()
        elif name == "workbook_add_chart": made[number] = Chart(book, a[1])
        elif name == "workbook_define_name": book.define_name(a[1], a[2])
        elif name == "workbook_set_properties":
            it = {word: text for word, text in a[1].items() if isinstance(text, str)}
            book.set_properties({**it, "created": datetime.datetime.fromtimestamp(a[1]["created"], datetime.timezone.utc)})
        elif name == "workbook_close": book.close()
        else: raise KeyError(name)


def main():
    table, trace, folder = sys.argv[1:]
    with open(table, encoding="utf-8") as file: kinds = json.load(file)
    with open(trace, "rb") as file: calls = understood(kinds, file.read())
    gc.collect()
    gc.freeze()
    start = time.perf_counter()
    import xlsxwriter
    play(calls, folder, xlsxwriter)
    print(time.perf_counter() - start)


main()
