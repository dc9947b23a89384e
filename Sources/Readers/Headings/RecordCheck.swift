import Indicators
import Tables

/// What is wrong with a record as such, whatever its cells mean: quotes, widths and sizes.
enum RecordCheck {
  /// Whether a look at the outer form of a record finds nothing, which is so with nearly all.
  static func isSound(_ record: TableRow, _ header: HeadingRow, _ limits: Limits) -> Bool {
    record.faults.isEmpty && record.cellCount == header.width && record.cellCount <= limits.columns
      && record.cells.allSatisfy { $0.utf8.count <= limits.cellCharacters }
  }

  /// The findings about the outer form, from left to right.
  ///
  /// - Parameter texts: the cells of the record as trimmed texts.
  static func findings(
    _ record: TableRow, _ texts: [String], _ header: HeadingRow, _ limits: Limits, file: String
  ) -> [Finding] {
    func place(_ column: Int?) -> Place {
      let heading = header.columns.first { $0.index == column }?.written
      return Place(file: file, line: record.number, heading: heading, column: column)
    }
    var findings = record.faults.map { fault in
      let message: Finding.Message = fault.kind == .unterminatedQuote ? .quoteUnterminated : .quoteStray
      return Finding(
        message, at: place(fault.column), found: fault.column < texts.count ? texts[fault.column] : nil)
    }
    if record.cellCount > limits.columns {
      findings.append(Finding(.columnsTooMany(limit: limits.columns), at: place(nil)))
    } else if record.cellCount < header.width, !record.isBroken {
      findings.append(Finding(.rowShort(cells: record.cellCount, of: header.width), at: place(nil)))
    } else if let column = texts.indices.first(where: { $0 >= header.width && !texts[$0].isEmpty }) {
      findings.append(
        Finding(.rowLong(cells: record.cellCount, of: header.width), at: place(column), found: texts[column])
      )
    }
    for (column, text) in texts.enumerated()
    where text.utf8.count > limits.cellCharacters && text.utf16.count > limits.cellCharacters {
      findings.append(
        Finding(.cellTooLong(limit: limits.cellCharacters), at: place(column), found: String(text.prefix(40)))
      )
    }
    return findings
  }
}
