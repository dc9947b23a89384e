extension PlacedChart {
  /// Throws if the chart cannot be written or would damage the file.
  func check(knownSheets: Set<String>) throws(Fault) {
    try Limit.check(position)
    try Limit.check(width, in: 1...20_000, of: .chartSize)
    try Limit.check(height, in: 1...20_000, of: .chartSize)
    try Limit.check(offsetX, in: 0...20_000, of: .chartSize)
    try Limit.check(offsetY, in: 0...20_000, of: .chartSize)
    try Limit.check(alternativeText, bytes: Limit.attribute, in: .alternativeText)
    try chart.check(knownSheets: knownSheets)
  }
}

extension Chart {
  fileprivate func check(knownSheets: Set<String>) throws(Fault) {
    if series.isEmpty { throw .chartWithoutSeries }
    try Limit.check(series.count, in: 1...255, of: .chartRange)
    for one in series { try one.check(kind: kind, knownSheets: knownSheets) }
    for axis in [xAxis, yAxis] { try axis.check() }
    try Limit.check(legend.size, in: 1...409, of: .fontSize)
    for index in legend.deleted { try Limit.check(index, in: 0...series.count - 1, of: .legend) }
    try Limit.check(gap ?? 0, in: 0...500, of: .bars)
    try Limit.check(overlap ?? 0, in: -100...100, of: .bars)
  }

  /// Throws if a text cannot be written.
  ///
  /// The library interprets a text that begins with `=` as a formula.
  fileprivate static func check(text: String?) throws(Fault) {
    guard let text else { return }
    if text.utf8.first == UInt8(ascii: "=") { throw .unwritable(.chartText) }
    try Limit.check(text, units: Limit.message, in: .chartText)
  }

  /// Returns the label positions that a chart kind allows; Excel reports a file with others as damaged.
  fileprivate static func labelPositions(_ kind: Kind) -> [DataLabels.Position] {
    switch kind {
    case .scatter: [.automatic, .center, .left, .right, .above, .below]
    case .barClustered: [.automatic, .center, .outsideEnd]
    case .barStacked: [.automatic, .center]
    }
  }
}

extension ChartSeries {
  fileprivate func check(kind: Chart.Kind, knownSheets: Set<String>) throws(Fault) {
    try Chart.check(text: name)
    if kind == .scatter, categories == nil { throw .scatterWithoutCategories }
    for range in [categories, values] { try range?.check(knownSheets: knownSheets) }
    if case .texts = values.cached { throw .unwritable(.chartRange) }
    try line?.check()
    try fill?.check()
    if let marker { try Limit.check(marker.size, in: 2...72, of: .marker) }
    guard let labels else { return }
    guard Chart.labelPositions(kind).contains(labels.position) else {
      throw .labelPosition(labels.position)
    }
    try Limit.check(numberFormat: labels.numberFormat)
    try Limit.check(labels.size, in: 1...409, of: .fontSize)
    try labels.fill?.check()
    guard let texts = labels.texts else { return }
    guard texts.count == values.cached.count else {
      throw .cacheCount(expected: values.cached.count, given: texts.count)
    }
    for text in texts {
      if text.isEmpty { throw .empty(.chartText) }
      try Chart.check(text: text)
    }
  }
}

extension ChartRange {
  fileprivate func check(knownSheets: Set<String>) throws(Fault) {
    guard knownSheets.contains(sheet) else { throw .unknownSheet(sheet) }
    try Limit.check(area)
    guard area.rowCount == 1 || area.columnCount == 1 else { throw .outOfRange(.chartRange) }
    let count = area.rowCount * area.columnCount
    try Limit.check(count, in: 1...Limit.chartPoints, of: .chartRange)
    guard cached.count == count else { throw .cacheCount(expected: count, given: cached.count) }
    switch cached {
    case .numbers(let numbers):
      for number in numbers { try Limit.check(finite: number ?? 0, in: .chartRange) }
    case .texts(let texts):
      for text in texts { try Limit.check(EscapedText.cell(text), units: Limit.text, in: .chartText) }
    }
  }
}

extension Axis {
  fileprivate func check() throws(Fault) {
    for number in [minimum, maximum, majorUnit] { try Limit.check(finite: number ?? 0, in: .axis) }
    if let minimum, let maximum, minimum >= maximum { throw .outOfRange(.axis) }
    if let majorUnit, majorUnit <= 0 { throw .outOfRange(.axis) }
    try Limit.check(intervalUnit ?? 1, in: 1...65_535, of: .axis)
    try Limit.check(size, in: 1...409, of: .fontSize)
    try Limit.check(numberFormat: numberFormat)
    for line in [majorGridline, line] { try line?.check() }
  }
}

extension Line {
  fileprivate func check() throws(Fault) {
    try Limit.check(width, in: 0.01...1_584, of: .chartLine)
    try Limit.check(transparency, in: 0...100, of: .chartLine)
  }
}

extension Fill {
  fileprivate func check() throws(Fault) {
    try Limit.check(transparency, in: 0...100, of: .chartFill)
  }
}
