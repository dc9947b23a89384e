import Figures
import Indicators

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets

/// The text of the article on the calculation.
struct CalculationArticle {
  /// One catalogue for each kind of target: whole numbers that are not negative, of which more is better.
  static let definitionsByProfile: [Definitions] = {
    let year = FiscalYear(2024)
    let period = FiscalYear(2020)...year
    let start = Baseline.value(1, year: FiscalYear(2019))
    let targets: [(Target, Baseline)] = [
      (.level(value: 5, year: year), start), (.new(value: 5, year: year), .none),
      (.cumulative(value: 5, period: period), .none), (.everyYear(value: 5, period: period), .none),
      (.growth(rate: 0.1, period: period), start), (.all(constant: "全市町村", year: year), start),
      (.maintain(value: 5, period: period), .none), (.balance(year: year), .actual(year: FiscalYear(2019))),
    ]
    return targets.map { target, baseline in
      let indicator = Indicator(
        id: Indicator.ID("K01"), name: "", baseline: baseline, target: target,
        printed: Indicator.Printed(baseline: "", target: ""), unit: Unit(base: "件"), decimals: 0,
        bounds: target.kind == .balance ? Indicator.Bounds() : Indicator.Bounds(lower: 0))
      let settings = Settings(
        title: "", organisation: "", period: period, reportYear: year,
        asOf: Settings.Day(year: 2025, month: 1, day: 1))
      return Definitions(
        IndicatorProfile(
          of: indicator, in: Plan(settings: settings, sections: [], indicators: [indicator], placements: [])))
    }
  }()

  private static let groups: [(title: String, first: Figure)] = [
    ("From the plan", .baseline), ("The newest value", .latestYear), ("Where it stands", .attainment),
    ("The projection", .fittedYears), ("Rating and outlook", .calculatedRating),
  ]

  var text: String {
    ([Self.introduction, constants] + figures + [Self.years] + rows).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # The calculation

    Every figure (算定項目) and every row of the year table, as the catalogue defines them.

    ## Overview

    A figure is defined once, as an expression over named figures and yearly rows, and read twice: the evaluator computes
    it, the formula printer writes it into its cell. This page is a third reading of the same definitions. A test makes it
    and fails when it is stale (`GOLDEN=record swift test --filter CalculationArticleTests` makes it anew).

    How to read it:

    * Cases stand in order, and the first that holds counts. «…» is the reason that is printed where there is no number.
    * `row[y]` is the cell of a row in its own year, `row[y−1]` that of the year before, `sum(row)` the sum over all years.
      `entered` is what the sheet 実績入力 carries, `plan` what the plan says.
    * Guards are not shown, because one rule makes them all: a figure that reads a figure without number has no number
      either, and passes on the reason; a cell of a row stays blank.
    * `round(x, d)` rounds the decimal of 15 significant digits half away from zero, or towards zero if the plan says so.
      Ratios are rounded where they stand, so that every decision is taken on what is printed.
    * `settled(x, d)` rounds a difference half away from zero, far behind the digits that are printed: it takes away what
      binary arithmetic leaves of decimals (2.55 − 2.5 = 0.0499999…).
    * The definitions shown are those of an indicator in whole numbers, not below 0 (a balance has no bounds), of which more
      is better. Where less is better, differences, ratios and comparisons are reversed; d decimals make `round(x, d)` of
      `round(x, 0)` and `round(x, d + 1)` of `round(x, 1)`; other bounds replace `max(0, …)`. 超 and 未満 make > and < of
      the comparison with a target. Where less is better and the target is 0, an attainment is 100 % for a value of 0.
    * The kinds shown are those of the shipped plan. They and the others stand in <doc:Kinds>, with what differs for a
      target that is no better than the baseline: it is the expected value of every year.
    * Ratings and outlooks are those of the usual `ratings.csv`: a choice for each row that applies, from above. The words
      are the plan's; what stands in braces is filled in. A row that an earlier one always goes before is left out, and
      figures that only rules of other plans read (value_to_expected, changes since the baseline and the year before) are
      not defined here.
    * The row `expected` leads in straight lines through the values typed by year (目安値). 2019 stands for the year before the
      plan.
    """

  private var constants: String {
    let plan = Plan(
      settings: Settings(
        title: "", organisation: "", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2024),
        asOf: Settings.Day(year: 2025, month: 1, day: 1)), sections: [], indicators: [], placements: [])
    let numbers = Constant.numbers(in: plan).filter { $0 != .reportYear }.map { constant in
      let value = constant.number(in: plan, reportYear: FiscalYear(2024)).map(CSVField.decimal) ?? ""
      return "| `\(DefinitionText.name(of: constant))` | \(constant.name) | \(value) |"
    }
    let tables = Table.allCases.filter { $0 != .horizons }.map { table in
      let values = table.values.map { CSVField.decimal(($0 * 1e4).rounded() / 1e4) }.joined(separator: ", ")
      return "| `\(DefinitionText.name(of: table))` | \(table.rawValue) | \(values) |"
    }
    return """
      ## Named numbers

      They stand on the sheet 前提 of each book, where they can be changed; these are the defaults. Of a table the last entry
      holds for everything beyond it.

      | here | on the sheet | value |
      |---|---|---|
      \((numbers + tables).joined(separator: "\n"))
      """
  }

  // MARK: Figures and rows

  private var figures: [String] {
    Figure.allCases.flatMap { figure -> [String] in
      let title = Self.groups.first { $0.first == figure }.map { ["## \($0.title)"] } ?? []
      let users = Self.definitionsByProfile.filter { $0.has(figure) }
      guard !users.isEmpty else { return title }
      let variants = variants(of: users) {
        (DefinitionText(definitions: $0).lines(of: figure), EnglishExplanations(for: $0.profile)[figure])
      }
      return title + ["### \(figure.name) (\(figure.label))"] + variants
    }
  }

  private static let years = """
    ## Year by year

    The rows of the year table (年度ごとの数値). Rows that only serve the chart are left out.
    """

  private var rows: [String] {
    YearlyFigure.allCases.flatMap { row -> [String] in
      let users = Self.definitionsByProfile.filter { $0.has(row) }
      guard !users.isEmpty else { return [] }
      let variants = variants(of: users) {
        (DefinitionText(definitions: $0).lines(of: row), row.englishLabel)
      }
      return ["### row \(row.name) (\(row.label))"] + variants
    }
  }

  /// A paragraph and a block for each definition, with the kinds of target that share it.
  private func variants(
    of users: [Definitions], _ reading: (Definitions) -> (lines: [String], words: String)
  ) -> [String] {
    var groups: [(kinds: [Target.Kind], lines: [String], words: String)] = []
    for user in users {
      let (lines, words) = reading(user)
      if let index = groups.firstIndex(where: { $0.lines == lines && $0.words == words }) {
        groups[index].kinds.append(user.profile.kind)
      } else {
        groups.append(([user.profile.kind], lines, words))
      }
    }
    return groups.flatMap { group in
      let kinds =
        group.kinds.count == Self.definitionsByProfile.count
        ? "all kinds" : group.kinds.map { "\($0.englishName) \($0.name)" }.joined(separator: ", ")
      return ["*\(kinds)*: \(group.words)", "```\n" + group.lines.joined(separator: "\n") + "\n```"]
    }
  }
}
