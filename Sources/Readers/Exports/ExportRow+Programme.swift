import Indicators

/// The texts of a row of the joint programme.
extension ExportRow {
  /// The text of a column; empty where it is a sign or a word for nothing (－, 未報告, 集計中).
  ///
  /// 中止 and 休止 say what became of a measure.
  func said(_ heading: Heading) -> String {
    let text = text(heading)
    let absence = AbsenceNotation.read(text)
    return absence == nil || absence == .suspended ? text : ""
  }

  /// The text of a column that names something: as ``said(_:)``, without control characters, its line breaks
  /// line feeds.
  func name(_ heading: Heading) -> String {
    let text = said(heading)
    // Nearly no name has such a character in it.
    guard text.unicodeScalars.contains(where: Self.isControl) else { return text }
    var name = String.UnicodeScalarView()
    for character in text {
      if character.isNewline {
        name.append("\n")
      } else {
        name.append(contentsOf: character.unicodeScalars.filter { !Self.isControl($0) })
      }
    }
    return WidthFolding.trimmed(String(name))
  }

  /// Whether a scalar is a control character or ends a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Who reported: the carriers that the row names; nil where it names none.
  var department: String? {
    let carrier = said(.carrier)
    return carrier.isEmpty ? nil : carrier
  }
}
