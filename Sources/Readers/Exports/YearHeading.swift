import Indicators

/// A heading of a wide table that names a year, and what stands below it.
///
/// | written | year | below it |
/// |---|---|---|
/// | `R3`, `令和3年度実績値` | R3 | values |
/// | `実績値（R3）`, `実績R3`, `現状値（令和3年度）` | R3 | values |
/// | `R3（速報）`, `R3見込`, `速報値（R3）` | R3 | values of that status |
/// | `R3状態` | R3 | statuses |
/// | `R3人数`, `R3*`, `R3※1`, `人数（R3）` | R3 | values, it seems |
/// | `R3目標`, `目標（R3）`, `R2〜R6` | | something else |
enum YearHeading: Hashable {
  /// Values of the year, all of a status where the heading says one.
  case values(YearNotation.Year, Observation.Status?)
  case statuses(YearNotation.Year)
  /// The heading begins or ends with the year, and the rest of it is not understood.
  case doubtful(YearNotation.Year)

  /// Whether values of a year stand below a heading, as far as it says.
  static func isOfValues(_ written: String) -> Bool {
    guard case .values? = try? read(written) else { return false }
    return true
  }

  /// - Throws: `unreadable` for a heading that names no year, or something else about one.
  static func read(_ written: String) throws(YearNotation.Fault) -> Self {
    if let second = YearNotation.secondNumber(in: written) {
      return .doubtful(try YearNotation.read(String(written[..<second])))
    }
    let folded = NameFolding.fold(written)
    if folded.hasSuffix("状態") { return .statuses(try YearNotation.read(String(folded.dropLast(2)))) }
    var rest = folded
    var status: Observation.Status?
    while let (shorter, word) = withoutEnding(rest), status == nil || word == nil {
      rest = shorter
      status = status ?? word
    }
    do {
      return .values(try YearNotation.read(rest), status)
    } catch {
      // Two years side by side are a ratio, a difference or a span, and no date.
      let parts = folded.split { "/-".contains($0) }.map(String.init)
      if parts.count == 2, parts.allSatisfy({ isYear($0) || beginning(of: $0) != nil }) { throw .unreadable }
      guard error == .unreadable else { throw error }
      if let year = beginning(of: folded) { return .doubtful(year) }
      return try ending(of: folded)
    }
  }

  private static func isYear(_ text: String) -> Bool { (try? YearNotation.read(text)) != nil }

  /// The text without a word that may stand behind a year, and the status that the word is.
  private static func withoutEnding(_ text: String) -> (rest: String, status: Observation.Status?)? {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let (rest, inside) = (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
      if values.contains(inside) { return (rest, nil) }
      return StatusNotation.read(inside).map { (rest, $0) }
    }
    if let word = StatusNotation.words.first(where: text.hasSuffix) {
      return (String(text.dropLast(word.count)), StatusNotation.read(word))
    }
    return values.first(where: text.hasSuffix).map { (String(text.dropLast($0.count)), nil) }
  }

  /// The year with which the heading of a column of values seems to begin.
  private static func beginning(of folded: String) -> YearNotation.Year? {
    for length in (1..<max(2, folded.count)).reversed() {
      let tail = folded.dropFirst(length)
      guard let next = tail.unicodeScalars.first, !("0"..."9" ~= next),
        let year = try? YearNotation.read(String(folded.prefix(length)))
      else { continue }
      return others.contains(where: tail.contains) ? nil : year
    }
    return nil
  }

  /// What a heading that ends with its year says: what stands before the year is a word for values, or is not understood.
  private static func ending(of folded: String) throws(YearNotation.Fault) -> Self {
    var rest = folded
    var status: Observation.Status?
    while let word = (leading + StatusNotation.words).first(where: rest.hasPrefix) {
      rest.removeFirst(word.count)
      status = status ?? StatusNotation.read(word)
    }
    if rest != folded {
      let written = String(rest.drop { "_:".contains($0) })
      if let year = try? YearNotation.read(written.insideBrackets ?? written) { return .values(year, status) }
    }
    guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "("),
      let year = try? YearNotation.read(String(folded[folded.index(after: open)...].dropLast())),
      !(others + starts).contains(where: folded[..<open].contains)
    else { throw .unreadable }
    return .doubtful(year)
  }

  private static let values = ["実績値", "実績", "値"]

  /// The words for values that stand before a year.
  private static let leading = values + ["現状値", "現況値", "現状", "現況"]

  /// What the value at the start of a plan is called, which the plan itself gives.
  private static let starts = ["基準", "策定", "当初", "初期"]

  /// What headings say that name a period, a date or something else than values of the year.
  private static let others = [
    "~", "-", "/", ".", "目標", "目安", "計画", "予定", "予算", "備考", "出典", "前年", "増減", "達成率", "進捗", "伸び率", "構成比", "順位",
    "評価", "状況", "時点", "次回",
    "単位", "理由", "要因", "分析", "方向性", "説明", "課題", "取組",
  ]
}
