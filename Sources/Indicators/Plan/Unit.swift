/// The unit of a value (単位): a counted thing and its multiple, such as 万人 for 10⁴ 人; both may be empty.
///
/// A unit with a stroke, such as 千円/人, is one name without multiple.
/// A percentage is the unit `%`: 58.0 means 58.0 %, never 0.58.
package struct Unit: Hashable, Sendable {
  /// A power of ten that Japanese text writes as one character before the counted thing.
  package enum Multiple: String, CaseIterable, Sendable {
    case one = ""
    case thousand = "千"
    case tenThousand = "万"
    case million = "百万"
    case hundredMillion = "億"
    case trillion = "兆"

    /// The exponent of ten.
    package var exponent: Int {
      switch self {
      case .one: 0
      case .thousand: 3
      case .tenThousand: 4
      case .million: 6
      case .hundredMillion: 8
      case .trillion: 12
      }
    }
  }

  /// The power of ten of the value: 12.5 in 万人 are 125,000 people.
  package let multiple: Multiple
  /// The counted thing, without multiple: 人, 件, 社・団体, %; empty for a number without unit, such as an index.
  package let base: String

  /// Creates the unit of a counted thing, by default without a multiple.
  package init(multiple: Multiple = .one, base: String) {
    self.multiple = multiple
    self.base = base
  }

  /// The printed name: `万人`, `件`, `%`.
  package var name: String {
    multiple.rawValue + base
  }

  /// Whether the unit is `%`.
  ///
  /// Percentages lie between 0 and 100 unless the plan's own numbers exceed this range.
  package var isPercentage: Bool {
    base == "%"
  }

  /// The default number of digits after the decimal point: 1 for % and multiples, otherwise 0.
  package var defaultDecimals: Int {
    isPercentage || multiple != .one ? 1 : 0
  }

  /// The unit of differences between values of this unit: ポイント for percentages.
  package var differenceName: String {
    isPercentage ? "ポイント" : name
  }
}
