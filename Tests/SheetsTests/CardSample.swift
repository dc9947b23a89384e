import Evaluations
import Indicators

@testable import Exchange
@testable import Localization
@testable import Sheets
@testable import Workbooks

/// A plan of one indicator and its 個票, reported for the last year of the plan unless it says so.
struct CardSample {
  static let id = Indicator.ID("K01")

  var target = Target.level(value: 200, year: FiscalYear(2024))
  var baseline = Baseline.value(100, year: FiscalYear(2019))
  var direction = Indicator.Direction.higherIsBetter
  var decimals: Int?
  var yearKind = Indicator.YearKind.fiscal
  /// The values from R2 on; nil is a year without one.
  var values: [Double?] = []
  var references: Set<FiscalYear> = []
  var provisional: Set<FiscalYear> = []
  /// The years without a value for which the reason is known.
  var absences: [FiscalYear: Absence] = [:]
  var treatments: [FiscalYear: Treatment.Kind] = [:]
  var path: [FiscalYear: Double] = [:]
  var constant: Double?
  var override: String?
  var findings: [Finding] = []
  var reportYear = FiscalYear(2024)
  /// Indicators of the plan behind the one of the 個票.
  var others: [Indicator] = []

  var indicator: Indicator {
    Indicator(
      id: Self.id, name: "指標", baseline: baseline, target: target,
      printed: .init(baseline: "基準", target: "目標"), unit: Unit(base: "件"), decimals: decimals,
      yearKind: yearKind, direction: direction)
  }

  var plan: Plan {
    let place = Place(file: "plan")
    return Plan(
      settings: Settings(
        title: "計画", organisation: "県", period: FiscalYear(2020)...FiscalYear(2024), reportYear: reportYear,
        asOf: .init(year: 2025, month: 9, day: 30)),
      sections: [OverallSample.section], indicators: [indicator] + others,
      placements: zip(1..., [indicator] + others).map { number, indicator in
        Placement(
          section: OverallSample.section.id, policy: "施策", indicator: indicator.id, number: number,
          isReprint: false, place: place)
      },
      constants: constant.map { [.init(name: "全体", value: $0, explanation: "", place: place)] } ?? [],
      overrides: override.flatMap { RatingScale().row(of: .rating, labelled: $0) }.map {
        [RatingOverride(indicator: Self.id, year: reportYear, rating: $0, reason: "理由", place: place)]
      } ?? [],
      treatments: treatments.sorted { $0.key < $1.key }.map {
        Treatment(indicator: Self.id, year: $0.key, kind: $0.value, reason: "事情", place: place)
      },
      path: path.map { .init(indicator: Self.id, year: $0.key, value: $0.value, place: place) })
  }

  var book: Book {
    let observations = values.enumerated().compactMap { offset, value in
      let year = FiscalYear(2020 + offset)
      let known = value.map { Observation.Value.measured($0) } ?? absences[year].map { .absent($0) }
      return known.map {
        Observation(
          indicator: Self.id, year: year, value: $0,
          status: references.contains(year)
            ? .reference : provisional.contains(year) ? .provisional : .confirmed,
          place: Place(file: "exports/課.csv"))
      }
    }
    let plan = plan
    return Book(
      .section(OverallSample.section), plan: plan,
      evaluations: evaluate(plan, Observations(observations), reportYear: reportYear), findings: findings,
      files: [], version: "1.2.3")
  }

  /// The 個票, which the plan always has.
  var card: CardSheet? {
    let book = book
    return book.cards.first.flatMap { CardSheet(book: book, layout: $0) }
  }

  /// What the cells of the 個票 say, those of formulas as they are read; without a value those of 個票（値なし）.
  var texts: [String] {
    let sheet = card?.sheet ?? ValuelessSheet(book: book)?.sheet
    return sheet?.cells.values.compactMap { $0.content.words } ?? []
  }
}

extension Cell.Content {
  /// The text that a cell shows; nil for a number and a blank.
  var words: String? {
    switch self {
    case .text(let text), .formula(_, .text(let text), _): text
    default: nil
    }
  }
}

extension CardSheet {
  /// The cell of a year in a row of values below the chart; nil where the page does not show it.
  func printedCell(_ row: CardRow, _ year: Int) -> Cell? {
    guard let offset = page.rows.firstIndex(of: row),
      let index = page.years.printed.firstIndex(where: { evaluation.record.years[$0].number == year })
    else { return nil }
    let column = page.grid.columns(ofYear: index).lowerBound
    return sheet.cells[Position(row: page.grid.firstValueRow + offset, column: column)]
  }

  /// The parts of a tile, from top to bottom.
  func tile(_ index: Int) -> [Cell?] {
    let row = CardGrid.tileRows[index / CardGrid.tilesPerRow]
    return (0..<3).map {
      sheet.cells[Position(row: row + $0, column: page.grid.columns(ofTile: index).lowerBound)]
    }
  }
}
