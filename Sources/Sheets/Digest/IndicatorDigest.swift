package import Evaluations
import Figures
import Formulas
package import Indicators
import Localization

/// What the 個票 of an indicator says, as plain texts: for pages that are no workbook, which print the same words and digits.
package struct IndicatorDigest: Sendable {
  package let evaluation: Evaluation
  /// The first placement of the indicator in the strategy.
  package let placement: Placement
  /// 見通し as pages print it: where the value of the target year is rated, that it is.
  package let outlook: String
  /// The sentence under the name: where the indicator stands and where it is going; empty lines are left out.
  package let sentence: [String]
  package let table: YearTable
  package let drawing: IndicatorDrawing

  /// 年度ごとの数値: the years that the 個票 shows, with the values in the order of its rows.
  package struct YearTable: Sendable {
    package let headings: [String]
    /// A year with one text for each heading.
    package let rows: [(year: FiscalYear, cells: [String])]
  }

  fileprivate init(_ layout: CardLayout, at placement: Placement, in book: Book, of evaluation: Evaluation) {
    self.evaluation = evaluation
    self.placement = placement
    outlook =
      PrintedVerdict(
        cells: PlacementCells(evaluation: evaluation, addresses: layout.addresses), scale: book.plan.ratings
      ).outlook().text
    let card = CardSheet(book: book, layout: layout, restatesYears: false)
    sentence = card.map { CardSentence(card: $0).lines.map(\.text).filter { !$0.isEmpty } } ?? []
    table = YearTable(of: evaluation, rounding: book.plan.settings.rounding)
    drawing = IndicatorDrawing(of: evaluation)
  }
}

extension IndicatorDigest.YearTable {
  fileprivate init(of evaluation: Evaluation, rounding: Rounding) {
    let page = CardPage(evaluation)
    let rows = page.rows.filter(\.isDelivered)
    headings = rows.map { $0.label(of: evaluation) }
    self.rows = page.years.printed.map { year in
      (evaluation.record.years[year], rows.map { $0.text(of: evaluation, at: year, rounding) })
    }
  }
}

extension CardRow {
  /// Whether the row says what was delivered or expected of a year, and nothing that follows from it.
  fileprivate var isDelivered: Bool {
    switch self {
    case .figure(let figure): figure != .deviation
    case .state, .met, .series: true
    case .attainment, .rating, .previousDifference, .growth, .targetDifference: false
    }
  }

  /// The text of a year, as the cell of the 個票 shows it; an absence stands under the values, and its status is empty.
  fileprivate func text(of evaluation: Evaluation, at year: Int, _ rounding: Rounding) -> String {
    func text(_ value: Value, _ decimals: Int, _ marks: NumberMarks = .none) -> String {
      guard let number = value.number else { return value.text ?? "" }
      if evaluation.indicator.target.kind.isWord { return number == 1 ? "済" : "未" }
      let digits = NumberText.value(decimals).text(rounding.round(number, digits: decimals))
      return marks.before + digits + marks.after
    }
    switch self {
    case .figure(let figure):
      return text(
        evaluation[figure][year], evaluation.printedDecimals(figure), evaluation.marks(figure, at: year))
    case .series(let series):
      let cell = evaluation.record.entries[year].cells[series]
      guard let number = cell.number else { return cell.word?.text ?? "" }
      return text(.number(number), evaluation.indicator.definitions[series].decimals, cell.marks)
    case .met: return evaluation[.met][year].number.map { $0 == 1 ? "達した" : "届かず" } ?? ""
    case .state:
      let entry = evaluation.record.entries[year]
      guard entry.valueCells.contains(where: { $0.number != nil }) else { return "" }
      var words: [String] = []
      for word in entry.valueCells.compactMap(\.word) where !words.contains(word.text) {
        words.append(word.text)
      }
      return (words + (entry.treatment == nil ? [] : [entry.treatmentWord.text])).joined(separator: "・")
    case .attainment, .rating, .previousDifference, .growth, .targetDifference: return ""
    }
  }
}

extension Evaluation {
  /// The digits after the point with which a 個票 prints a yearly figure that is a value.
  func printedDecimals(_ row: YearlyFigure) -> Int {
    switch row {
    case .numerator, .denominator, .comparison:
      indicator.definition(shownBy: row)?.decimals ?? indicator.decimals
    case .expected, .yearTarget, .runningTotal: indicator.decimals + indicator.target.kind.extraTargetDigits
    default: indicator.decimals
    }
  }
}

/// Reads every indicator of the strategy as its 個票 prints it, in print order and each once.
package func indicatorDigests(_ evaluations: Evaluations, plan: Plan) -> [IndicatorDigest] {
  plan.sections.filter { $0.kind != .programme }.flatMap { section -> [IndicatorDigest] in
    let own = plan.placements(of: section.id).filter { !$0.isReprint }
    guard !own.isEmpty else { return [] }
    let book = Book(
      .section(section), plan: plan, evaluations: evaluations, findings: [], files: [], version: "")
    return own.compactMap { placement in
      guard let layout = book.card(of: placement.indicator), let evaluation = evaluations[placement.indicator]
      else { return nil }
      return IndicatorDigest(layout, at: placement, in: book, of: evaluation)
    }
  }
}

/// How many indicators of a report stand where, as its tiles count them.
package struct IndicatorCounts: Sendable {
  package let indicators: Int
  /// 良い: achieved or on the way.
  package let good: Int
  /// 遅れ: a rating that calls for attention, or behind.
  package let late: Int
  /// 判定できない, with the reasons in the order of the tile: 値がない, 古い, 定義変更, その他.
  package let unjudged: [(reason: UnjudgedReason, count: Int)]

  /// Why an indicator cannot be judged.
  package enum UnjudgedReason: Sendable { case noValue, stale, redefined, other }

  package init(_ evaluations: some Sequence<Evaluation>) {
    let all = Array(evaluations)
    let states = all.map(IndicatorState.init)
    indicators = all.count
    good = states.count { $0 == .good }
    late = states.count { $0 == .late }
    let causes = zip(all, states).filter { $0.1 == .unjudged }.map { UnjudgedCause(of: $0.0) }
    unjudged = UnjudgedCause.allCases.compactMap { cause in
      let count = causes.count { $0 == cause }
      let reason: UnjudgedReason =
        switch cause {
        case .noValue: .noValue
        case .stale: .stale
        case .redefined: .redefined
        case .other: .other
        }
      return count == 0 ? nil : (reason, count)
    }
  }

  /// 判定できた.
  package var judged: Int { good + late }
}
