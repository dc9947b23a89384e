package import Evaluations
import Figures
import Indicators
package import Workbooks

/// What a cell holds or a formula comes to, as a spreadsheet calculates with it.
package enum SheetValue: Hashable, Sendable {
  /// A cell in which nothing stands; it counts as 0 beside numbers and as no text beside texts.
  case blank
  case number(Double)
  case text(String)
  case truth(Bool)
  case error(SheetError)
}

/// The errors that the forms of ``SheetExpression`` can come to.
package enum SheetError: String, Sendable {
  case notAvailable = "#N/A"
  case value = "#VALUE!"
  case division = "#DIV/0!"
  case reference = "#REF!"
}

extension SheetValue {
  /// The number; nil for everything else.
  package var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The text as a sentence takes it; empty for a blank, and nil for an error.
  package var words: String? {
    switch self {
    case .blank: ""
    case .number(let number): Self.general(number)
    case .text(let text): text
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .error: nil
    }
  }

  /// The value as a cell shows it in the format General.
  package var shown: String {
    if case .error(let error) = self { error.rawValue } else { words ?? "" }
  }

  /// The value as a number of arithmetic; a text is none, whatever its letters.
  package var operand: Result<Double, SheetError> {
    switch self {
    case .blank: .success(0)
    case .number(let number): .success(number)
    case .text: .failure(.value)
    case .truth(let truth): .success(truth ? 1 : 0)
    case .error(let error): .failure(error)
    }
  }

  /// What a spreadsheet keeps of the value beside the formula: a formula never comes to a blank, but to 0.
  package var cached: Cell.Cached {
    switch self {
    case .blank: .number(0)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .truth(let truth): .number(truth ? 1 : 0)
    case .error(let error): .text(error.rawValue)
    }
  }

  /// A number in the format General, to the 15 digits that a spreadsheet has.
  private static func general(_ number: Double) -> String {
    if number == number.rounded(), number.magnitude < 1e15 { return String(Int64(number)) }
    var places = 15
    var rest = number.magnitude
    while rest >= 1, places > 0 {
      rest /= 10
      places -= 1
    }
    while rest > 0, rest < 0.1, places < 300 {
      rest *= 10
      places += 1
    }
    return Rounding.halfAwayFromZero.round(number, digits: places).description.uppercased()
  }
}

extension SheetError: Error {}

// MARK: Comparison

extension SheetValue {
  /// How the value stands to another: numbers come before texts, texts before what is true or false; texts compare
  /// without regard to capitals, numbers to about 15 digits.
  package func order(against other: SheetValue) -> Order {
    switch (self, other) {
    case (.blank, .blank): .same
    case (.blank, .number(let right)): Order(0, right)
    case (.number(let left), .blank): Order(left, 0)
    case (.blank, .text(let right)): Order("", right)
    case (.text(let left), .blank): Order(left, "")
    case (.blank, .truth(let right)): Order(0, right ? 1 : 0)
    case (.truth(let left), .blank): Order(left ? 1 : 0, 0)
    case (.number(let left), .number(let right)): Order(left, right)
    case (.text(let left), .text(let right)): Order(left, right)
    case (.truth(let left), .truth(let right)): Order(left ? 1 : 0, right ? 1 : 0)
    case (.number, .text), (.number, .truth), (.text, .truth): .less
    case (.text, .number), (.truth, .number), (.truth, .text): .greater
    case (.error(let error), _), (_, .error(let error)): .none(error)
    }
  }

  /// How one value stands to another.
  package enum Order: Equatable {
    case less
    case same
    case greater
    /// One of the two is an error.
    case none(SheetError)

    package var isLess: Bool { self == .less }
    package var isSame: Bool { self == .same }

    package init(_ left: Double, _ right: Double) {
      self = Rounding.isSame(left, right) ? .same : left < right ? .less : .greater
    }

    package init(_ left: String, _ right: String) {
      var (lefts, rights) = (left.unicodeScalars.makeIterator(), right.unicodeScalars.makeIterator())
      while true {
        switch (lefts.next(), rights.next()) {
        case (nil, nil): self = .same
        case (nil, .some): self = .less
        case (.some, nil): self = .greater
        case (let left?, let right?):
          guard left != right else { continue }
          let (small, other) = (left.properties.lowercaseMapping, right.properties.lowercaseMapping)
          guard small != other else { continue }
          self = small.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars) ? .less : .greater
        }
        return
      }
    }
  }
}

extension Value {
  /// The value as the cell of a figure or a row shows it: the reason stands as a text where there is no number.
  package var shown: SheetValue {
    switch self {
    case .number(let number): .number(number)
    case .words(let text): .text(text)
    case .input(let word): .text(word.text)
    case .absent(let reason): .text(reason.text)
    }
  }
}

extension Cell.Content {
  /// The value that formulas read from a cell with the content.
  package var value: SheetValue {
    switch self {
    case .blank: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .number(let number), .formula(_, .number(let number), _): .number(number)
    case .formula(_, .text(let text), _), .link(_, let text): .text(text)
    }
  }
}
