import Indicators

/// What one cell of a header says of its column.
enum HeadingText: Hashable {
  case blank
  /// A field of the contract, with the unit that stands in brackets behind it.
  case field(Heading, unit: WrittenUnit?)
  /// A column that is declared not to matter: No, 担当者, 更新日.
  case irrelevant
  /// A year, labels and a unit, all understood.
  case words(Words)
  /// A text that is not understood, with the year that it names, if any; the fault `unreadable` says that it names
  /// several.
  case unknown(year: YearNotation.Year?, fault: YearNotation.Fault?)

  /// The parts of a heading that is understood.
  struct Words: Hashable {
    var year: YearNotation.Year?
    /// The month of a day that the heading names with its year: 3 for 令和6年3月末.
    var month: Int?
    var labels: [Label] = []
    var unit: WrittenUnit?
    /// Whether the statuses of the year stand below it, as below R3状態.
    var isOfStatuses = false
    /// Whether an era is counted beyond its last year: H32.
    var isBeyondEra = false
  }

  /// Whether the cell can belong to a header: it is understood, and says more than nothing.
  var isUnderstood: Bool {
    switch self {
    case .field, .irrelevant, .words: true
    case .blank, .unknown: false
    }
  }

  var words: Words? {
    if case .words(let words) = self { words } else { nil }
  }

  var year: YearNotation.Year? { words?.year }
}

/// Reads the cells of headers with the words of the contract and those of a plan.
struct HeadingReader {
  let fields: [String: Heading]
  let labels: LabelVocabulary
  /// Folded headings that the plan declares not to be used.
  let unused: Set<String>

  private let known = Memo<HeadingText>()

  /// Reads with the words of the contract and those of a plan.
  init(fields: [String: Heading], labels: LabelVocabulary, unused: Set<String>) {
    self.fields = fields
    self.labels = labels
    self.unused = unused
  }

  /// How many different headings were read, which costs more than all else about them.
  var readCount: Int { known.count }

  /// What a cell says.
  func read(_ text: String) -> HeadingText {
    text.isEmpty ? .blank : known.value(of: text, reading)
  }

  private func reading(of text: String) -> HeadingText {
    guard !text.isLongerThanWords else { return .unknown(year: nil, fault: nil) }
    let folded = NameFolding.fold(text)
    if folded.isEmpty { return .blank }
    if let field = fields[folded] { return .field(field, unit: nil) }
    if isIrrelevant(folded) { return .irrelevant }
    let (outside, inside) = LabelPieces.brackets(of: text)
    let before = NameFolding.fold(outside)
    if inside.count == 1, let field = fields[before], let unit = UnitNotation.known(inside[0]) {
      return .field(field, unit: unit)
    }
    let years = YearPart.years(in: text)
    if let words = words(of: text, hasYear: !years.isEmpty) { return .words(words) }
    // Brackets around the whole say nothing.
    if before.isEmpty, inside.count == 1, inside[0].utf8.count < text.utf8.count { return read(inside[0]) }
    if !inside.isEmpty, isIrrelevant(before) { return .irrelevant }
    // A period, a difference or a ratio names several: R2〜R6, R6/R5.
    if Set(years.map(\.year)).count > 1 { return .unknown(year: nil, fault: .unreadable) }
    var fault: YearNotation.Fault?
    do { _ = try YearNotation.read(text) } catch { fault = error }
    if fault == .date { return .unknown(year: nil, fault: .date) }
    return .unknown(year: years.first, fault: fault == .unreadable ? nil : fault)
  }

  private func isIrrelevant(_ folded: String) -> Bool {
    unused.contains(folded) || Self.irrelevant.contains(folded)
  }

  /// The parts of a heading all of which are understood; nil where one is not.
  private func words(of text: String, hasYear: Bool) -> HeadingText.Words? {
    // What is quoted is a name and no word about the values.
    if text.hasQuotation { return nil }
    var words = HeadingText.Words()
    if let year = try? YearNotation.read(text) {
      words.year = year
      return words
    }
    if let year = YearNotation.beyondEra(text) {
      words.year = year
      words.isBeyondEra = true
      return words
    }
    let folded = NameFolding.fold(text)
    if folded.ends(with: "状態"), let year = try? YearNotation.read(String(folded.dropLast(2))) {
      words.year = year
      words.isOfStatuses = true
      return words
    }
    if !hasYear, let labels = labels.labels(of: text) {
      words.labels = labels
      return words
    }
    if let unit = UnitNotation.known(text) {
      words.unit = unit
      return words
    }
    for piece in pieces(of: text) {
      guard take(piece, into: &words) else { return nil }
    }
    return words
  }

  /// The pieces of a heading: its brackets first apart, then what stands outside them.
  private func pieces(of text: String) -> [String] {
    let (outside, inside) = LabelPieces.brackets(of: text)
    let whole = WidthFolding.trimmed(outside)
    let isOne = (try? YearNotation.read(whole)) != nil || YearPart.point(whole) != nil
    let pieces = isOne || whole.isEmpty ? [whole] : LabelPieces.split(whole)
    return (pieces + inside).filter { !$0.isEmpty }
  }

  /// Takes one piece of a heading; false where it is not understood.
  private func take(_ piece: String, into words: inout HeadingText.Words) -> Bool {
    if let year = (try? YearNotation.read(piece)) ?? YearNotation.beyondEra(piece) {
      // 2023(平成35)年度 says the same year twice.
      if let known = words.year { return known.year == year.year }
      words.year = year
      return true
    }
    if let (year, month) = YearPart.point(piece) {
      guard words.year == nil else { return false }
      words.year = year
      words.month = month
      words.labels.append(Label(word: NameFolding.fold(piece), meaning: .pointInTime))
      return true
    }
    if let labels = labels.labels(of: piece) {
      words.labels += labels
      return true
    }
    if words.unit == nil, let unit = UnitNotation.known(piece) {
      words.unit = unit
      return true
    }
    if let start = YearPart.footnote(in: piece) {
      words.labels.append(Label(word: String(piece[start...]), meaning: .footnote))
      return start == piece.startIndex || take(String(piece[..<start]), into: &words)
    }
    guard words.year == nil, let (year, rest) = YearPart.split(piece) else { return false }
    words.year = year
    guard rest != piece, !rest.isEmpty else { return true }
    return take(rest, into: &words)
  }

  /// Headings of columns that never say what a value is.
  private static let irrelevant: Set<String> = Set(
    """
    NO NO. NO． 番号 順 順番 通番 連番 項番 整理番号 課名 課 部 局 部局 部署 所属 担当 担当者 担当者名 担当課 担当部署 担当課名 所管 所管課 所管部局 主管課 \
    記入者 作成者 確認者 電話 電話番号 TEL 内線 内線番号 メール メールアドレス EMAIL E-MAIL 連絡先 更新日 作成日 作成時 記入日 更新日時 作成日時 提出日 回答日 \
    施策 施策名 施策番号 事業 事業名 事業番号 基本目標 分野 柱 章 節 振興局 定義 指標の定義 算出方法 算定方法 算出式 計算式 根拠 URL リンク これまでの値
    """.split(separator: " ").map { NameFolding.fold(String($0)) })
}

/// A year that stands in a longer text, with what stands beside it.
enum YearPart {
  /// The year with which a text begins or ends, and the rest; nil where it does neither.
  static func split(_ text: String) -> (year: YearNotation.Year, rest: String)? {
    let folded = Array(NameFolding.fold(text).unicodeScalars)
    guard 2...40 ~= folded.count else { return nil }
    func joined(_ part: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
    for end in stride(from: folded.count - 1, through: 1, by: -1) {
      guard mayEnd(folded[end - 1]), !isNumber(folded[end]),
        let year = try? YearNotation.read(joined(folded[..<end]))
      else { continue }
      return (year, joined(folded[end...].drop(while: isJoint)))
    }
    for start in 1..<folded.count {
      // A number is a year as a whole or not at all.
      guard mayBegin(folded[start]), !(isNumber(folded[start]) && isNumber(folded[start - 1])),
        let year = try? YearNotation.read(joined(folded[start...]))
      else { continue }
      let rest = folded[..<start]
      return (year, joined(rest.dropLast(rest.reversed().prefix(while: isJoint).count)))
    }
    return nil
  }

  /// Whether a character only joins a year to what it is of: R5の実績.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { "_:の".unicodeScalars.contains(scalar) }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || scalar.properties.numericType != nil
  }

  private static let kanji = Set("元一二三四五六七八九十〇".unicodeScalars)

  /// Whether a year can end with a character.
  private static func mayEnd(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || kanji.contains(scalar) || "年度末点在)".unicodeScalars.contains(scalar)
  }

  /// Whether a year can begin with a character.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || "(FMTSHR明大昭平令".unicodeScalars.contains(scalar)
  }

  /// The years of the pieces of a text, between brackets, spaces and the signs of periods.
  static func years(in text: String) -> [YearNotation.Year] {
    guard text.utf8.count <= 200, text.hasDigit || text.unicodeScalars.contains(where: kanji.contains) else {
      return []
    }
    let (outside, inside) = LabelPieces.brackets(of: text)
    let pieces = LabelPieces.split(outside).flatMap { piece in
      piece.split { "~〜～-－−→からと".contains($0) }.map(String.init)
    }
    return (pieces + inside).compactMap { (try? YearNotation.read($0)) ?? split($0)?.year }
  }

  /// A day with its year as written: 令和6年3月末, R6.3.31, 2025年1月1日現在; nil for anything else.
  static func point(_ text: String) -> (year: YearNotation.Year, month: Int)? {
    var rest = NameFolding.fold(text)
    guard ["月", ".", "/", "-", "日"].contains(where: rest.holds) else { return nil }
    for ending in ["時点", "現在"] where rest.ends(with: ending) { rest.removeLast(ending.count) }
    if let day = DayNotation.read(rest), !rest.contains("/") {
      return (YearNotation.Year(year: FiscalYear(day.year), kind: .pointInTime), day.month)
    }
    let hasEnd = rest.hasSuffix("末")
    if hasEnd { rest.removeLast() }
    guard rest.hasSuffix("月") || rest.contains("."), !rest.contains("/") else { return nil }
    let parts = rest.split(omittingEmptySubsequences: false) { "年月.".contains($0) }.filter { !$0.isEmpty }
    guard parts.count == 2, parts[1].isDigits, parts[1].count <= 2, let month = Int(parts[1]),
      1...12 ~= month,
      !parts[0].isDigits || rest.contains("年"), let year = try? YearNotation.read(String(parts[0]))
    else { return nil }
    // A month alone is a part of the year, the end of a month is a day.
    guard hasEnd || !rest.contains("月") || rest.count < NameFolding.fold(text).count else { return nil }
    return (YearNotation.Year(year: year.year, kind: .pointInTime), month)
  }

  /// Where the mark of a note begins with which a text ends: ※, ※1, *2, 注3, ¹; nil where it ends with none.
  static func footnote(in text: String) -> String.Index? {
    let scalars = text.unicodeScalars
    var start = scalars.endIndex
    while start > scalars.startIndex {
      let before = scalars.index(before: start)
      if "※*†注".unicodeScalars.contains(scalars[before]) { return before }
      let isRaised = raised.contains(scalars[before])
      let isDigit = "0"..."9" ~= scalars[before]
      guard isRaised || isDigit && (start == scalars.endIndex || "0"..."9" ~= scalars[start]) else { break }
      start = before
    }
    return start < scalars.endIndex && raised.contains(scalars[start]) ? start : nil
  }

  private static let raised = Set("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
}
