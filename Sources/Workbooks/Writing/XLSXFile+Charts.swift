import CXlsxWriter
import Glibc

extension XLSXFile {
  /// Creates a chart and inserts it in a sheet; `Workbook.check` has validated the chart.
  func insert(_ placed: PlacedChart, on sheet: UnsafeMutablePointer<lxw_worksheet>) throws(Fault) {
    let chart = placed.chart
    guard let native = workbook_add_chart(book, Self.type(chart.kind)) else {
      throw .library("workbook_add_chart")
    }
    for series in chart.series { try add(series, to: native, kind: chart.kind) }
    // In bar charts the library calls the lower axis x, which is the axis of the values.
    let isLying = chart.kind == .barClustered || chart.kind == .barStacked
    set(chart.xAxis, on: chart_axis_get(native, isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X))
    set(chart.yAxis, on: chart_axis_get(native, isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y))
    try set(chart.legend, on: native)
    setSurroundings(of: chart, on: native)

    var texts = CTexts()
    var options = lxw_chart_options()
    options.x_offset = Int32(placed.offsetX)
    options.y_offset = Int32(placed.offsetY)
    // The library takes a size only as a multiple of its default of 480 × 288 pixels.
    options.x_scale = Double(placed.width) / 480
    options.y_scale = Double(placed.height) / 288
    options.description = texts.copy(EscapedText.plain(placed.alternativeText))
    let movement = placed.movesWithCells ? LXW_OBJECT_MOVE_AND_SIZE : LXW_OBJECT_MOVE_DONT_SIZE
    options.object_position = UInt8(movement.rawValue)
    let (row, column) = (lxw_row_t(placed.position.row), lxw_col_t(placed.position.column))
    try Self.check(worksheet_insert_chart_opt(sheet, row, column, native, &options))
  }

  private typealias NativeChart = UnsafeMutablePointer<lxw_chart>
  private typealias NativeSeries = UnsafeMutablePointer<lxw_chart_series>

  // MARK: Series

  private func add(_ series: ChartSeries, to chart: NativeChart, kind: Chart.Kind) throws(Fault) {
    let categories = series.categories.map(Self.reference)
    guard let native = chart_add_series(chart, categories, Self.reference(series.values)) else {
      throw .library("chart_add_series")
    }
    if !series.name.isEmpty { chart_series_set_name(native, EscapedText.cell(series.name)) }
    if let range = series.categories { try Self.fill(native.pointee.categories, with: range) }
    try Self.fill(native.pointee.values, with: series.values)

    var line = Self.native(series.line)
    chart_series_set_line(native, &line)
    switch kind {
    case .scatter:
      set(series.marker, on: native)
    case .barClustered, .barStacked:
      var fill = Self.native(series.fill)
      chart_series_set_fill(native, &fill)
    }
    if let labels = series.labels { try set(labels, on: native) }
  }

  /// Returns the reference of a range, always with apostrophes.
  ///
  /// The library omits apostrophes for some names that need them, such as `A1`.
  private static func reference(_ range: ChartRange) -> String {
    "=" + SheetName.reference(range.sheet, range.area, absolute: true)
  }

  private static func fill(
    _ native: UnsafeMutablePointer<lxw_series_range>?, with range: ChartRange
  ) throws(Fault) {
    // The name is set explicitly, because the library misparses apostrophes in the reference; it frees this copy.
    native?.pointee.sheetname = strdup(range.sheet)
    switch range.cached {
    case .numbers(let numbers):
      // The C wrapper represents a gap as NaN; -0 + 0 is 0.
      let points = numbers.map { $0.map { $0 + 0 } ?? .nan }
      guard cxw_range_set_numbers(native, points, UInt16(points.count)) == 1 else {
        throw .library("cxw_range_set_numbers")
      }
    case .texts(let texts):
      for text in texts {
        guard cxw_range_add_text(native, EscapedText.cell(text)) == 1 else {
          throw .library("cxw_range_add_text")
        }
      }
    }
  }

  private func set(_ marker: Marker?, on series: NativeSeries) {
    guard let marker else {
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      return
    }
    chart_series_set_marker_type(series, Self.type(marker.shape))
    chart_series_set_marker_size(series, UInt8(marker.size))
    var fill = Self.native(marker.fill.map { Fill($0) })
    chart_series_set_marker_fill(series, &fill)
    var edge = Self.native(marker.edge.map { Line(color: $0) })
    chart_series_set_marker_line(series, &edge)
  }

  // MARK: Axes, legend and labels

  private func set(_ axis: Axis, on native: UnsafeMutablePointer<lxw_chart_axis>?) {
    if !axis.isVisible { chart_axis_off(native) }
    if let minimum = axis.minimum { chart_axis_set_min(native, minimum) }
    if let maximum = axis.maximum { chart_axis_set_max(native, maximum) }
    if let unit = axis.majorUnit { chart_axis_set_major_unit(native, unit) }
    if let unit = axis.intervalUnit { chart_axis_set_interval_unit(native, UInt16(unit)) }
    switch axis.crossing {
    case .automatic: break
    case .minimum: chart_axis_set_crossing_min(native)
    }
    if axis.isReversed { chart_axis_set_reverse(native) }
    if let numberFormat = axis.numberFormat { chart_axis_set_num_format(native, numberFormat) }
    var texts = CTexts()
    var font = Self.font(axis.size, isBold: false, axis.color, &texts)
    chart_axis_set_num_font(native, &font)
    chart_axis_major_gridlines_set_visible(native, axis.majorGridline == nil ? 0 : 1)
    if axis.majorGridline != nil {
      var gridline = Self.native(axis.majorGridline)
      chart_axis_major_gridlines_set_line(native, &gridline)
    }
    var line = Self.native(axis.line)
    chart_axis_set_line(native, &line)
    let noMark = UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue)
    chart_axis_set_major_tick_mark(native, noMark)
    chart_axis_set_minor_tick_mark(native, noMark)
    let labels = axis.showsLabels ? LXW_CHART_AXIS_LABEL_POSITION_NEXT_TO : LXW_CHART_AXIS_LABEL_POSITION_NONE
    chart_axis_set_label_position(native, UInt8(labels.rawValue))
  }

  private func set(_ legend: Legend, on chart: NativeChart) throws(Fault) {
    chart_legend_set_position(chart, Self.type(legend.position))
    guard legend.position != .none else { return }
    var texts = CTexts()
    var font = Self.font(legend.size, isBold: false, .black, &texts)
    chart_legend_set_font(chart, &font)
    guard !legend.deleted.isEmpty else { return }
    var deleted = Set(legend.deleted).sorted().map { Int16($0) } + [-1]
    try Self.check(chart_legend_delete_series(chart, &deleted))
  }

  private func setSurroundings(of chart: Chart, on native: NativeChart) {
    chart_title_off(native)
    var (noLine, noFill) = (Self.native(nil as Line?), Self.native(nil as Fill?))
    chart_chartarea_set_line(native, &noLine)
    chart_chartarea_set_fill(native, &noFill)
    chart_plotarea_set_line(native, &noLine)
    chart_plotarea_set_fill(native, &noFill)
    if let gap = chart.gap { chart_set_series_gap(native, UInt16(gap)) }
    if let overlap = chart.overlap { chart_set_series_overlap(native, Int8(overlap)) }
    if chart.showsHiddenCells { chart_show_hidden_data(native) }
    if chart.joinsAcrossGaps {
      chart_show_blanks_as(native, UInt8(LXW_CHART_BLANKS_AS_CONNECTED.rawValue))
    }
  }

  // MARK: Styles

  static func native(_ line: Line?) -> lxw_chart_line {
    var native = lxw_chart_line()
    guard let line else {
      native.none = 1
      return native
    }
    native.color = self.native(line.color)
    native.width = Float(line.width)
    native.dash_type = type(line.dash)
    native.transparency = UInt8(line.transparency)
    return native
  }

  static func native(_ fill: Fill?) -> lxw_chart_fill {
    var native = lxw_chart_fill()
    guard let fill else {
      native.none = 1
      return native
    }
    native.color = self.native(fill.color)
    native.transparency = UInt8(fill.transparency)
    return native
  }

  static func font(
    _ size: Double, isBold: Bool, _ color: Color, _ texts: inout CTexts
  ) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.name = texts.copy(Style.fontName)
    font.size = size
    font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    font.color = native(color)
    return font
  }
}

// MARK: The library's constants for kinds and shapes

extension XLSXFile {
  static func type(_ kind: Chart.Kind) -> UInt8 {
    switch kind {
    case .scatter: UInt8(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS.rawValue)
    case .barClustered: UInt8(LXW_CHART_BAR.rawValue)
    case .barStacked: UInt8(LXW_CHART_BAR_STACKED.rawValue)
    }
  }

  static func type(_ dash: Line.Dash) -> UInt8 {
    switch dash {
    case .solid: UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue)
    case .roundDot: UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
    case .squareDot: UInt8(LXW_CHART_LINE_DASH_SQUARE_DOT.rawValue)
    case .dash: UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
    }
  }

  static func type(_ shape: Marker.Shape) -> UInt8 {
    switch shape {
    case .square: UInt8(LXW_CHART_MARKER_SQUARE.rawValue)
    case .diamond: UInt8(LXW_CHART_MARKER_DIAMOND.rawValue)
    case .triangle: UInt8(LXW_CHART_MARKER_TRIANGLE.rawValue)
    case .x: UInt8(LXW_CHART_MARKER_X.rawValue)
    case .circle: UInt8(LXW_CHART_MARKER_CIRCLE.rawValue)
    case .plus: UInt8(LXW_CHART_MARKER_PLUS.rawValue)
    case .dash: UInt8(LXW_CHART_MARKER_LONG_DASH.rawValue)
    }
  }

  static func type(_ position: DataLabels.Position) -> UInt8 {
    switch position {
    case .automatic: UInt8(LXW_CHART_LABEL_POSITION_DEFAULT.rawValue)
    case .center: UInt8(LXW_CHART_LABEL_POSITION_CENTER.rawValue)
    case .left: UInt8(LXW_CHART_LABEL_POSITION_LEFT.rawValue)
    case .right: UInt8(LXW_CHART_LABEL_POSITION_RIGHT.rawValue)
    case .above: UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue)
    case .below: UInt8(LXW_CHART_LABEL_POSITION_BELOW.rawValue)
    case .outsideEnd: UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue)
    }
  }

  static func type(_ position: Legend.Position) -> UInt8 {
    switch position {
    case .none: UInt8(LXW_CHART_LEGEND_NONE.rawValue)
    case .bottom: UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue)
    }
  }
}
