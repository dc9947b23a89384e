/// One term of the condition of a rating (条件).
package enum RatingTerm: Hashable, Sendable {
  /// Something is so or not: `目標達成`.
  case state(State)
  /// A figure is compared with a number: `期待比 80%以上`.
  case bound(Bound)
  /// A figure has no number: `期待比 なし`.
  case missing(Quantity)
  /// A figure for which a later row asks has no number: `算出なし`.
  case anyMissing

  /// What stands between two terms that must both hold.
  package static let conjunction = "かつ"
  /// The word for a figure without a number.
  package static let none = "なし"
  /// The word for any figure without a number.
  package static let anyNone = "算出なし"

  /// What can be so or not, beside the figures.
  package enum State: String, CaseIterable, Sendable {
    /// The newest value meets the target; for 累計 the sum.
    case targetMet = "目標達成"
    /// The newest value is that of the target year, or of the last year of the period.
    case inTargetYear = "目標年度"
    /// No value may be rated.
    case noValue = "値なし"
    /// The newest value is older than the plan allows (最新値の許容年数).
    case stale = "古い"
    /// The definition changed after baseline and target were set.
    case broken = "断絶"
    /// A sum lacks years of the period.
    case yearsMissing = "未報告の年あり"
    /// Years of the period cannot be judged; only where every year is judged.
    case yearsUnjudged = "判定できない年あり"
    /// A sum is above its ceiling, and no coming year can take it back.
    case ceilingExceeded = "上限超過"
    /// All values from which the projection is made are equal.
    case unchanged = "変化なし"
    /// The projection meets the target.
    case projectionMet = "推計達成"
    /// 前年比 with more than one year left, for which no probability says enough.
    case everyYearAhead = "毎年の条件"
  }

  /// A figure that can be compared.
  package enum Quantity: String, CaseIterable, Sendable {
    case pace = "期待比"
    case valueToExpected = "実績÷期待値"
    case attainment = "達成率"
    case progress = "進捗率"
    case probability = "達成確率"
    case metShare = "達成した年の割合"
    case baselineRate = "基準からの変化率"
    case baselineDifference = "基準からの差"
    case previousRate = "前年からの変化率"
    case previousDifference = "前年からの差"
    case gap = "期待値との差"

    /// Whether the figure is a ratio, which the table writes in per cent; the others are in the indicator's unit.
    package var isRatio: Bool {
      switch self {
      case .pace, .valueToExpected, .attainment, .progress, .probability, .metShare, .baselineRate,
        .previousRate:
        true
      case .baselineDifference, .previousDifference, .gap: false
      }
    }

    /// The name in the names of cells, which hold no ÷.
    var cellName: String { rawValue.replacing("÷", with: "対") }
  }

  /// The comparison of a figure with a number.
  package struct Bound: Hashable, Sendable {
    package let quantity: Quantity
    package let comparison: TargetComparison
    /// The number as the table writes it: 80 for `80%`.
    package let number: Double
    /// The place among the bounds of the figure, from 1 on; 0 before a scale numbers its bounds.
    package fileprivate(set) var place = 0

    /// Creates a bound that no scale has numbered yet; ratios are in per cent.
    package init(_ quantity: Quantity, _ number: Double, _ comparison: TargetComparison) {
      self.quantity = quantity
      self.number = number
      self.comparison = comparison
    }

    /// The number with which the figure is compared: 0.8 for `80%`.
    package var value: Double {
      quantity.isRatio ? Double("\(number)e-2") ?? number / 100 : number
    }

    /// The name of the cell that holds the number: `期待比_1`.
    package var name: String { "\(quantity.cellName)_\(place)" }

    /// The bound as the table writes it: `期待比 80%以上`.
    package var text: String {
      "\(quantity.rawValue) \(numberText)\(quantity.isRatio ? "%" : "")\(comparison.rawValue)"
    }

    /// The digits after the point that the table writes.
    package var decimals: Int {
      let text = numberText
      return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }

    private var numberText: String {
      let text = "\(number)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }

  /// The term as the table writes it.
  package var text: String {
    switch self {
    case .state(let state): state.rawValue
    case .bound(let bound): bound.text
    case .missing(let quantity): "\(quantity.rawValue) \(Self.none)"
    case .anyMissing: Self.anyNone
    }
  }

  /// The figures whose numbers the term reads.
  package var quantity: Quantity? {
    switch self {
    case .bound(let bound): bound.quantity
    case .missing(let quantity): quantity
    case .state, .anyMissing: nil
    }
  }

  /// The same term with its bound numbered: an equal one keeps its place, another one is added.
  func numbered(among bounds: inout [Bound]) -> RatingTerm {
    guard case .bound(var bound) = self else { return self }
    let place = bounds.first {
      ($0.quantity, $0.number, $0.comparison) == (bound.quantity, bound.number, bound.comparison)
    }?.place
    bound.place = place ?? bounds.count { $0.quantity == bound.quantity } + 1
    if place == nil { bounds.append(bound) }
    return .bound(bound)
  }
}

// MARK: Reading

extension RatingTerm {
  /// Why a condition cannot be read, with the term as it is written.
  package enum Fault: Error, Hashable, Sendable {
    /// The term is no state and begins with no figure.
    case unknown(String)
    /// The figure is not followed by a number and a comparison, or by なし.
    case comparison(Quantity, String)
    /// A ratio is compared with a number without %.
    case percentMissing(Quantity, String)
    /// A difference is compared with a number in per cent.
    case percentUnfit(Quantity, String)
  }

  /// The terms of a condition whose letters have their narrow forms; spaces do not matter, and a blank has none.
  package static func terms(of condition: String) throws(Fault) -> [RatingTerm] {
    let text = String(condition.filter { !$0.isWhitespace })
    guard !text.isEmpty else { return [] }
    var terms: [RatingTerm] = []
    for part in text.split(separator: conjunction, omittingEmptySubsequences: false) {
      terms.append(try RatingTerm(String(part)))
    }
    return terms
  }

  private init(_ text: String) throws(Fault) {
    if text == Self.anyNone {
      self = .anyMissing
      return
    }
    if let state = State(rawValue: text) {
      self = .state(state)
      return
    }
    let named = Quantity.allCases.filter { text.hasPrefix($0.rawValue) }
    guard let quantity = named.max(by: { $0.rawValue.count < $1.rawValue.count }) else {
      throw .unknown(text)
    }
    let rest = text.dropFirst(quantity.rawValue.count)
    if rest == Self.none {
      self = .missing(quantity)
      return
    }
    guard let comparison = TargetComparison.allCases.first(where: { rest.hasSuffix($0.rawValue) }) else {
      throw .comparison(quantity, text)
    }
    var digits = rest.dropLast(comparison.rawValue.count)
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    guard let number = Self.number(digits) else { throw .comparison(quantity, text) }
    guard isPercent == quantity.isRatio else {
      throw isPercent ? .percentUnfit(quantity, text) : .percentMissing(quantity, text)
    }
    self = .bound(Bound(quantity, number, comparison))
  }

  /// A decimal number, with a minus or ▲ before it; nil for anything else.
  private static func number(_ text: Substring) -> Double? {
    var digits = text
    let isNegative = digits.first.map { "-▲△".contains($0) } ?? false
    if isNegative { digits.removeFirst() }
    let plain = digits.filter { $0 != "," }
    guard plain.first?.isNumber == true, plain.last?.isNumber == true, plain.count <= 15,
      plain.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }), let number = Double(plain)
    else { return nil }
    return isNegative && number != 0 ? -number : number
  }
}
