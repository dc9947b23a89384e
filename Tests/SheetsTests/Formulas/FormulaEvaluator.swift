import Foundation

/// A small spreadsheet: reads the text of a formula and calculates it from cells, by nothing that the program knows.
///
/// It follows the documentation of the functions: texts compare without regard to capitals, a blank cell is 0 beside a
/// number and no text beside a text, an error is that of every formula that reads it.
struct FormulaEvaluator {
  /// The value of a cell by sheet (empty for the sheet of the formula), row and column from 1; nil for a blank one.
  var cell: (_ sheet: String, _ row: Int, _ column: Int) -> Item?
  var names: [String: Item] = [:]

  indirect enum Item: Equatable {
    case number(Double)
    case text(String)
    case truth(Bool)
    case error(String)
    case blank
    case area([[Item]])
  }

  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// What a formula comes to; a formula that ends in a blank cell shows 0.
  func value(of formula: String) throws -> Item {
    var reader = Reader(text: Array(formula), evaluator: self)
    if reader.text.first == "=" { reader.place = 1 }
    let value = try reader.comparison()
    guard reader.place == reader.text.count else {
      throw Unreadable(description: "\(formula) at \(reader.place)")
    }
    return value
  }

  /// Reads one formula from left to right; every method returns what it has calculated.
  fileprivate struct Reader {
    let text: [Character]
    let evaluator: FormulaEvaluator
    var place = 0

    private var next: Character? { place < text.count ? text[place] : nil }

    private mutating func take(_ sign: String) -> Bool {
      guard text[place...].starts(with: Array(sign)) else { return false }
      place += sign.count
      return true
    }

    private mutating func expect(_ sign: String) throws {
      guard take(sign) else { throw Unreadable(description: "\(String(text)) lacks \(sign) at \(place)") }
    }

    // MARK: Operations, loosest first

    mutating func comparison() throws -> Item {
      var left = try joined()
      while let sign = ["<=", ">=", "<>", "<", ">", "="].first(where: { take($0) }) {
        let right = try joined()
        left = FormulaEvaluator.each(left, right) { FormulaEvaluator.compare($0, sign, $1) }
      }
      return left
    }

    private mutating func joined() throws -> Item {
      var left = try sum()
      while take("&") {
        let right = try sum()
        left = FormulaEvaluator.join(left, right)
      }
      return left
    }

    private mutating func sum() throws -> Item {
      var left = try product()
      while let sign = ["+", "-"].first(where: { take($0) }) {
        let right = try product()
        left = FormulaEvaluator.each(left, right) { FormulaEvaluator.calculate($0, sign, $1) }
      }
      return left
    }

    private mutating func product() throws -> Item {
      var left = try power()
      while let sign = ["*", "/"].first(where: { take($0) }) {
        let right = try power()
        left = FormulaEvaluator.each(left, right) { FormulaEvaluator.calculate($0, sign, $1) }
      }
      return left
    }

    /// A minus binds more tightly than a power: −2^2 is 4.
    private mutating func power() throws -> Item {
      var left = try signed()
      while take("^") {
        let right = try signed()
        left = FormulaEvaluator.each(left, right) { FormulaEvaluator.calculate($0, "^", $1) }
      }
      return left
    }

    private mutating func signed() throws -> Item {
      guard take("-") else { return try term() }
      return FormulaEvaluator.each(.number(0), try signed()) { FormulaEvaluator.calculate($0, "-", $1) }
    }

    // MARK: Terms

    private mutating func term() throws -> Item {
      if take("(") {
        let inner = try comparison()
        try expect(")")
        return inner
      }
      if next == "\"" { return .text(try quoted("\"")) }
      if next == "'" {
        let sheet = try quoted("'")
        try expect("!")
        return try reference(on: sheet)
      }
      if let digit = next, digit.isASCII, digit.isNumber {
        let start = place
        while let letter = next, letter.isASCII, letter.isNumber || letter == "." { place += 1 }
        if take("E") {
          _ = take("-") || take("+")
          while let letter = next, letter.isASCII, letter.isNumber { place += 1 }
        }
        return .number(Double(String(text[start..<place])) ?? .nan)
      }
      let start = place
      while let letter = next, letter.isLetter || letter.isNumber || letter == "_" || letter == "$" {
        place += 1
      }
      let word = String(text[start..<place])
      if take("(") { return try call(word) }
      if word == "TRUE" || word == "FALSE" { return .truth(word == "TRUE") }
      if let value = evaluator.names[word] { return value }
      place = start
      return try reference(on: "")
    }

    private mutating func quoted(_ mark: Character) throws -> String {
      place += 1
      var content = ""
      while let letter = next {
        place += 1
        if letter == mark {
          guard next == mark else { return content }
          place += 1
        }
        content.append(letter)
      }
      throw Unreadable(description: "\(String(text)) does not close \(mark)")
    }

    private mutating func position() throws -> (row: Int, column: Int) {
      var (row, column) = (0, 0)
      _ = take("$")
      while let letter = next, let value = letter.asciiValue, letter.isUppercase {
        column = column * 26 + Int(value) - 64
        place += 1
      }
      _ = take("$")
      while let digit = next, let value = digit.wholeNumberValue {
        row = row * 10 + value
        place += 1
      }
      guard row > 0, column > 0 else { throw Unreadable(description: "\(String(text)) at \(place)") }
      return (row, column)
    }

    private mutating func reference(on sheet: String) throws -> Item {
      let first = try position()
      let last = take(":") ? try position() : nil
      guard let last else { return evaluator.cell(sheet, first.row, first.column) ?? .blank }
      return .area(
        (first.row...last.row).map { row in
          (first.column...last.column).map { evaluator.cell(sheet, row, $0) ?? .blank }
        })
    }

    private mutating func call(_ function: String) throws -> Item {
      var arguments: [Item] = []
      if !take(")") {
        repeat { arguments.append(try comparison()) } while take(",")
        try expect(")")
      }
      return try FormulaEvaluator.call(function, arguments)
    }
  }
}
