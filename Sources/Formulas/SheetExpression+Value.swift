import Figures
import Indicators

/// The second reading of a sheet's own formula: what it comes to.
extension SheetExpression {
  /// What the formula comes to with the values that its cells have now.
  package var value: SheetValue {
    switch self {
    case .cell(_, let value): value
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .joined(let parts): Self.joined(parts)
    case .operation(let left, let operation, let right):
      Self.calculated(left.value.operand, operation, right.value.operand)
    case .comparison(let left, let comparison, let right):
      Self.compared(left.value, comparison, right.value)
    case .isNumber(let inner): .truth(inner.value.number != nil)
    case .all(let members): Self.answer(members) { $0.allSatisfy(\.self) }
    case .any(let members): Self.answer(members) { $0.contains(true) }
    case .choice(let condition, let first, let second):
      switch condition.value.operand {
      case .success(let truth): truth != 0 ? first.value : second.value
      case .failure(let error): .error(error)
      }
    case .rounded(let inner, let digits, let rule):
      Self.number(inner.value.operand.map { rule.round($0, digits: digits) })
    case .count(let count): .number(Double(count.number))
    case .sum(let range): Self.folded([range]) { $0.reduce(0, +) }
    case .minimum(let ranges): Self.folded(ranges) { $0.min() ?? 0 }
    case .maximum(let ranges): Self.folded(ranges) { $0.max() ?? 0 }
    case .match(let sought, let range): Self.place(of: sought.value, in: range)
    case .index(let range, let place): Self.entry(of: range, at: place.value.operand)
    case .rank(let ranking, let row): ranking.value(ofRow: row)
    case .notAvailable: .error(.notAvailable)
    }
  }

  private static func number(_ result: Result<Double, SheetError>) -> SheetValue {
    switch result {
    case .success(let number): .number(number)
    case .failure(let error): .error(error)
    }
  }

  private static func joined(_ parts: [SheetExpression]) -> SheetValue {
    var text = ""
    for part in parts {
      let value = part.value
      guard let words = value.words else { return value }
      text += words
    }
    return .text(text)
  }

  private static func calculated(
    _ left: Result<Double, SheetError>, _ operation: Operation, _ right: Result<Double, SheetError>
  ) -> SheetValue {
    number(
      left.flatMap { left in
        right.flatMap { right in
          switch operation {
          case .add: .success(left + right)
          case .subtract: .success(left - right)
          case .multiply: .success(left * right)
          case .divide: right == 0 ? .failure(.division) : .success(left / right)
          }
        }
      })
  }

  private static func compared(
    _ left: SheetValue, _ comparison: Comparison, _ right: SheetValue
  ) -> SheetValue {
    switch left.order(against: right) {
    case .less: .truth([.less, .atMost, .notEqual].contains(comparison))
    case .same: .truth([.equal, .atMost, .atLeast].contains(comparison))
    case .greater: .truth([.greater, .atLeast, .notEqual].contains(comparison))
    case .none(let error): .error(error)
    }
  }

  /// `AND` and `OR` ask every member, so an error in any of them is theirs.
  private static func answer(_ members: [SheetExpression], _ combine: ([Bool]) -> Bool) -> SheetValue {
    var truths: [Bool] = []
    for member in members {
      switch member.value.operand {
      case .success(let number): truths.append(number != 0)
      case .failure(let error): return .error(error)
      }
    }
    return .truth(combine(truths))
  }

  /// A function of the numbers of ranges; texts are passed over, an error is that of the whole.
  private static func folded(_ ranges: [SheetRange], _ fold: ([Double]) -> Double) -> SheetValue {
    let values = ranges.flatMap(\.values)
    for case .error(let error) in values { return .error(error) }
    return .number(fold(values.compactMap(\.number)))
  }

  private static func place(of sought: SheetValue, in range: SheetRange) -> SheetValue {
    if case .error = sought { return sought }
    let index = range.values.firstIndex { value in
      value.isAlike(sought) && value.order(against: sought).isSame
    }
    return index.map { .number(Double($0 + 1)) } ?? .error(.notAvailable)
  }

  private static func entry(of range: SheetRange, at place: Result<Double, SheetError>) -> SheetValue {
    switch place {
    case .success(let place):
      guard place >= 1, let index = Int(exactly: place.rounded(.down)), index <= range.values.count else {
        return .error(place >= 1 ? .reference : .value)
      }
      return range.values[index - 1]
    case .failure(let error): return .error(error)
    }
  }
}

extension SheetValue {
  /// Whether two values are of one kind: `MATCH` finds no number for a text, and nothing for a blank.
  fileprivate func isAlike(_ other: SheetValue) -> Bool {
    switch (self, other) {
    case (.number, .number), (.text, .text), (.truth, .truth): true
    case (.blank, _), (.number, _), (.text, _), (.truth, _), (.error, _): false
    }
  }
}
