extension Workbook {
  /// About how many bytes the parts of the file take before they are packed; rather too many than too few.
  ///
  /// 64 KiB for the file, 16 KiB for each sheet and for each chart, 120 bytes for each cell and each cell of a merged
  /// area, and twice the text, for escapes.
  var estimatedSize: Int {
    sheets.reduce(65_536) { $0 + $1.estimatedSize }
  }
}

extension Sheet {
  fileprivate var estimatedSize: Int {
    var size = 16_384 * (1 + charts.count) + 120 * rowHeights.count
    for merge in merges { size += 120 * merge.area.rowCount * merge.area.columnCount }
    for comment in comments { size += 2_048 + 2 * comment.text.utf8.count }
    size += 2_048 * (validations.count + conditionalFormats.count)
    for cell in cells.values { size += 120 + 2 * cell.content.textSize }
    for placed in charts {
      for series in placed.chart.series {
        size += 4_096 + 60 * (series.values.cached.count + series.categories.size)
      }
    }
    return size
  }
}

extension Cell.Content {
  fileprivate var textSize: Int {
    switch self {
    case .blank, .number: 0
    case .text(let text): text.utf8.count
    case .formula(let formula, .text(let text), _): formula.utf8.count + text.utf8.count
    case .formula(let formula, .number, _): formula.utf8.count
    case .link(.sheet(let name, _), let text): 200 + name.utf8.count + 2 * text.utf8.count
    case .link(.file(let path), let text): 400 + path.utf8.count + 2 * text.utf8.count
    }
  }
}

extension ChartRange? {
  fileprivate var size: Int {
    switch self?.cached {
    case nil: 0
    case .numbers(let numbers): numbers.count
    case .texts(let texts): texts.reduce(texts.count) { $0 + $1.utf8.count }
    }
  }
}
