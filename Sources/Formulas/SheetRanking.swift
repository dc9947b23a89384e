/// The ranks of the numbers in a column, the least first: whole numbers, so that equal numbers cannot collide.
///
/// Rows that another column marks with anything but 0 have no rank, nor have rows without a number. Of equal numbers the
/// upper one comes first.
package struct SheetRanking: Sendable {
  private let numbers: SheetRange
  private let marks: SheetRange
  private let ranks: [SheetValue]

  /// - Parameters:
  ///   - numbers: the cells that are ranked.
  ///   - marks: the cells beside them, 0 in rows that count.
  package init(of numbers: SheetRange, where marks: SheetRange) {
    self.numbers = numbers
    self.marks = marks
    ranks = Self.ranks(of: numbers.values, where: marks.values)
  }

  /// The rows with a rank, by rank.
  package var order: [Int] {
    ranks.indices.filter { ranks[$0].number != nil }
      .sorted { (ranks[$0].number ?? 0) < (ranks[$1].number ?? 0) }
  }

  /// The formula of the rank of a row.
  package func formula(ofRow row: Int) -> String {
    let (number, mark) = (numbers.cell(row), marks.cell(row))
    let isRanked = SheetExpression.operation(
      .isNumber(number), .multiply, .comparison(mark, .equal, .number(0)))
    func count(_ marks: SheetRange, _ numbers: SheetRange, _ sign: SheetExpression.Comparison) -> String {
      "SUMPRODUCT((\(marks.reference)=0)*(\(numbers.reference)\(sign.rawValue)\(number.formula)))"
    }
    let less = count(marks, numbers, .less)
    let equal = count(marks.through(row), numbers.through(row), .equal)
    return "IF(\(isRanked.formula),\(less)+\(equal),\"\")"
  }

  /// The rank of a row; no text where it has none.
  package func value(ofRow row: Int) -> SheetValue { ranks[row] }

  private static func ranks(of numbers: [SheetValue], where marks: [SheetValue]) -> [SheetValue] {
    // The formula of a row with a rank reads the cells of all rows.
    let error = zip(marks, numbers).lazy.flatMap { [$0, $1] }.first(where: \.isError)
    let isCounted = marks.map { $0.order(against: .number(0)).isSame }
    let counted = numbers.indices.filter { isCounted[$0] && numbers[$0].isComparedAsNumber }
      .sorted { (numbers[$0].ordinal, $0) < (numbers[$1].ordinal, $1) }
    return numbers.indices.map { row in
      if marks[row].isError { return marks[row] }
      guard isCounted[row], numbers[row].number != nil else { return .text("") }
      if let error { return error }
      let less = counted.partition { !numbers[$0].order(against: numbers[row]).isLess }
      let equal = counted[less...].prefix { numbers[$0].order(against: numbers[row]).isSame }
      return .number(Double(less + equal.count { $0 <= row }))
    }
  }
}

extension SheetValue {
  fileprivate var isError: Bool {
    if case .error = self { true } else { false }
  }

  /// Whether the value can be less than a number or equal to it.
  fileprivate var isComparedAsNumber: Bool {
    switch self {
    case .blank, .number: true
    case .text, .truth, .error: false
    }
  }

  /// The number by which such a value is sorted.
  fileprivate var ordinal: Double { number ?? 0 }
}

extension [Int] {
  /// The place of the first member for which a condition holds, which holds for all behind it too.
  fileprivate func partition(by isBehind: (Int) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBehind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
