/// A Japanese fiscal year (年度, April to March), named by the western year in which it begins.
///
/// The same type represents calendar years (暦年) and points in time (時点). ``Indicator/yearKind`` says which of them an
/// indicator uses; the number does not.
///
/// | year | `number` | `label` |
/// |---|---|---|
/// | 平成30年度 | 2018 | `H30` |
/// | 令和元年度, 平成31年度 | 2019 | `R1` |
/// | 令和６年度 | 2024 | `R6` |
package struct FiscalYear: Hashable, Comparable, Strideable, Sendable {
  /// The western year in which the fiscal year begins.
  package let number: Int

  /// Creates the year of a western number without checking it; readers accept 1868…2117.
  package init(_ number: Int) {
    self.number = number
  }

  /// Orders by time, the earlier year first.
  package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.number < right.number
  }

  /// Returns the number of years from this one to the other, negative if the other is earlier.
  package func distance(to other: FiscalYear) -> Int {
    other.number - number
  }

  /// Returns the year that is the given number of years later; earlier for a negative number.
  package func advanced(by years: Int) -> FiscalYear {
    FiscalYear(number + years)
  }

  /// The era in which its western year ends: 2019 is 令和元年, 1989 平成元年, 1926 昭和元年.
  package var era: Era {
    Era.allCases.last { $0.firstYear <= number } ?? .meiji
  }

  /// The year within its era, 1 for 元年.
  package var yearOfEra: Int {
    number - era.firstYear + 1
  }

  /// The short form that the strategy prints: era letter and year, `R6`, `H30`.
  package var label: String {
    "\(era.letter)\(yearOfEra)"
  }
}

extension FiscalYear: CustomStringConvertible {
  /// The short form that the strategy prints: `R6`.
  package var description: String { label }
}
