/// A Japanese fiscal year (年度, April to March), named by the western year in which it begins.
///
/// The same type carries calendar years (暦年) and points in time (時点): which of them an indicator's years are is
/// said by ``Indicator/yearKind``, never by the number.
///
/// | year | `number` | `label` |
/// |---|---|---|
/// | 平成30年度 | 2018 | `H30` |
/// | 令和元年度, 平成31年度 | 2019 | `R1` |
/// | 令和６年度 | 2024 | `R6` |
package struct FiscalYear: Hashable, Comparable, Strideable, Sendable {
  /// The western year in which the fiscal year begins.
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.number < right.number
  }

  package func distance(to other: FiscalYear) -> Int {
    other.number - number
  }

  package func advanced(by years: Int) -> FiscalYear {
    FiscalYear(number + years)
  }

  /// The era name of the year: the era that holds at its beginning, but 2019 is 令和元年.
  package var era: Era {
    Era.allCases.last { $0.firstYear <= number } ?? .meiji
  }

  /// The year of its era, 1 for 元年.
  package var yearOfEra: Int {
    number - era.firstYear + 1
  }

  /// The short form that the strategy prints: era letter and year, `R6`, `H30`.
  package var label: String {
    "\(era.letter)\(yearOfEra)"
  }
}

extension FiscalYear: CustomStringConvertible {
  package var description: String { label }
}

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
