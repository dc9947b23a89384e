package import Evaluations
package import Indicators
import Sheets
package import Workbooks

/// The draft of the plan that follows (次期計画の下書き): the present one carried over, with marks where the new strategy
/// has the word.
///
/// | table | rule |
/// |---|---|
/// | `settings.csv` | the new period and its first year as report year; title and data time marked; 確認： left out |
/// | `sections.csv`, `placements.csv` | as they are |
/// | `indicators.csv` | baseline: the newest value; target: marked; 種別, 出典 and 備考 left out |
/// | `constants.csv`, `ratings.csv`, `aliases.csv`, `treatment.csv`, `sums.csv`, `series.csv` | as they are |
/// | `path.csv`, `overrides.csv` | empty: both belong to the old targets |
/// | `measures.csv` | as it is, its links to indicators proposed anew |
/// | `確認事項.xlsx` | what to fill and what to check, a row each with a box to tick |
package struct NextPlan: Sendable {
  /// A table of the draft's folder.
  package struct File: Sendable {
    /// The name within the folder: `indicators.csv`.
    package let name: String
    /// The whole contents: CSV with byte order mark and CR LF.
    package let text: String
  }

  /// The tables in the order in which they are filled.
  package let files: [File]
  /// What to fill and what to check (`確認事項.xlsx`).
  package let checkList: Workbook
  /// The marked cells, in the order of the tables.
  package let fills: [Place]
}

/// Drafts the plan of a period from the present plan and the newest values.
///
/// - Parameters:
///   - evaluations: of the last year whose values may become baselines.
///   - whole: the present plan with the indicators that have ended, whose rows are kept so that their old values stay
///     valid.
package func nextPlan(
  after evaluations: Evaluations, of whole: Plan, for period: ClosedRange<FiscalYear>, version: String
) -> NextPlan {
  let plan = evaluations.context.plan
  let baselines = evaluations.items.map { NextBaseline(of: $0.record, rounding: plan.settings.rounding) }
  let ended = whole.ended(by: evaluations.context.reportYear)
  let tables = NextTables(plan: plan, period: period, baselines: baselines, ended: ended).all
  let points = NextPoints(plan: plan, period: period, baselines: baselines, ended: ended, tables: tables).all
  return NextPlan(
    files: tables.map { NextPlan.File(name: $0.name, text: $0.text) },
    checkList: NextCheckSheet(plan: plan, period: period, points: points, version: version).workbook,
    fills: tables.flatMap(\.fills).map(\.place))
}
