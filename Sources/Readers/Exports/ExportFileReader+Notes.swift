import Indicators

/// The rows below a note, which are notes as well unless they go on with the table.
extension ExportFileReader {
  /// Whether a row below a note is one of the table.
  mutating func isOfTable(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    if layout.form == .programme {
      let isNamed = (try? InitiativeNotation.read(row.text(.initiativeID))) != nil && !row.text(.year).isEmpty
      return isNamed || Self.isNumber(row.text(.value))
    }
    let values = layout.values.map(\.index) + layout.years.map(\.index)
    let isFilled = ([layout.header.index(of: .year)] + values).contains { !row.text(at: $0).isEmpty }
    return switch names(of: row).series {
    // Numbers where they belong are data, whatever the name is, and without one.
    case .failure(.missing), .failure(.unknown(_, suggestion: nil)):
      layout.form == .wide
        ? isNumbers(values.map { row.text(at: $0) })
        : (try? notations.year(row.text(.year)).get()) != nil
          && values.contains { Self.isNumber(row.text(at: $0)) }
    // A wide table may give no more than the reasons why there are no values.
    case .success: isFilled || layout.years.contains { !row.text(at: $0.statusIndex).isEmpty }
    case .failure: isFilled
    }
  }

  /// Whether some texts are numbers, at least one, and absences.
  func isNumbers(_ texts: [String]) -> Bool {
    texts.contains(where: Self.isNumber)
      && texts.allSatisfy { Self.isNumber($0) || AbsenceNotation.read($0) != nil }
  }

  static func isNumber(_ text: String) -> Bool {
    (try? NumberNotation.read(text)) != nil
  }
}
