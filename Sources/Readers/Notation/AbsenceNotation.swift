import Indicators

/// The signs and words that stand where a value is missing, each with its reason (欠測の理由).
///
/// The signs are those of official statistics: `-` there is nothing to count, `…` nothing is known, `x` is withheld.
enum AbsenceNotation {
  /// The reason; nil where the text is something else.
  ///
  /// A blank text is 未提出; ※ or brackets around nothing are neither blank nor a reason.
  static func read(_ text: String) -> Absence? {
    // Most cells hold a bare number.
    if text.utf8.first?.isDigit == true, DecimalNumber(grouped: text) != nil { return nil }
    guard !text.isLongerThanWords else { return nil }
    let whole = NameFolding.fold(text)
    // None of the words holds a digit.
    guard !text.utf8.contains(where: \.isDigit) else { return explained(whole) }
    let folded = whole.insideBrackets ?? whole
    if folded.isEmpty { return isBlank(text) ? .notSubmitted : nil }
    if folded.allSatisfy({ $0 == "*" }) { return .withheld }
    return table[folded] ?? explained(whole)
  }

  /// The reason of a word with more in brackets behind it, as in `集計中（10月公表予定）`; of a sign what they say, as in `－（休館）`.
  ///
  /// A number with a reason behind it, `120（集計中）`, is none: one of the two is wrong.
  private static func explained(_ folded: String) -> Absence? {
    guard folded.hasSuffix(")"), let open = folded.firstIndex(of: "("), open != folded.startIndex else {
      return nil
    }
    let inside = String(folded[folded.index(after: open)...].dropLast())
    let outside = String(folded[..<open])
    if let reason = table[inside] {
      var number = NumberReader(outside)
      return number.read() == nil ? reason : nil
    }
    return table[outside]
  }

  /// Whether the text is a sign of dashes or dots, which often stands where a cell would be blank.
  static func isLine(_ text: String) -> Bool {
    guard !text.isLongerThanWords else { return false }
    let whole = NameFolding.fold(text)
    let folded = whole.insideBrackets ?? whole
    return !folded.isEmpty && folded.allSatisfy { "-ー─━.・".contains($0) }
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      WidthFolding.isBlank($0) || $0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The words of the contract, and what stands for a missing value alone.
  private static let table: [String: Absence] = LabelVocabulary.absenceWords.merging(
    alone.flatMap { absence, words in words.map { ($0, absence) } }
  ) { listed, _ in listed }

  private static let alone: [(absence: Absence, words: [String])] = [
    (.notSurveyed, ["...", "..", "・・・", "不明", "不詳"]),
    (.notApplicable, ["-", "--", "---", "ー", "ーー", "─", "━"]),
    (.withheld, ["X", "XX", "XXX", "Χ", "χ"]),
    (.unverified, ["未確認"]),
  ]
}
