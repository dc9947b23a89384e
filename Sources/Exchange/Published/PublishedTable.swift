package import Evaluations
import Figures
import Indicators
import Localization

/// The values and verdicts of a report as a table for the years to come (`published/R6.csv`): what the next report
/// sets its own figures against.
///
/// One row for each value or missing value up to the report year, in the plan's order; the plan's own baselines are left
/// out. Values are in the plan's unit with all their digits, and blank for an absence, whose reason then stands in the
/// column 状態. The verdicts stand on every row of their indicator, and what stands around a number (約,
/// ※1) in the column 付記, never beside the number. The columns 目標 and 基準 have the target that was in force and the baseline, as they are
/// printed. UTF-8 with byte order mark and CR LF.
package func publishedTable(_ evaluations: Evaluations) -> String {
  let headings = ["報告年度", "指標ID", "指標名", "系列", "年度", "値", "単位", "状態", "評価", "見通し", "付記", "目標", "基準"]
  let year = evaluations.context.reportYear
  return CSVField.table([headings] + evaluations.items.flatMap { rows(of: $0, reportYear: year) })
}

private func rows(of evaluation: Evaluation, reportYear: FiscalYear) -> [[String]] {
  let indicator = evaluation.indicator
  return evaluation.record.entries.filter { $0.year <= reportYear }.flatMap { entry in
    zip(indicator.series, entry.cells).compactMap { series, cell -> [String]? in
      guard let word = cell.word, word != .baseline else { return nil }
      return [
        reportYear.label, indicator.id.text, indicator.name, series.name, entry.year.label,
        cell.number.map(CSVField.decimal) ?? "", indicator.unit(of: series).name, word.text,
        evaluation.rating,
        evaluation.outlook, cell.words[.qualifier], indicator.printed.target, indicator.printed.baseline,
      ]
    }
  }
}
