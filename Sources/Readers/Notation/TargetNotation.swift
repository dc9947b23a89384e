import Indicators

/// The strategy's own notation of a target (目標), as printed.
///
/// | printed | target |
/// |---|---|
/// | `1,560件(R6)` | level, or new where the baseline is `（新規）` |
/// | `2,640万人以上(R6)`, `40人以下(R6)` | level, at least or at most |
/// | `250万件以上(R2〜R6累計)` | cumulative |
/// | `年間100件(R2〜R6)` | every year |
/// | `前年比１割増(R2〜R6)` | growth by 0.1 |
/// | `全市町村(R6)` | all: a constant of the plan |
/// | `178市町村(R2〜R6)` | maintain |
/// | `転出と転入を均衡（R5）` | balance |
struct TargetNotation {
  /// Why a text is no target.
  enum Fault: Error, Hashable {
    case unreadable
    /// Another unit than the row's: the unit as written, empty for none.
    case unitDiffers(String)
    /// 全… without a constant of that name.
    case unknownConstant(String)
    /// The column 種別 asks for what the notation cannot be.
    case kindDoesNotFit
  }

  /// A target, and 以上 or 以下 where it stands behind it.
  struct Reading: Hashable {
    let target: Target
    var margin: Margin?
  }

  /// The unit of the row.
  let unit: Unit
  /// The names of the plan's constants by their folded form.
  let constants: [String: String]
  /// The first year of the plan, from which a period runs that only 種別 asks for.
  let planStart: FiscalYear
  /// Whether the baseline is printed as （新規）.
  let isNew: Bool
  /// The kind of the column 種別; nil where the notation alone decides.
  let kind: Target.Kind?

  /// The target of a text with the years in brackets behind it.
  func read(_ text: String) throws(Fault) -> Reading {
    guard let (body, time) = DatedText.split(text) else { throw .unreadable }
    let folded = NameFolding.fold(body)
    if let constant = constants[folded] {
      guard let year = time.onlyYear else { throw .unreadable }
      return Reading(target: try checked(.all(constant: constant, year: year)))
    }
    if folded.hasSuffix("均衡") {
      guard let year = time.onlyYear else { throw .unreadable }
      return Reading(target: try checked(.balance(year: year)))
    }
    if folded.hasPrefix("前年比") {
      guard let rate = Self.growth(String(folded.dropFirst(3))), let period = time.period else {
        throw .unreadable
      }
      return Reading(target: try checked(.growth(rate: rate, period: period)))
    }
    if folded.hasPrefix("全"), !folded.contains(where: \.isNumber) { throw .unknownConstant(folded) }
    return try readValue(body, time)
  }

  private func readValue(_ body: String, _ time: DatedText.Time) throws(Fault) -> Reading {
    let trimmed = WidthFolding.trimmed(body)
    let prefix = ["年間", "毎年"].first { trimmed.hasPrefix($0) }
    let number: WrittenNumber
    do {
      number = try NumberNotation.read(String(trimmed.dropFirst(prefix?.count ?? 0)))
    } catch {
      throw .unreadable
    }
    let margin = Margin(rawValue: number.qualifier)
    guard number.qualifier.isEmpty || margin != nil, number.status == nil else { throw .unreadable }
    let value = try Self.value(of: number, in: unit)
    let target = try target(value, time, isYearly: prefix != nil)
    return Reading(target: target, margin: margin)
  }

  /// The number in the unit of the row, which the notation must name.
  static func value(of number: WrittenNumber, in unit: Unit) throws(Fault) -> Double {
    guard !number.base.isEmpty, UnitNotation.isSame(number.base, unit.base) else {
      throw .unitDiffers(number.base)
    }
    return number.number.shifted(by: -unit.multiple.exponent).value
  }

  private func target(
    _ value: Double, _ time: DatedText.Time, isYearly: Bool
  ) throws(Fault) -> Target {
    let written: Target.Kind
    switch (time.isCumulative, isYearly, time.period != nil) {
    case (true, false, true): written = .cumulative
    case (false, true, true): written = .everyYear
    case (false, false, true): written = .maintain
    case (false, false, false): written = isNew ? .new : .level
    default: throw .unreadable
    }
    let period = time.period ?? min(planStart, time.lastYear)...time.lastYear
    switch kind ?? written {
    case .level: return .level(value: value, year: time.lastYear)
    case .new: return .new(value: value, year: time.lastYear)
    case .cumulative: return .cumulative(value: value, period: period)
    case .everyYear: return .everyYear(value: value, period: period)
    case .maintain: return .maintain(value: value, period: period)
    case .growth, .all, .balance: throw .kindDoesNotFit
    }
  }

  private func checked(_ target: Target) throws(Fault) -> Target {
    guard kind == nil || kind == target.kind else { throw .kindDoesNotFit }
    return target
  }

  /// The rate of `1割増`, `一割増`, `10%増`.
  private static func growth(_ folded: String) -> Double? {
    for (ending, places) in [("割増", -1), ("%増", -2)] where folded.hasSuffix(ending) {
      let written = String(folded.dropLast(ending.count))
      let digits = KanjiNumber.read(written).map(String.init) ?? written
      guard let number = DecimalNumber(digits: digits), number.significand > 0 else { return nil }
      return number.shifted(by: places).value
    }
    return nil
  }
}
