import Foundation

/// The operations and functions of the small spreadsheet.
extension FormulaEvaluator {
  private static func numeric(_ item: Item) -> Item {
    switch item {
    case .blank: .number(0)
    case .truth(let truth): .number(truth ? 1 : 0)
    case .text, .area: .error("#VALUE!")
    case .number, .error: item
    }
  }

  /// An operation of two items, cell by cell where one of them is an area; of a row and a column every pair.
  static func each(_ left: Item, _ right: Item, _ body: (Item, Item) -> Item) -> Item {
    switch (left, right) {
    case (.area(let lefts), .area(let rights)):
      .area(
        (0..<max(lefts.count, rights.count)).map { row in
          let (lefts, rights) = (lefts[min(row, lefts.count - 1)], rights[min(row, rights.count - 1)])
          return (0..<max(lefts.count, rights.count)).map { column in
            body(lefts[min(column, lefts.count - 1)], rights[min(column, rights.count - 1)])
          }
        })
    case (.area(let lefts), _): .area(lefts.map { $0.map { body($0, right) } })
    case (_, .area(let rights)): .area(rights.map { $0.map { body(left, $0) } })
    default: body(left, right)
    }
  }

  static func calculate(_ left: Item, _ sign: String, _ right: Item) -> Item {
    let (left, right) = (numeric(left), numeric(right))
    guard case .number(let first) = left else { return left }
    guard case .number(let second) = right else { return right }
    switch sign {
    case "+": return .number(first + second)
    case "-": return .number(first - second)
    case "*": return .number(first * second)
    case "^":
      let power = pow(first, second)
      return power.isFinite ? .number(power) : .error("#NUM!")
    default: return second == 0 ? .error("#DIV/0!") : .number(first / second)
    }
  }

  static func join(_ left: Item, _ right: Item) -> Item {
    func words(_ item: Item) -> String? {
      switch item {
      case .blank: ""
      case .text(let text): text
      case .truth(let truth): truth ? "TRUE" : "FALSE"
      case .number(let number): String(format: "%.15g", number == 0 ? 0 : number).uppercased()
      case .error, .area: nil
      }
    }
    guard let first = words(left) else { return left }
    guard let second = words(right) else { return right }
    return .text(first + second)
  }

  /// Less than 0, 0 or more by the order of a spreadsheet; nil for an error.
  private static func order(_ left: Item, _ right: Item) -> Int? {
    func rank(_ item: Item) -> Int? {
      switch item {
      case .number: 0
      case .text: 1
      case .truth: 2
      case .blank, .error, .area: nil
      }
    }
    func empty(like item: Item) -> Item {
      switch item {
      case .text: .text("")
      case .truth: .truth(false)
      case .number, .blank, .error, .area: .number(0)
      }
    }
    let (first, second) = (
      left == .blank ? empty(like: right) : left, right == .blank ? empty(like: left) : right
    )
    switch (first, second) {
    case (.number(let a), .number(let b)):
      return (a - b).magnitude <= 1e-14 * max(a.magnitude, b.magnitude) ? 0 : a < b ? -1 : 1
    case (.text(let a), .text(let b)):
      let (a, b) = (Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
      return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    case (.truth(let a), .truth(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    default:
      guard let a = rank(first), let b = rank(second) else { return nil }
      return a - b
    }
  }

  static func compare(_ left: Item, _ sign: String, _ right: Item) -> Item {
    if case .error = left { return left }
    if case .error = right { return right }
    guard let order = order(left, right) else { return .error("#VALUE!") }
    switch sign {
    case "=": return .truth(order == 0)
    case "<>": return .truth(order != 0)
    case "<": return .truth(order < 0)
    case ">": return .truth(order > 0)
    case "<=": return .truth(order <= 0)
    default: return .truth(order >= 0)
    }
  }

  private static func cells(_ item: Item) -> [Item] {
    if case .area(let rows) = item { rows.flatMap(\.self) } else { [item] }
  }

  private static func meets(_ item: Item, _ criterion: Item) -> Bool {
    if item == .blank { return false }
    guard case .text(let words) = criterion else {
      return order(item, criterion == .blank ? .number(0) : criterion) == 0
    }
    guard case .text(let text) = item else { return false }
    let pattern = NSRegularExpression.escapedPattern(for: words).replacing("\\*", with: ".*")
      .replacing("\\?", with: ".")
    let options: String.CompareOptions = [.regularExpression, .caseInsensitive]
    return text.range(of: "^(?:\(pattern))$", options: options) != nil
  }

  /// A function of one text.
  private static func text(_ item: Item, _ change: (String) -> String) -> Item {
    guard case .text(let text) = join(item, .text("")) else { return item }
    return .text(change(text))
  }

  static func call(_ function: String, _ arguments: [Item]) throws -> Item {
    let all = arguments.flatMap(cells)
    let numbers = all.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let error = all.first { if case .error = $0 { true } else { false } }
    switch function {
    case "ISNUMBER":
      return each(arguments[0], .blank) { item, _ in
        if case .number = item { .truth(true) } else { .truth(false) }
      }
    case "IF":
      if case .area(let rows) = arguments[0] {
        let choice = each(arguments[0], arguments[1]) { numeric($0) == .number(0) ? .truth(false) : $1 }
        return arguments.count == 2 ? choice : .error("\(rows.count) rows have no third argument")
      }
      let condition = numeric(arguments[0])
      guard case .number(let truth) = condition else { return condition }
      return truth != 0 ? arguments[1] : arguments[2]
    case "AND", "OR":
      let truths = all.map(numeric)
      for case .error(let fault) in truths { return .error(fault) }
      return .truth(
        function == "AND" ? truths.allSatisfy { $0 != .number(0) } : truths.contains { $0 != .number(0) })
    case "NOT": return error ?? (numeric(arguments[0]) == .number(0) ? .truth(true) : .truth(false))
    case "ISBLANK": return .truth(arguments[0] == .blank)
    case "VALUE":
      guard case .text(let text) = arguments[0] else { return numeric(arguments[0]) }
      return Double(text).map(Item.number) ?? .error("#VALUE!")
    case "TRIM":
      return text(arguments[0]) { $0.split(separator: " ").joined(separator: " ") }
    case "COUNT": return .number(Double(numbers.count))
    case "COUNTA": return .number(Double(all.count { $0 != .blank }))
    case "ROWS":
      if case .area(let rows) = arguments[0] { return .number(Double(rows.count)) }
      return .number(1)
    case "SUM": return error ?? .number(numbers.reduce(0, +))
    case "NA": return .error("#N/A")
    case "LEFT", "RIGHT", "FIND", "SUBSTITUTE", "CHAR", "TEXT": return error ?? textual(function, arguments)
    case "MIN": return error ?? .number(numbers.min() ?? 0)
    case "MAX": return error ?? .number(numbers.max() ?? 0)
    case "MEDIAN":
      let sorted = numbers.sorted()
      guard !sorted.isEmpty else { return error ?? .error("#NUM!") }
      return error ?? .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
    case "SQRT":
      guard case .number(let number) = numeric(arguments[0]) else { return numeric(arguments[0]) }
      return number < 0 ? .error("#NUM!") : .number(number.squareRoot())
    case "TRANSPOSE":
      guard case .area(let rows) = arguments[0], let first = rows.first else { return arguments[0] }
      return .area(first.indices.map { column in rows.map { $0[column] } })
    case "SUMIF":
      guard case .text(let sign) = arguments[1] else { return .error("#VALUE!") }
      return .number(numbers.filter { sign == ">0" ? $0 > 0 : $0 < 0 }.reduce(0, +))
    case "SUMPRODUCT": return error ?? .number(numbers.reduce(0, +))
    case "ROUND", "ROUNDDOWN": return rounded(function, arguments)
    case "COUNTIF" where arguments.count == 2 && cells(arguments[1]).count > 1:
      // One count for each of several criteria.
      let range = cells(arguments[0])
      return .area(cells(arguments[1]).map { word in [.number(Double(range.count { meets($0, word) }))] })
    case "COUNTIF", "COUNTIFS":
      let pairs = stride(from: 0, to: arguments.count, by: 2).map {
        (range: cells(arguments[$0]), criterion: arguments[$0 + 1])
      }
      let places = pairs.first?.range.indices ?? 0..<0
      return .number(
        Double(places.count { place in pairs.allSatisfy { meets($0.range[place], $0.criterion) } }))
    case "MATCH":
      if case .error = arguments[0] { return arguments[0] }
      let index = cells(arguments[1]).firstIndex { item in
        switch (item, arguments[0]) {
        case (.number, .number), (.text, .text), (.truth, .truth): order(item, arguments[0]) == 0
        default: false
        }
      }
      return index.map { .number(Double($0 + 1)) } ?? .error("#N/A")
    case "INDEX":
      guard case .number(let place) = numeric(arguments[1]) else { return numeric(arguments[1]) }
      guard place >= 1 else { return .error("#VALUE!") }
      let items = cells(arguments[0])
      return place < Double(items.count + 1) ? items[Int(place) - 1] : .error("#REF!")
    default: throw Unreadable(description: function)
    }
  }

  /// The functions of texts; a place counts from 1.
  private static func textual(_ function: String, _ arguments: [Item]) -> Item {
    let texts = arguments.map { item in if case .text(let text) = join(.text(""), item) { text } else { "" } }
    func number(_ index: Int) -> Double? {
      if case .number(let number) = numeric(arguments[index]) { number } else { nil }
    }
    switch function {
    case "CHAR":
      return .text(number(0).flatMap { Unicode.Scalar(Int($0)) }.map { String(Character($0)) } ?? "")
    case "FIND":
      guard let found = texts[1].range(of: texts[0]) else { return .error("#VALUE!") }
      return .number(Double(texts[1][..<found.lowerBound].utf16.count + 1))
    case "SUBSTITUTE":
      guard arguments.count == 4 else {
        return .text(texts[0].replacingOccurrences(of: texts[1], with: texts[2]))
      }
      return .text(texts[0].replacing(texts[1], with: texts[2], maxReplacements: 1))
    case "TEXT":
      guard let number = number(0) else { return .text(texts[0]) }
      return .text(printed(number, texts[1].split(separator: ";").map(String.init)))
    default:
      let count = Int(number(1) ?? 0)
      let units = Array(texts[0].utf16)
      return .text(
        String(decoding: function == "LEFT" ? units.prefix(count) : units.suffix(count), as: UTF16.self))
    }
  }

  /// A number in a format of digits, commas, a point and %, the second section for numbers below zero.
  private static func printed(_ number: Double, _ sections: [String]) -> String {
    let section = number < 0 && sections.count > 1 ? sections[1] : sections[0]
    let isPercent = section.hasSuffix("%")
    let digits = section.split(separator: ".").dropFirst().first?.count { $0 == "0" } ?? 0
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.numberStyle = .decimal
    formatter.usesGroupingSeparator = section.contains(",")
    formatter.groupingSeparator = ","
    formatter.groupingSize = 3
    formatter.minimumFractionDigits = digits
    formatter.maximumFractionDigits = digits
    formatter.roundingMode = .halfUp
    let exact = NSDecimalNumber(string: String(format: "%.15g", number.magnitude * (isPercent ? 100 : 1)))
    let sign = number < 0 ? (section.hasPrefix("▲") ? "▲" : sections.count > 1 ? "" : "-") : ""
    return sign + (formatter.string(from: exact) ?? "") + (isPercent ? "%" : "")
  }

  /// By the decimal that is printed, as spreadsheets round.
  private static func rounded(_ function: String, _ arguments: [Item]) -> Item {
    guard case .number(let number) = numeric(arguments[0]), case .number(let digits) = arguments[1] else {
      return numeric(arguments[0])
    }
    let behavior = NSDecimalNumberHandler(
      roundingMode: function == "ROUND" ? .plain : .down, scale: Int16(digits), raiseOnExactness: false,
      raiseOnOverflow: false, raiseOnUnderflow: false, raiseOnDivideByZero: false)
    let magnitude = NSDecimalNumber(string: String(format: "%.15g", number.magnitude))
    let result = magnitude.rounding(accordingToBehavior: behavior).doubleValue
    return .number(number < 0 ? -result : result)
  }
}
