/// A Japanese era (元号) since 1868; a western year belongs to the era in which it ends.
package enum Era: String, CaseIterable, Sendable {
  case meiji = "明治"
  case taisho = "大正"
  case showa = "昭和"
  case heisei = "平成"
  case reiwa = "令和"

  /// The western year of its first year (元年).
  package var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  /// The last year that texts commonly write with this era; 平成31 occurs as well as 令和元.
  package var lastYearOfEra: Int {
    switch self {
    case .meiji: 45
    case .taisho: 15
    case .showa: 64
    case .heisei: 31
    case .reiwa: 99
    }
  }

  /// The letter of the short form, as in `R6`.
  package var letter: Character {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }
}
