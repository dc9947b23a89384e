import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// The totals of a first page, live, and the departments with what is missing from each, in hidden cells.
struct StateTotals {
  /// What is counted; an indicator that is printed again counts once.
  enum Total: Hashable {
    case indicators
    case state(IndicatorState)
    case group(RatingRule.Verdict, Int)
    case cause(UnjudgedCause)
    /// Late ones with the value of the target year.
    case over
    case improved, worsened
    /// 未提出, the departments from which they are missing, and the most that are missing from one.
    case missing, departments, greatest
    /// Findings that call for action: 要修正, 確認, and both.
    case corrections, confirmations, required
    /// Indicators that an edit has moved.
    case moved
  }

  let states: StateTable
  /// The departments of the indicators in the order of the plan, then those that only findings name.
  let departments: [String]
  private let totals: [Total]

  private var book: Book { states.book }

  init(_ states: StateTable) {
    self.states = states
    let book = states.book
    let scale = book.plan.ratings
    let named = Set(states.departments + book.findings.compactMap(\.department))
    departments = DepartmentName.all(of: book.plan, and: book.findings).filter(named.contains)
    totals =
      [.indicators] + IndicatorState.allCases.map(Total.state)
      + RatingRule.Verdict.allCases.flatMap { verdict in
        scale.groups(of: verdict).indices.map { Total.group(verdict, $0) }
      } + UnjudgedCause.allCases.map(Total.cause)
      + [
        .over, .improved, .worsened, .missing, .departments, .greatest, .corrections, .confirmations,
        .required,
        .moved,
      ]
  }

  /// A total, as a reference to its cell.
  subscript(total: Total) -> LiveCount {
    Self.shown(calculated(total), at: position(totals.firstIndex(of: total) ?? 0))
  }

  /// Rules for the look of cells read totals as well, so the reference must not move.
  private static func shown(_ count: LiveCount, at position: Position) -> LiveCount {
    LiveCount(
      position.reference(absoluteRow: true, absoluteColumn: true), comesTo: count.number)
  }

  private func title(of total: Total) -> String {
    switch total {
    case .indicators: "指標"
    case .state(.late): "遅れ"
    case .state(.good): "良い"
    case .state(.unjudged): "判定できない"
    case .group(let verdict, let index):
      "\(verdict.rawValue) \(book.plan.ratings.groups(of: verdict)[index].key)"
    case .cause(let cause): cause.name
    case .over: "目標年度を終えて未達成"
    case .improved: "前回より上"
    case .worsened: "前回より下"
    case .missing: Absence.notSubmitted.rawValue
    case .departments: "未提出のある課"
    case .greatest: "最も多い課の未提出"
    case .corrections: "要修正"
    case .confirmations: "確認"
    case .required: "要対応"
    case .moved: "順位の変わったもの"
    }
  }

  // MARK: Formulas

  private func counted(_ column: StateTable.Column, _ number: Int) -> LiveCount {
    LiveCount(
      .matchingAll([
        (states.range(.isCounted), .number(1)), (states.range(column), .number(Double(number))),
      ]))
  }

  private func calculated(_ total: Total) -> LiveCount {
    switch total {
    case .indicators: return LiveCount(.matching(states.range(.isCounted), .number(1)))
    case .state(let state):
      return .sum(states.places(of: state).map { $0.map { counted(.rating, $0) } } ?? [])
    case .group(let verdict, let index):
      return counted(verdict == .rating ? .rating : .outlook, index + 1)
    case .cause(let cause): return counted(.cause, cause.rawValue)
    case .over: return counted(.isOver, 1)
    case .improved: return counted(.change, 1)
    case .worsened: return counted(.change, -1)
    case .missing: return sum(.missing)
    case .departments:
      return LiveCount(
        "COUNTIF(\(missing.reference),\">0\")", comesTo: missing.values.count { ($0.number ?? 0) > 0 })
    case .greatest:
      return count(.maximum([missing]))
    case .corrections: return findings.corrections
    case .confirmations: return findings.confirmations
    case .required: return findings.required
    case .moved: return sum(.isMoved)
    }
  }

  private var findings: FindingCount { FindingCount(book) }

  private func sum(_ column: StateTable.Column) -> LiveCount { count(.sum(states.range(column))) }

  private func count(_ expression: SheetExpression) -> LiveCount {
    LiveCount(expression.formula, comesTo: Int(expression.value.number ?? 0))
  }

  // MARK: Departments

  private static let labelColumn = PageGrid.helper + StateTable.Column.allCases.count + 1
  private static let departmentColumn = labelColumn + 3

  private func position(_ index: Int) -> Position {
    Position(row: StateTable.firstRow + index, column: Self.labelColumn + 1)
  }

  private func missing(from department: String) -> LiveCount {
    let (names, counts) = (states.range(.department), states.range(.missing))
    return LiveCount(
      "SUMPRODUCT((\(names.reference)=\(FormulaText.quoted(department)))*\(counts.reference))",
      comesTo: Int(
        zip(names.values, counts.values).reduce(0) {
          $0 + ($1.0 == .text(department) ? $1.1.number ?? 0 : 0)
        }))
  }

  private func cells(_ offset: Int) -> Area {
    let rows = StateTable.firstRow...StateTable.firstRow + max(0, departments.count - 1)
    return Area(rows: rows, column: Self.departmentColumn + offset)
  }

  /// The cells with what is missing from each department.
  private var missing: SheetRange {
    SheetRange(
      area: cells(1),
      values: departments.isEmpty
        ? [.blank] : departments.map { .number(Double(missing(from: $0).number)) })
  }

  /// How many values are missing from a department, as a reference to its cell.
  func missingCount(from department: String) -> LiveCount {
    Self.shown(missing(from: department), at: cell(of: department, 1))
  }

  /// How many findings of a severity a department has, as a reference to its cell: those of the run, which no edit
  /// changes.
  func findingCount(_ severity: Finding.Severity, of department: String) -> LiveCount {
    Self.shown(
      LiveCount("", comesTo: findings(severity, of: department)),
      at: cell(of: department, severity == .correction ? 2 : 3))
  }

  private func findings(_ severity: Finding.Severity, of department: String) -> Int {
    book.findings.count { $0.severity == severity && $0.department == department }
  }

  private func cell(of department: String, _ offset: Int) -> Position {
    Position(
      row: StateTable.firstRow + (departments.firstIndex(of: department) ?? 0),
      column: Self.departmentColumn + offset)
  }

  /// The department from which most values are missing.
  var mostMissing: LiveText {
    let names = SheetRange(area: cells(0), values: departments.map { .text($0) })
    guard !departments.isEmpty else { return "" }
    return LiveText(.index(names, .match(self[.greatest].expression, missing)))
  }

  /// Writes totals and departments.
  func write(to sheet: inout Sheet) {
    for (index, total) in totals.enumerated() {
      let cell = position(index)
      sheet.write(
        .text(title(of: total)), at: Position(row: cell.row, column: Self.labelColumn), style: .helper)
      sheet.write(calculated(total).content, at: cell, style: .helper)
    }
    for (index, department) in departments.enumerated() {
      let row = StateTable.firstRow + index
      sheet.write(.text(department), at: Position(row: row, column: Self.departmentColumn), style: .helper)
      sheet.write(missing(from: department).content, at: cell(of: department, 1), style: .helper)
      for (offset, severity) in [Finding.Severity.correction, .confirmation].enumerated() {
        sheet.write(
          .number(Double(findings(severity, of: department))), at: cell(of: department, 2 + offset),
          style: .helper)
      }
    }
  }
}
