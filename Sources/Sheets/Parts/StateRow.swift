import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Why an indicator cannot be judged (判定できない理由), the first that holds.
enum UnjudgedCause: Int, CaseIterable {
  case noValue = 1
  case stale
  case redefined
  case other

  /// The word in tiles and heads.
  var name: String {
    switch self {
    case .noValue: "値がない"
    case .stale: "古い"
    case .redefined: "定義変更"
    case .other: "その他"
    }
  }

  /// The cause of an evaluation whose rating says that it cannot be judged.
  init(of evaluation: Evaluation) {
    self =
      evaluation[.latestYear].number == nil
      ? .noValue : evaluation.isStale ? .stale : evaluation.isRedefined ? .redefined : .other
  }
}

/// What a first page must know of one placement, live from the cells that calculate it.
struct StateRow {
  let book: Book
  /// The position of the placement in the book.
  let index: Int
  let evaluation: Evaluation
  /// The values that are expected and not there.
  let missingValues: [MissingValue]
  private let addresses: AddressBook

  /// - Returns: nil where the plan does not have the indicator.
  init?(_ book: Book, placement index: Int, missing: [MissingValue]) {
    guard let evaluation = book.evaluation(of: book.placements[index].indicator),
      let addresses = book.addresses(ofPlacement: index)
    else { return nil }
    self.book = book
    self.index = index
    self.evaluation = evaluation
    missingValues = missing
    self.addresses = addresses.qualified
  }

  var placement: Placement { book.placements[index] }
  var indicator: Indicator { evaluation.indicator }
  private var profile: IndicatorProfile { evaluation.definitions.profile }
  private var rounding: Rounding { book.plan.settings.rounding }

  /// The cell of a figure where it is calculated; the mere reason where the kind of target has none.
  func cell(_ figure: Figure) -> SheetExpression {
    let value = evaluation[figure].shown
    guard evaluation.definitions.has(figure) else { return .text(value.words ?? "") }
    return .cell(addresses.address(figure), value)
  }

  /// The cell of a yearly figure where it is calculated.
  func cell(_ row: YearlyFigure, at column: Int) -> SheetExpression {
    .cell(addresses.qualifiedAddress(row, at: column), evaluation[row][column].shown)
  }

  private func range(_ figure: Figure) -> SheetRange? {
    addresses.position(figure).map {
      SheetRange(
        sheet: addresses.sheet, area: Area($0, $0), isAbsolute: false, values: [evaluation[figure].shown])
    }
  }

  /// The cells of a yearly figure over some years.
  func range(_ row: YearlyFigure, _ years: ClosedRange<Int>) -> SheetRange? {
    guard let first = addresses.position(row, at: years.lowerBound),
      let last = addresses.position(row, at: years.upperBound)
    else { return nil }
    return SheetRange(
      sheet: addresses.sheet, area: Area(first, last), isAbsolute: false,
      values: years.map { evaluation[row][$0].shown })
  }

  // MARK: Verdicts

  /// 見通し as people read it: where the value of the target year is rated, that it is.
  var outlook: LiveText {
    PrintedVerdict(
      cells: PlacementCells(evaluation: evaluation, addresses: addresses), scale: book.plan.ratings
    ).outlook()
  }

  /// The place of the verdict among the groups of the scale, the best 1; one more than there are for no verdict.
  func place(_ verdict: RatingRule.Verdict) -> SheetExpression {
    let groups = book.plan.ratings.groups(of: verdict)
    let none = SheetExpression.number(Double(groups.count + 1))
    guard let range = range(verdict.figure) else { return none }
    return groups.enumerated().reversed().reduce(none) { rest, entry in
      .choice(
        .comparison(.count(entry.element.count(in: range)), .greater, .number(0)),
        .number(Double(entry.offset + 1)), rest)
    }
  }

  /// The sign of the verdict in the matrix, with ※ behind one that a person set.
  ///
  /// - Parameter place: the cell of ``place(_:)``.
  func sign(_ verdict: RatingRule.Verdict, place: SheetExpression) -> SheetExpression {
    let signs = book.plan.ratings.signs(of: verdict)
    let sign = signs.enumerated().reversed().reduce(SheetExpression.text("")) { rest, entry in
      .choice(
        .comparison(place, .equal, .number(Double(entry.offset + 1))), .text(entry.element), rest)
    }
    guard verdict == .rating else { return sign }
    return .joined([
      sign,
      .choice(
        .comparison(cell(.rating), .notEqual, cell(.calculatedRating)), .text(RatingScale.overrideMark),
        .text("")),
    ])
  }

  /// 1 where the rating is better than that of the last publication, -1 where it is worse, 0 for everything else.
  ///
  /// - Parameter place: the cell of the place of the rating.
  func change(place: SheetExpression) -> SheetExpression {
    let groups = book.plan.ratings.groups(of: .rating)
    let judged = groups.count { $0.look != .plain }
    guard let then = book.comparison?.verdict(on: indicator.id)?.rating,
      let before = groups.firstIndex(where: { $0.criteria.allSatisfy { $0.isMet(by: .text(then)) } }),
      before < judged
    else { return .number(0) }
    let last = SheetExpression.number(Double(before + 1))
    return .choice(
      .comparison(place, .greater, .number(Double(judged))), .number(0),
      .choice(
        .comparison(place, .less, last), .number(1),
        .choice(.comparison(place, .greater, last), .number(-1), .number(0))))
  }

  // MARK: Late or not judged

  /// The number that sorts a late indicator, no text for one that is not late.
  func late(isLate: SheetExpression) -> SheetExpression {
    .choice(
      isLate, LateKey.expression(profile, at: index, rounding: rounding, cell: cell), .text(""))
  }

  /// 1 where a late indicator has the value of its target year.
  func isOver(isLate: SheetExpression) -> SheetExpression {
    .choice(
      .all([isLate, .comparison(cell(.latestYear), .equal, cell(.targetYear))]), .number(1), .number(0))
  }

  /// The number of ``UnjudgedCause``; 0 where the indicator is judged.
  func cause(isUnjudged: SheetExpression) -> SheetExpression {
    let writer = FigureWriter(evaluation, addresses: addresses, rounding: rounding)
    func condition(_ condition: Condition, holds: Bool) -> SheetExpression {
      .cell(writer.condition(condition, holds: holds).formula, .truth(holds))
    }
    func number(_ cause: UnjudgedCause) -> SheetExpression { .number(Double(cause.rawValue)) }
    return .choice(
      isUnjudged,
      .choice(
        .isNumber(cell(.latestYear)),
        .choice(
          condition(.isStale(profile), holds: evaluation.isStale), number(.stale),
          .choice(
            condition(.isBroken(profile), holds: evaluation.isRedefined), number(.redefined),
            number(.other))), number(.noValue)), .number(0))
  }

  // MARK: Missing values

  /// The years in which a value of the indicator can be missing, as positions in its record.
  private var countedYears: ClosedRange<Int>? {
    let years = evaluation.record.years
    let context = book.evaluations.context
    let first = evaluation.record.baselineYear?.advanced(by: 1) ?? context.plan.settings.period.lowerBound
    guard let start = years.firstIndex(where: { $0 >= first }),
      let end = years.lastIndex(where: { $0 <= context.reportYear }), start <= end
    else { return nil }
    return start...end
  }

  /// The yearly figures that show what was delivered, one for each series of the calculation.
  private var deliveredRows: [YearlyFigure] {
    let pairs: [YearlyFigure] = [.inflow, .outflow, .numerator, .denominator]
    let own = pairs.filter(evaluation.definitions.has)
    return (own.isEmpty ? [.actual] : own) + (evaluation.definitions.has(.comparison) ? [.comparison] : [])
  }

  /// How many values of the indicator are 未提出.
  var missing: LiveCount {
    let word = Absence.notSubmitted.rawValue
    let all = missingValues.count { $0.absence == .notSubmitted }
    let counts = countedYears.map { years in
      deliveredRows.compactMap { row -> LiveCount? in
        range(row, years).map { LiveCount(.matching($0, .text(word))) }
      }
    }
    let live = LiveCount.sum(counts ?? [])
    // Series that are only printed have no part in the calculation.
    let others = all - live.number
    return others == 0 ? live : .sum([live, LiveCount("\(others)", comesTo: others)])
  }
}

extension RatingRule.Verdict {
  /// The column of 一覧 that holds the verdict.
  var listColumn: ListLayout.Column {
    switch self {
    case .rating: .rating
    case .outlook: .outlook
    }
  }

  /// The figure that holds the verdict.
  var figure: Figure {
    switch self {
    case .rating: .rating
    case .outlook: .outlook
    }
  }
}

extension Book {
  /// The indicators that are behind schedule, the worst first.
  var late: LateList {
    LateList(placements, rounding: plan.settings.rounding, evaluation: evaluation)
  }
}
