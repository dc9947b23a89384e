/// The unit of a figure (単位): a counted thing and the multiple in which it is printed, as 万人 is 10⁴ 人.
///
/// A percentage is the unit `%`: 58.0 means 58.0 %, never 0.58.
package struct Unit: Hashable, Sendable {
  /// A power of ten that Japanese text writes as one character before the counted thing.
  package enum Multiple: String, CaseIterable, Sendable {
    case one = ""
    case thousand = "千"
    case tenThousand = "万"
    case hundredMillion = "億"

    /// The exponent of ten.
    package var exponent: Int {
      switch self {
      case .one: 0
      case .thousand: 3
      case .tenThousand: 4
      case .hundredMillion: 8
      }
    }
  }

  /// The power of ten in which the figure is written: 12.5 in 万人 are 125,000 people.
  package let multiple: Multiple
  /// What is counted, without multiple: 人, 件, 社・団体, %.
  package let base: String

  /// The unit of something counted, in ones unless a multiple is given.
  package init(multiple: Multiple = .one, base: String) {
    self.multiple = multiple
    self.base = base
  }

  /// The printed name: `万人`, `件`, `%`.
  package var name: String {
    multiple.rawValue + base
  }

  /// Whether it is `%`, whose values lie between 0 and 100 unless the plan's own numbers say otherwise.
  package var isPercentage: Bool {
    base == "%"
  }

  /// The digits after the decimal point that are printed unless the plan says otherwise: 1 for % and multiples, else 0.
  package var defaultDecimals: Int {
    isPercentage || multiple != .one ? 1 : 0
  }

  /// The unit in which differences of this unit are printed: ポイント for percentages.
  package var differenceName: String {
    isPercentage ? "ポイント" : name
  }
}
