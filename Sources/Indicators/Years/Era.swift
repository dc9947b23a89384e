/// A Japanese era (元号) since 1868, by the western year whose end it names.
package enum Era: String, CaseIterable, Sendable {
  case meiji = "明治"
  case taisho = "大正"
  case showa = "昭和"
  case heisei = "平成"
  case reiwa = "令和"

  /// The western year of 元年.
  package var firstYear: Int {
    switch self {
    case .meiji: 1868
    case .taisho: 1912
    case .showa: 1926
    case .heisei: 1989
    case .reiwa: 2019
    }
  }

  /// The last year that is commonly written with this era; 平成31 is written beside 令和元.
  package var lastYearOfEra: Int {
    switch self {
    case .meiji: 45
    case .taisho: 15
    case .showa: 64
    case .heisei: 31
    case .reiwa: 99
    }
  }

  /// The letter of the short form.
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
