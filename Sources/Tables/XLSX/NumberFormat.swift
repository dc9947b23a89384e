/// How a cell shows a number: up to three sections for numbers, by sign or by conditions, and one for texts.
struct NumberFormat {
  /// What a cell shows, and whether that is more or less than its number.
  struct Shown: Equatable {
    let text: String
    let fault: TableRow.Fault.Kind?
  }

  /// The sections for numbers in their order; without any, a number is shown as it is.
  private let sections: [NumberFormatSection]
  /// The section for texts, if there is one.
  ///
  /// A list, since a format has to be small: each of a million styles may hold one.
  private let textSections: [NumberFormatSection]

  /// Reads a format code, as a workbook holds it.
  init(_ code: String) {
    var sections = NumberFormatSection.sections(of: code.isEmpty ? "General" : code)
    // A section with @ is that of texts, if it is the last; alone it shows numbers as they are.
    if let last = sections.last, last.kind == .text || sections.count > 3 {
      textSections = [last]
      sections.removeLast()
    } else {
      textSections = []
    }
    self.sections = Array(sections.prefix(3))
  }

  /// Returns a text with what the format puts beside texts.
  func shown(_ text: String) -> String {
    guard let textSection = textSections.first, textSection.kind == .text else { return text }
    // The text itself is shared by all of its cells.
    return textSection.hasLiterals ? textSection.prefix + text + textSection.suffix : text
  }

  /// Returns what a cell with a number shows.
  func shown(_ number: CellNumber, dateSystem: DateSystem) -> Shown {
    guard let (section, showsSign) = section(for: number) else {
      return Shown(text: number.description, fault: nil)
    }
    switch section.kind {
    case .date:
      return Shown(
        text: dateSystem.text(of: number.approximation) ?? number.description, fault: .date)
    case .elapsed:
      return Shown(text: DateSystem.span(number.approximation) ?? number.description, fault: .date)
    case .literal: return literal(section, number)
    case .text: return Shown(text: number.description, fault: nil)
    case .number: return beside(section, number, showsSign: showsSign)
    }
  }

  /// Returns the section for a number, and whether the section shows the sign itself.
  private func section(for number: CellNumber) -> (NumberFormatSection, showsSign: Bool)? {
    guard let first = sections.first else { return nil }
    if sections.contains(where: { $0.condition != nil }) {
      let value = number.approximation
      let found = sections.first { $0.condition?.holds(for: value) ?? true }
      return found.map { ($0, showsSign: false) }
    }
    if number.isNegative, sections.count > 1 { return (sections[1], showsSign: true) }
    if number.isZero, sections.count > 2 { return (sections[2], showsSign: false) }
    return (first, showsSign: false)
  }

  /// A section without a place for digits shows its text instead of the number, such as a dash for zero.
  private func literal(_ section: NumberFormatSection, _ number: CellNumber) -> Shown {
    if section.prefix.isEmpty, !number.isZero { return Shown(text: number.description, fault: .notShown) }
    return Shown(text: section.prefix, fault: nil)
  }

  /// Returns the number with the texts of the section at its sides.
  private func beside(_ section: NumberFormatSection, _ number: CellNumber, showsSign: Bool) -> Shown {
    if number.isZero, section.hidesZero { return Shown(text: section.prefix + section.suffix, fault: nil) }
    guard section.scale == 0 || section.namesScale else {
      return Shown(text: number.description, fault: .scaled)
    }
    let shifted = number.shifted(by: section.percents * 2 - section.scale)
    let prefix = section.prefix(withoutSign: showsSign || !number.isNegative && section.prefix == "+")
    let sign = number.isNegative ? "-" : ""
    return Shown(
      text: sign + prefix + shifted.magnitude + section.suffix(withoutSign: showsSign), fault: nil)
  }
}

extension NumberFormat {
  /// Returns the code of a format that workbooks do not write out, since every program knows it.
  ///
  /// The currency of some depends on the language of the program; the number is shown without it.
  static func builtIn(_ number: Int) -> String {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6, 37, 38: "#,##0;-#,##0"
    case 7, 8, 39, 40: "#,##0.00;-#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    // Some of these show only a time, some depend on the language; in Japanese and Chinese all are dates.
    case 14...22, 27...36, 50...58, 71...81: "yyyy/m/d h:mm"
    case 41, 42: "#,##0;-#,##0;\"-\""
    case 43, 44: "#,##0.00;-#,##0.00;\"-\""
    case 45, 47: "mm:ss"
    case 46: "[h]:mm:ss"
    case 49: "@"
    case 67: "0%"
    case 68: "0.00%"
    default: "General"
    }
  }
}
