import Indicators

/// When a baseline or target of a plan is due, in every notation that plans print.
///
/// | written | years |
/// |---|---|
/// | `R6`, `R6末`, `令和6(2024)年度`, `2024年度`, `R6まで`, `令和6年度平均` | the year |
/// | `H32` | R2, with a remark |
/// | `R7.3`, `令和7年3月`, `2025/3/31` | the year of the month, with a remark |
/// | `R2〜R6`, `H27~H32` | every year of the period |
/// | `R2〜R6累計`, `R4〜R6平均` | their sum, their mean |
/// | `毎年度`, `各年度` | every year of the plan |
/// | `21年度`, `元年` | asked about |
struct PlanTime: Hashable {
  /// The years themselves.
  enum Years: Hashable {
    case year(FiscalYear)
    case period(ClosedRange<FiscalYear>)
    /// 毎年度 without years.
    case everyYearOfPlan
  }

  /// Something about the notation that the reader decided and the plan does not say.
  enum Remark: Hashable {
    /// A year that its era never had: as written, and the year that is meant.
    case beyondEra(String, FiscalYear)
    /// A month or day: as written, and its year.
    case month(String, FiscalYear)
    /// No time at all: the last year of the plan.
    case noTime(FiscalYear)
    /// 維持 without time: every year of the plan.
    case everyYear(ClosedRange<FiscalYear>)
  }

  /// Why a text is no time.
  enum Fault: Error, Hashable {
    case unreadable
    /// A year without era: the ways to write the years that it may be.
    case ambiguous([String])
  }

  let years: Years
  var isSum = false
  var isMean = false
  var remarks: [Remark] = []

  /// The only year; nil for a period.
  var onlyYear: FiscalYear? {
    if case .year(let year) = years, !isSum, !isMean { year } else { nil }
  }

  /// The time that a whole folded text names.
  ///
  /// - Parameter kind: whether a month belongs to a fiscal or a calendar year.
  static func read(_ folded: String, kind: Indicator.YearKind) throws(Fault) -> PlanTime {
    guard !folded.isLongerThanWords else { throw .unreadable }
    var text = folded
    text.removeEnding(of: ["までに", "まで"])
    if ["毎年度", "毎年", "各年度", "各年"].contains(text) { return PlanTime(years: .everyYearOfPlan) }
    let isSum = text.removeEnding(of: ["の累計", "累計", "の合計", "合計"])
    let isMean = !isSum && text.removeEnding(of: ["の平均", "平均"])
    if text.hasDigit, let (first, last) = PeriodNotation.ends(of: text).first {
      let (start, end) = (try year(first, kind: kind), try year(last, kind: kind))
      guard start.year <= end.year else { throw .unreadable }
      return PlanTime(
        years: .period(start.year...end.year), isSum: isSum, isMean: isMean,
        remarks: start.remarks + end.remarks)
    }
    let (only, remarks) = try year(text, kind: kind)
    // 令和6年度平均 is a value of that year, not a mean of several.
    return PlanTime(years: .year(only), isSum: isSum, remarks: remarks)
  }

  private static func year(
    _ text: String, kind: Indicator.YearKind
  ) throws(Fault) -> (year: FiscalYear, remarks: [Remark]) {
    var written = text
    if !["年度末", "年末"].contains(where: written.hasSuffix) { written.removeEnding(of: ["末", "末時点", "末現在"]) }
    do {
      return (try YearNotation.read(written).year, [])
    } catch {
      if let beyond = YearNotation.beyondEra(written) {
        return (beyond.year, [.beyondEra(text, beyond.year)])
      }
      if let month = month(written, kind: kind) { return (month, [.month(text, month)]) }
      guard error == .ambiguous else { throw .unreadable }
      throw .ambiguous(readings(of: written))
    }
  }

  /// The ways to write what a year without era may be: H21 and 2021年度 for 21年度.
  private static func readings(of text: String) -> [String] {
    guard let number = Int(text.prefix { $0.isNumber }) else { return ["H1", "R1"] }
    let ending = text.drop { $0.isNumber }
    return ["H\(number)", "\(2000 + number)" + (ending.isEmpty ? "年度" : ending)]
  }

  /// The year of a month or day: R7.3, 令和7年3月末, 2025年3月31日, 2025/3.
  private static func month(_ text: String, kind: Indicator.YearKind) -> FiscalYear? {
    var rest = text
    rest.removeEnding(of: ["末時点", "末現在", "末", "時点", "現在"])
    var parts: [String] = [""]
    for character in rest {
      if "年月日./-".contains(character) { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    if parts.last == "" { parts.removeLast() }
    guard 2...3 ~= parts.count, let month = Int(parts[1]), 1...12 ~= month,
      parts.count == 2 || Int(parts[2]).map({ 1...31 ~= $0 }) ?? false,
      let year = (try? YearNotation.read(parts[0]))?.year
    else { return nil }
    return kind != .calendar && month < 4 ? year.advanced(by: -1) : year
  }
}

extension String {
  /// Removes the first of the endings that the text has; false for none.
  @discardableResult
  mutating func removeEnding(of endings: [String]) -> Bool {
    guard let ending = endings.first(where: { hasSuffix($0) && count > $0.count }) else { return false }
    removeLast(ending.count)
    return true
  }

  /// Removes the first of the beginnings that the text has, which it hands back; nil for none.
  @discardableResult
  mutating func removeBeginning(of beginnings: [String]) -> String? {
    guard let beginning = beginnings.first(where: { hasPrefix($0) && count > $0.count }) else { return nil }
    removeFirst(beginning.count)
    return beginning
  }
}
