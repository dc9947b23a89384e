import Indicators
import Tables

/// What is wrong with a record as such, whatever its cells mean: quotes, widths and sizes.
enum RecordCheck {
  /// Whether a look at the outer form of a record finds nothing, which is so with nearly all.
  static func isSound(_ record: TableRow, _ header: HeadingRow, _ limits: Limits) -> Bool {
    record.faults.isEmpty && record.cellCount == header.width && record.cellCount <= limits.columns
      && record.cells.allSatisfy { !isTooLong($0, limits) }
  }

  /// Whether a text takes more than a cell of a workbook has for it, where a control character or what looks like the
  /// sign for one takes seven.
  private static func isTooLong(_ text: String, _ limits: Limits) -> Bool {
    text.utf8.count > limits.cellCharacters / 7 && CellText.units(text) > limits.cellCharacters
  }

  /// The findings about the outer form, from left to right.
  ///
  /// - Parameters:
  ///   - texts: the cells of the record as trimmed texts.
  ///   - mayBeShort: whether fewer cells than in the header are no finding: a row of a workbook ends with its last
  ///     filled cell.
  static func findings(
    _ record: TableRow, _ texts: [String], _ header: HeadingRow, _ limits: Limits, file: String,
    mayBeShort: Bool = false
  ) -> [Finding] {
    func place(_ column: Int?) -> Place {
      let heading = header.columns.first { $0.index == column }?.written
      return Place(file: file, line: record.number, heading: heading, column: column)
    }
    var findings: [Finding] = record.faults.compactMap { fault in
      let message: Finding.Message
      switch fault.kind {
      case .unterminatedQuote: message = .quoteUnterminated
      case .strayQuote: message = .quoteStray
      // What these cells are matters where they are read.
      case .date, .error, .boolean, .notCalculated, .scaled, .notShown: return nil
      }
      return Finding(
        message, at: place(fault.column), found: fault.column < texts.count ? texts[fault.column] : nil)
    }
    if record.cellCount > limits.columns {
      findings.append(Finding(.columnsTooMany(limit: limits.columns), at: place(nil)))
    } else if record.cellCount < header.width, !record.isBroken, !mayBeShort {
      findings.append(Finding(.rowShort(cells: record.cellCount, of: header.width), at: place(nil)))
    } else if let column = texts.indices.first(where: { $0 >= header.width && !texts[$0].isEmpty }) {
      findings.append(
        Finding(.rowLong(cells: record.cellCount, of: header.width), at: place(column), found: texts[column])
      )
    }
    for (column, text) in texts.enumerated()
    where isTooLong(text, limits) {
      findings.append(
        Finding(
          .cellTooLong(limit: limits.cellCharacters), at: place(column),
          found: String(text.unicodeScalars.prefix(40)))
      )
    }
    return findings
  }
}
