import Indicators

/// The ways of writing the key of an initiative of the joint programme (取組ID): `Ⅰ①`, `I①`, `Ⅱ-3`, `III（３）`.
enum InitiativeNotation {
  /// - Throws: what ``SectionNotation`` throws, and `unreadable` for a theme without a number.
  static func read(_ text: String) throws(SectionNotation.Fault) -> Initiative.ID {
    let section = try SectionNotation.read(roman(text), isPrinted: false)
    guard let chapter = section.chapter, let number = section.number else { throw .unreadable }
    return Initiative.ID(theme: Section.ID(chapter: chapter, number: nil), number: number)
  }

  /// Latin letters at the beginning as the one character that they spell: `III` becomes `Ⅲ`.
  private static func roman(_ text: String) -> String {
    let written = WidthFolding.narrow(text).filter { $0 != " " }
    let letters = written.prefix { "IVXivx".contains($0) }
    guard let index = numerals.firstIndex(of: letters.uppercased()),
      let numeral = Unicode.Scalar(0x2160 + UInt32(index))
    else { return written }
    return String(Character(numeral)) + written.dropFirst(letters.count)
  }

  /// The spellings of U+2160…216B.
  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]
}
