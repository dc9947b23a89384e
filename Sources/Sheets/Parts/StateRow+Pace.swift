import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// How fast an indicator moves, for its row on a first page.
extension StateRow {
  /// 1年に進んだ: the change since the baseline by the years since then; for 新規 since the start at 0.
  var madePerYear: SheetExpression {
    guard !evaluation.definitions.has(.achievedPerYear) else { return cell(.achievedPerYear) }
    guard evaluation.definitions.profile.start == .zero else { return .text("－") }
    return perYear(to: cell(.latest), in: cell(.latestYear))
  }

  private func perYear(to value: SheetExpression, in year: SheetExpression) -> SheetExpression {
    let (baseline, start) = (cell(.baseline), cell(.baselineYear))
    let change = SheetExpression.rounded(
      .operation(.operation(value, .subtract, baseline), .divide, .operation(year, .subtract, start)),
      digits: indicator.decimals + 1, book.plan.settings.rounding)
    return .choice(
      .all([value, baseline, start, year].map(SheetExpression.isNumber)),
      .choice(.comparison(year, .greater, start), change, .text("－")), .text("－"))
  }

  /// 計画では1年に: the way from the baseline to the target by the years between them; a sum by the years of its period.
  var plannedPerYear: SheetExpression {
    let none = SheetExpression.text("－")
    let target = cell(.target)
    if indicator.target.kind == .cumulative, let period = indicator.target.period {
      return .choice(
        .isNumber(target), .operation(target, .divide, .number(Double(period.count))), none)
    }
    guard !indicator.target.isJudgedYearly, indicator.target.kind != .average,
      evaluation.definitions.has(.baseline), evaluation.definitions.has(.target)
    else { return none }
    return perYear(to: target, in: cell(.targetYear))
  }

  /// The cell in which an indicator shows by what it is placed among those that are late, with its number format.
  var keyCell: (content: Cell.Content, format: String) {
    let attainment = cell(.attainment)
    let rest = SheetExpression.choice(.isNumber(attainment), attainment, .text("－"))
    if indicator.target.isJudgedYearly {
      let (met, judged) = (cell(.metYears), cell(.judgedYears))
      let years = SheetExpression.joined([met, .text("/"), judged, .text("年")])
      let hasYears = SheetExpression.choice(
        .isNumber(judged), .comparison(judged, .greater, .number(0)),
        .comparison(.number(0), .equal, .number(1)))
      return (SheetExpression.choice(hasYears, years, rest).content, NumberFormat.bracketedPercent)
    }
    let hasPace = indicator.target.kind != .balance && evaluation.definitions.has(.pace)
    guard hasPace, evaluation[.pace].number != nil else {
      return (rest.content, NumberFormat.bracketedPercent)
    }
    let pace = cell(.pace)
    return (SheetExpression.choice(.isNumber(pace), pace, rest).content, NumberFormat.progress)
  }

  /// The newest value beside that of the year before: ↑, → or ↓, no text where there is none.
  var direction: SheetExpression {
    let years = evaluation.record.entries.indices
    guard let first = years.first, let last = years.last,
      let cells = range(.validActual, first...last), let numbers = range(.year, first...last)
    else { return .text("") }
    let before = SheetExpression.operation(cell(.latestYear), .subtract, .number(1))
    let place = SheetExpression.match(before, numbers)
    let previous = SheetExpression.index(cells, place)
    let digits = indicator.decimals + 1
    let difference = SheetExpression.rounded(
      .operation(cell(.latest), .subtract, previous), digits: digits, .halfAwayFromZero)
    // The year before the first one is in no column.
    let isKnown = SheetExpression.choice(
      .isNumber(cell(.latestYear)),
      .choice(.isNumber(place), .isNumber(previous), .comparison(.number(0), .equal, .number(1))),
      .comparison(.number(0), .equal, .number(1)))
    return .choice(
      isKnown,
      .choice(
        .comparison(difference, .greater, .number(0)), .text("↑"),
        .choice(.comparison(difference, .less, .number(0)), .text("↓"), .text("→"))), .text(""))
  }

  /// The years without value by their state: `未提出 R1〜R3・R5、集計中 R6`.
  var missingText: String {
    Self.text(of: missingValues.map { ($0.stateText, $0.year) })
  }

  /// Why the indicator cannot be judged, in words: a changed definition, the years without value, those for which none will
  /// come behind them.
  var unjudgedText: String {
    let latest = evaluation[.latestYear].number.map { FiscalYear(Int($0)) }
    let known = Set(missingValues.map(\.year))
    let others = evaluation.record.entries.filter { entry in
      entry.year <= book.evaluations.context.reportYear && latest.map { entry.year > $0 } ?? true
        && !known.contains(entry.year)
    }.flatMap { entry in
      entry.cells.prefix(1).compactMap { cell in cell.absence.map { ($0.rawValue, entry.year) } }
    }
    let isRedefined =
      IndicatorState(of: evaluation) == .unjudged && UnjudgedCause(of: evaluation) == .redefined
    return [isRedefined ? UnjudgedCause.redefined.name : "", missingText, Self.text(of: others)]
      .filter { !$0.isEmpty }.joined(separator: "、")
  }

  private static func text(of values: [(state: String, year: FiscalYear)]) -> String {
    var groups: [(state: String, years: [FiscalYear])] = []
    for value in values {
      if let known = groups.firstIndex(where: { $0.state == value.state }) {
        groups[known].years.append(value.year)
      } else {
        groups.append((value.state, [value.year]))
      }
    }
    return groups.map { "\($0.state) \(FiscalYear.text(of: $0.years))" }.joined(separator: "、")
  }
}
