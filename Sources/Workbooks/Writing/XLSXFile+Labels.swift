import CXlsxWriter

extension XLSXFile {
  /// Adds values or texts as labels to the points of a series.
  func set(_ labels: DataLabels, on series: UnsafeMutablePointer<lxw_chart_series>) throws(Fault) {
    chart_series_set_labels(series)
    chart_series_set_labels_position(series, Self.type(labels.position))
    if let numberFormat = labels.numberFormat { chart_series_set_labels_num_format(series, numberFormat) }
    var texts = CTexts()
    var font = Self.font(labels.size, isBold: labels.isBold, labels.color, &texts)
    chart_series_set_labels_font(series, &font)
    if let own = labels.texts { try set(own, font: &font, on: series) }
    guard labels.fill != nil else { return }
    var fill = Self.native(labels.fill)
    chart_series_set_labels_fill(series, &fill)
  }

  /// Sets the texts of the labels in the font of the labels; the library copies both.
  private func set(
    _ texts: [String], font: UnsafeMutablePointer<lxw_chart_font>,
    on series: UnsafeMutablePointer<lxw_chart_series>
  ) throws(Fault) {
    var copies = CTexts()
    var labels = texts.map { text in
      var label = lxw_chart_data_label()
      label.value = copies.copy(EscapedText.plain(text))
      label.font = font
      return label
    }
    let code = labels.withUnsafeMutableBufferPointer { buffer in
      var pointers = buffer.indices.map { index in buffer.baseAddress.map { $0 + index } } + [nil]
      return chart_series_set_labels_custom(series, &pointers)
    }
    // The copies must live until the call above returns.
    _ = consume copies
    try Self.check(code)
  }
}
