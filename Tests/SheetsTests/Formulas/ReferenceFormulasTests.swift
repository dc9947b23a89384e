import Evaluations
import Figures
import Indicators
import TestKit
import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

/// The published cases of the projection, calculated by the formulas of a 個票 from the cells of its inputs alone.
struct ReferenceFormulasTests {
  @Test(arguments: ReferenceCase.all)
  func `the formulas of a card come to the reference`(_ row: ReferenceCase) throws {
    let sheets = try LiveCard(row.book)
    let last = try #require(row.years.last)
    let horizon = row.horizons[row.targetYear - last - 1]
    for (figure, expected) in [
      (Figure.slope, row.slope), (.weight, row.weight), (.typicalChange, row.typicalChange),
      (.projection, horizon.point), (.yearlySpread, row.probability == nil ? nil : row.scale),
      (.lower, horizon.eighty?.lowerBound), (.upper, horizon.eighty?.upperBound),
      (.exactProbability, row.probability),
    ] {
      let found = try sheets.value(of: figure)
      #expect(
        isClose(found, expected), "\(figure.name) is \(found), not \(expected.map { "\($0)" } ?? "変化なし")")
    }
    for (offset, expected) in row.horizons.prefix(row.targetYear - last).enumerated() {
      for (figure, number) in [
        (YearlyFigure.projected, expected.point), (.lower, expected.eighty?.lowerBound),
        (.upper, expected.eighty?.upperBound),
      ] {
        let found = try sheets.value(of: figure, in: last + 1 + offset)
        #expect(isClose(found, number) || number == nil && found == .text(""), "\(figure.name) \(offset + 1)")
      }
    }
  }

  /// A number that agrees to nine digits (near 0 to nine decimals), or the reason 変化なし where there is none.
  private func isClose(_ found: FormulaEvaluator.Item, _ expected: Double?) -> Bool {
    guard let expected else { return found == .text(Reason.noVariation.text) }
    guard case .number(let number) = found else { return false }
    return (number - expected).magnitude <= 1e-9 * max(1, number.magnitude, expected.magnitude)
  }
}

/// A 個票 whose formulas are calculated one from the other, down to the cells that staff enter.
final class LiveCard {
  private let card: CardSheet
  private let sheets: [String: Cells]
  private let names: [String: FormulaEvaluator.Item]
  private var known: [String: FormulaEvaluator.Item] = [:]

  init(_ book: Book) throws {
    let layout = try #require(book.cards.first)
    let card = try #require(CardSheet(book: book, layout: layout))
    let input = InputSheet(book: book).sheet
    let parameters = ParametersSheet(book: book).drawn
    self.card = card
    sheets = Dictionary(
      uniqueKeysWithValues: [card.sheet, input, parameters.sheet].map { ($0.name, $0.cells) })
    let reader = FormulaEvaluator { sheet, row, column in
      parameters.sheet.cells[Position(row: row - 1, column: column - 1)]?.content.value.item
    }
    names = try Dictionary(
      uniqueKeysWithValues: parameters.names.map { ($0.name, try reader.value(of: $0.formula)) })
  }

  func value(of figure: Figure) throws -> FormulaEvaluator.Item {
    try value(at: try #require(card.layout.addresses.position(figure)), on: card.sheet.name)
  }

  func value(of row: YearlyFigure, in year: Int) throws -> FormulaEvaluator.Item {
    let offset = try #require(card.layout.record.years.firstIndex { $0.number == year })
    return try value(
      at: try #require(card.layout.addresses.position(row, at: offset)), on: card.sheet.name)
  }

  /// What a cell of the card comes to.
  func value(at position: Position) throws -> FormulaEvaluator.Item {
    try value(at: position, on: card.sheet.name)
  }

  private func value(at position: Position, on sheet: String) throws -> FormulaEvaluator.Item {
    let key = sheet + position.reference
    if let found = known[key] { return found }
    guard let cell = sheets[sheet]?[position] else { return .blank }
    guard case .formula(let formula, _, _) = cell.content else { return cell.content.value.item }
    var evaluator = FormulaEvaluator { [self] other, row, column in
      // A cell that cannot be read is an error of the cell that reads it.
      do {
        return try value(at: Position(row: row - 1, column: column - 1), on: other.isEmpty ? sheet : other)
      } catch {
        return .error("\(error)")
      }
    }
    evaluator.names = names
    let found = try evaluator.value(of: formula)
    known[key] = found
    return found
  }
}

extension ReferenceCase {
  /// A book with the row as its only indicator, a level without baseline.
  fileprivate var book: Book {
    let place = Place(file: "plan")
    let last = FiscalYear(years.last ?? 0)
    let indicator = Indicator(
      id: .init("K01"), name: "指標", baseline: .none,
      target: .level(value: target, year: FiscalYear(targetYear)),
      printed: .init(baseline: "", target: ""), unit: Unit(base: "件"), decimals: 6,
      direction: isHigherBetter ? .higherIsBetter : .lowerIsBetter,
      bounds: .init(lower: lower, upper: upper))
    let plan = Plan(
      settings: Settings(
        title: "計画", organisation: "県", period: FiscalYear(years.first ?? 0)...FiscalYear(targetYear),
        reportYear: last, asOf: .init(year: 2025, month: 9, day: 30)),
      sections: [OverallSample.section], indicators: [indicator],
      placements: [
        Placement(
          section: OverallSample.section.id, policy: "施策", indicator: indicator.id, number: 1,
          isReprint: false, place: place)
      ])
    let observations = zip(years, values).map {
      Observation(
        indicator: indicator.id, year: FiscalYear($0), value: .measured($1), status: .confirmed, place: place)
    }
    return Book(
      .section(OverallSample.section), plan: plan,
      evaluations: evaluate(plan, Observations(observations), reportYear: last), findings: [], files: [],
      version: "1.2.3")
  }
}
