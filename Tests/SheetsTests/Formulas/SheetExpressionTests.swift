import Indicators
import TestKit
import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

/// Both readings of a sheet's own formulas: the printed text, calculated by a spreadsheet of its own, gives the value.
struct SheetExpressionTests {
  // MARK: Single forms

  private static let list = SheetRange(
    sheet: "一覧", area: Area(rows: 5...10, column: 3),
    values: [.number(0.5), .text("－"), .blank, .number(0.25), .text("◎ 達成"), .number(0.5)])
  private static let marks = SheetRange(
    sheet: "一覧", area: Area(rows: 5...10, column: 4),
    values: [.number(0), .number(0), .number(0), .number(1), .blank, .number(0)])
  private static let cell = SheetExpression.cell("B2", .number(-3))
  private static let blank = SheetExpression.cell("C2", .blank)

  private static let forms: [(SheetExpression, String, SheetValue)] = [
    (.index(list, .number(5)), "INDEX('一覧'!$D$6:$D$11,5)", .text("◎ 達成")),
    (.index(list, .number(7)), "INDEX('一覧'!$D$6:$D$11,7)", .error(.reference)),
    (.match(.number(0.5), list), "MATCH(0.5,'一覧'!$D$6:$D$11,0)", .number(1)),
    (.match(.text("◎ 達成"), list), "MATCH(\"◎ 達成\",'一覧'!$D$6:$D$11,0)", .number(5)),
    (.match(.number(0), list), "MATCH(0,'一覧'!$D$6:$D$11,0)", .error(.notAvailable)),
    (.count(.numbers(list)), "COUNT('一覧'!$D$6:$D$11)", .number(3)),
    (.count(.filled(list)), "COUNTA('一覧'!$D$6:$D$11)", .number(5)),
    (.count(.rows(list)), "ROWS('一覧'!$D$6:$D$11)", .number(6)),
    (.count(.matching(list, .beginsWith("◎"))), "COUNTIF('一覧'!$D$6:$D$11,\"◎*\")", .number(1)),
    (
      .count(.matchingAll([(marks, .number(0)), (list, .cell("C2", .blank))])),
      "COUNTIFS('一覧'!$E$6:$E$11,0,'一覧'!$D$6:$D$11,C2)", .number(0)
    ),
    (.sum(list), "SUM('一覧'!$D$6:$D$11)", .number(1.25)),
    (.minimum([list]), "MIN('一覧'!$D$6:$D$11)", .number(0.25)),
    (.maximum([list, marks]), "MAX('一覧'!$D$6:$D$11,'一覧'!$E$6:$E$11)", .number(1)),
    (.notAvailable, "NA()", .error(.notAvailable)),
    (.joined([.text("a\"b"), cell, blank]), "\"a\"\"b\"&B2&C2", .text("a\"b-3")),
    (.comparison(blank, .equal, .text("")), "C2=\"\"", .truth(true)),
    (.comparison(blank, .equal, .number(0)), "C2=0", .truth(true)),
    (.comparison(.text("Ａb"), .equal, .text("ＡB")), "\"Ａb\"=\"ＡB\"", .truth(true)),
    (.comparison(.number(9), .less, .text("1")), "9<\"1\"", .truth(true)),
    (.isNumber(blank), "ISNUMBER(C2)", .truth(false)),
    (
      .operation(.number(1), .divide, .operation(cell, .add, .number(3))), "1/(B2+3)", .error(.division)
    ),
    (
      .operation(cell, .subtract, .operation(cell, .subtract, .number(1))), "B2-(B2-1)", .number(1)
    ),
    (.operation(.text("x"), .multiply, .number(2)), "\"x\"*2", .error(.value)),
    (
      .choice(.all([.isNumber(cell), .comparison(cell, .less, .number(0))]), .text("▲"), .number(1)),
      "IF(AND(ISNUMBER(B2),B2<0),\"▲\",1)", .text("▲")
    ),
    (.rounded(.number(0.0005), digits: 3, .halfAwayFromZero), "ROUND(0.0005,3)", .number(0.001)),
    (.rounded(.number(-0.0019), digits: 3, .towardZero), "ROUNDDOWN(-0.0019,3)", .number(-0.001)),
    (
      .rank(SheetRanking(of: list, where: marks), row: 5),
      "IF(ISNUMBER('一覧'!D11)*('一覧'!E11=0),SUMPRODUCT(('一覧'!$E$6:$E$11=0)*('一覧'!$D$6:$D$11<'一覧'!D11))"
        + "+SUMPRODUCT(('一覧'!$E$6:$E$11=0)*('一覧'!$D$6:$D$11='一覧'!D11)),\"\")", .number(3)
    ),
    (
      .rank(SheetRanking(of: list, where: marks), row: 3),
      "IF(ISNUMBER('一覧'!D9)*('一覧'!E9=0),SUMPRODUCT(('一覧'!$E$6:$E$11=0)*('一覧'!$D$6:$D$11<'一覧'!D9))"
        + "+SUMPRODUCT(('一覧'!$E$6:$E$9=0)*('一覧'!$D$6:$D$9='一覧'!D9)),\"\")", .text("")
    ),
  ]

  @Test(arguments: forms.indices)
  func `a form is written and read as a spreadsheet reads it`(_ index: Int) throws {
    let (expression, formula, value) = Self.forms[index]
    #expect(expression.formula == formula)
    #expect(expression.value == value)
    let sheet = FormulaEvaluator { name, row, column in
      switch (name, column) {
      case ("一覧", 4): Self.list.values.indices.contains(row - 6) ? Self.list.values[row - 6].item : nil
      case ("一覧", 5): Self.marks.values.indices.contains(row - 6) ? Self.marks.values[row - 6].item : nil
      case ("", 2): .number(-3)
      default: nil
      }
    }
    #expect(try sheet.value(of: "=" + formula).isSame(as: value.item))
  }

  // MARK: Any formula

  @Test(arguments: 0..<40)
  func `both readings of any formula agree`(seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    let evaluator = random.evaluator
    for _ in 0..<100 {
      let expression = random.expression(depth: 4)
      let value = try evaluator.value(of: expression.formula)
      #expect(
        value.isSame(as: expression.value.item),
        "\(expression.formula) is \(value), not \(expression.value)")
    }
  }

  @Test func `random formulas meet every kind of value`() throws {
    var random = RandomExpressions(seed: 7)
    var kinds: Set<String> = []
    for _ in 0..<2000 {
      switch random.expression(depth: 3).value {
      case .blank: kinds.insert("blank")
      case .number: kinds.insert("number")
      case .text: kinds.insert("text")
      case .truth: kinds.insert("truth")
      case .error(let error): kinds.insert(error.rawValue)
      }
    }
    #expect(kinds == ["blank", "number", "text", "truth", "#N/A", "#VALUE!", "#DIV/0!", "#REF!"])
  }
}

extension SheetValue {
  /// The value in the words of the small spreadsheet.
  var item: FormulaEvaluator.Item {
    switch self {
    case .blank: .blank
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .truth(let truth): .truth(truth)
    case .error(let error): .error(error.rawValue)
    }
  }
}

extension FormulaEvaluator.Item {
  /// Whether two items are the same but for the last bits of a number.
  func isSame(as other: FormulaEvaluator.Item) -> Bool {
    if case .number(let left) = self, case .number(let right) = other {
      return (left - right).magnitude <= 1e-12 * max(1, left.magnitude, right.magnitude)
    }
    return self == other
  }
}

/// Formulas of every form over a small sheet of random cells.
private struct RandomExpressions {
  private var random: Seeded
  private let columns: [[SheetValue]]

  private static let sheet = "It's 一覧"
  private static let rows = 6

  init(seed: Int) {
    var random = Seeded(seed)
    columns = (0..<4).map { _ in (0..<Self.rows).map { _ in Self.value(&random) } }
    self.random = random
  }

  private static func value(_ random: inout Seeded) -> SheetValue {
    switch random.integer(0...11) {
    case 0: .blank
    case 1: .text("")
    case 2: .text("◎ 達成")
    case 3: .text(random.chance(50) ? "abc" : "ABC")
    case 4: .text("－")
    case 5: random.chance(40) ? .error(.notAvailable) : .number(0)
    case 6: .number(Double(random.integer(-2...2)))
    default: .number(Double(random.integer(-8...8)) / 4)
    }
  }

  /// The cells as the small spreadsheet sees them; those of its own sheet are the same.
  var evaluator: FormulaEvaluator {
    let columns = columns
    return FormulaEvaluator { _, row, column in
      columns.indices.contains(column - 1) && columns[column - 1].indices.contains(row - 1)
        ? columns[column - 1][row - 1].item : nil
    }
  }

  private mutating func range() -> SheetRange {
    let column = random.integer(0...3)
    return SheetRange(
      sheet: random.chance(50) ? Self.sheet : nil, area: Area(rows: 0...Self.rows - 1, column: column),
      isAbsolute: random.chance(50), values: columns[column])
  }

  private mutating func cell() -> (address: String, value: SheetValue) {
    let (row, column) = (random.integer(0...Self.rows - 1), random.integer(0...3))
    let position = Position(row: row, column: column)
    return (
      random.chance(50) ? SheetName.reference(Self.sheet, position) : position.reference,
      columns[column][row]
    )
  }

  private mutating func criterion() -> SheetCriterion {
    switch random.integer(0...3) {
    case 0: return .number(Double(random.integer(-1...1)))
    case 1: return .text(random.chance(50) ? "aBc" : "－")
    case 2: return .beginsWith(random.chance(50) ? "◎" : "AB")
    default:
      let cell = cell()
      return .cell(cell.address, cell.value)
    }
  }

  private mutating func count() -> SheetCount {
    switch random.integer(0...4) {
    case 0: .numbers(range())
    case 1: .filled(range())
    case 2: .rows(range())
    case 3: .matching(range(), criterion())
    default: .matchingAll([(range(), criterion()), (range(), criterion())])
    }
  }

  private mutating func leaf() -> SheetExpression {
    switch random.integer(0...4) {
    case 0: return .number(Double(random.integer(-6...6)) / 2)
    case 4: return .notAvailable
    case 1: return .text(random.chance(50) ? "語\"" : "abc")
    default:
      let cell = cell()
      return .cell(cell.address, cell.value)
    }
  }

  /// A formula of at most so many forms one within the other.
  mutating func expression(depth: Int) -> SheetExpression {
    guard depth > 0 else { return leaf() }
    func inner(_ random: inout RandomExpressions) -> SheetExpression { random.expression(depth: depth - 1) }
    switch random.integer(0...14) {
    case 0: return .joined([inner(&self), inner(&self)])
    case 1, 2:
      let sign = SheetExpression.Operation.allCases.randomElement(using: &random) ?? .add
      return .operation(inner(&self), sign, inner(&self))
    case 3, 4:
      let sign = SheetExpression.Comparison.allCases.randomElement(using: &random) ?? .equal
      return .comparison(inner(&self), sign, inner(&self))
    case 5: return .isNumber(inner(&self))
    case 6: return .all([inner(&self), inner(&self)])
    case 7: return .any([inner(&self), inner(&self)])
    case 8: return .choice(inner(&self), inner(&self), inner(&self))
    case 9:
      return .rounded(
        inner(&self), digits: random.integer(0...3), random.chance(50) ? .halfAwayFromZero : .towardZero)
    case 10: return .count(count())
    case 11:
      return random.chance(50)
        ? .sum(range()) : random.chance(50) ? .minimum([range(), range()]) : .maximum([range()])
    case 12: return .match(inner(&self), range())
    case 13: return .index(range(), random.chance(70) ? .number(Double(random.integer(0...7))) : inner(&self))
    default:
      return .rank(SheetRanking(of: range(), where: range()), row: random.integer(0...Self.rows - 1))
    }
  }
}
