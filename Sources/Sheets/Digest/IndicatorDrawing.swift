import Evaluations
import Figures
package import Indicators
import Localization

/// What the chart of a 個票 draws now, as numbers, for pages that are no workbook.
///
/// The years, the ends of the axis and the names are those of the chart.
package struct IndicatorDrawing: Sendable {
  /// What a line stands for, by which a page chooses its look.
  package enum Role: Sendable {
    case values, path, comparison, projection, limit
  }

  /// Numbers that one line joins.
  package struct Line: Sendable {
    package let role: Role
    package let name: String
    /// One number for each year; nil for a year without one.
    package let numbers: [Double?]
  }

  /// A value with what its mark says.
  package enum Mark: Sendable {
    case plain, provisional, excluded, reference
  }

  package let years: [FiscalYear]
  /// The ends of the axis, the step of its labels and their places after the point.
  package let minimum: Double
  package let maximum: Double
  package let unit: Double
  package let decimals: Int
  /// The judged values; 参考 ones have a mark and no part in the line.
  package let values: Line
  /// One mark for each year with a value.
  package let marks: [Mark?]
  /// The years, by index, before which the definition changes: no line leads over them.
  package let breaks: [Int]
  package let others: [Line]
  /// Both ends of the interval of the projection.
  package let band: [ClosedRange<Double>?]
  /// The target with the index of its year; nil where the kind marks none.
  package let target: (year: Int, number: Double)?

  init(of evaluation: Evaluation) {
    let (record, kind) = (evaluation.record, evaluation.indicator.target.kind)
    let definitions = evaluation.definitions
    let drawn = CardYears(of: record).drawn
    let scale = ChartScale(of: evaluation, over: drawn)
    func numbers(_ row: YearlyFigure) -> [Double?] { evaluation[row][drawn].map(\.number) }
    func line(_ role: Role, _ name: String, _ row: YearlyFigure) -> Line {
      Line(role: role, name: name, numbers: numbers(row))
    }
    years = drawn.map { record.years[$0] }
    (minimum, maximum, unit, decimals) = (scale.minimum, scale.maximum, scale.unit, scale.decimals)
    values = line(.values, kind.lineName, kind.judgedRow)
    marks = drawn.map { index in
      guard evaluation[kind.judgedRow][index].number != nil else { return nil }
      let entry = record.entries[index]
      if entry.isReference { return .reference }
      if entry.treatment == .excluded { return .excluded }
      return entry.valueCells.contains { $0.status == .provisional } ? .provisional : .plain
    }
    breaks = drawn.filter { record.entries[$0].treatment == .discontinued }.map { $0 - drawn.lowerBound }
    let projected = kind.projectedRows
    let hasProjection = definitions.has(Figure.projection)
    var others: [Line] = []
    if definitions.has(kind.pathRow), !kind.isGrowth {
      others.append(
        line(.path, kind.pathName(isYearly: definitions.profile.isJudgedYearly), kind.pathRow))
    }
    if kind.isGrowth { others.append(line(.path, YearlyFigure.yearTarget.label, .yearTarget)) }
    if definitions.has(YearlyFigure.comparison) {
      others.append(
        line(.comparison, evaluation.indicator.comparedSeries?.series.name ?? "比較", .comparison))
    }
    if hasProjection { others.append(line(.projection, "推計", projected.middle)) }
    if let range = definitions.profile.range {
      others += [("範囲の下端", range.lower), ("範囲の上端", range.upper)].map { name, number in
        Line(role: .limit, name: name, numbers: drawn.map { _ in number })
      }
    }
    self.others = others.filter { $0.numbers.contains { $0 != nil } }
    let (lower, upper) = (numbers(projected.lower), numbers(projected.upper))
    band = zip(lower, upper).map { low, high in
      guard hasProjection, let low, let high, low <= high else { return nil }
      return low...high
    }
    let targetYear = drawn.firstIndex { record.years[$0] == evaluation.indicator.target.year }
    target =
      kind.marksTarget
      ? targetYear.flatMap { index in
        evaluation[.target].number.map { (drawn.distance(from: drawn.startIndex, to: index), $0) }
      } : nil
  }
}
