import Evaluations
import Figures
import Indicators

/// The marks beside the values of an indicator.
extension Evaluation {
  /// What stands around a value of a year: that of its cell; of a difference, whether one of its sides is approximate.
  func marks(_ row: YearlyFigure, at column: Int) -> NumberMarks {
    let entry = record.entries[column]
    let cells = Array(entry.valueCells)
    if row == .actual {
      return cells.count == 1 ? cells[0].marks : NumberMarks.combined(cells.map(\.marks))
    }
    let isFirst = row == .inflow || row == .numerator
    let isSecond = row == .outflow || row == .denominator
    let cell = isFirst ? cells.first : isSecond ? entry.second : row == .comparison ? entry.comparison : nil
    return cell?.marks ?? .none
  }

  /// What stands around the newest value; of a sum, whether a year of it is approximate.
  var newestMarks: NumberMarks {
    if indicator.target.kind.isSum, !definitions.profile.deliversTotals {
      let years = record.entries.filter { indicator.target.period?.contains($0.year) ?? false }
      return NumberMarks.combined(years.filter { !$0.isReference }.flatMap(\.valueCells).map(\.marks))
    }
    let newest = record.entries.firstIndex { Double($0.year.number) == self[.latestYear].number }
    return newest.map { marks(.actual, at: $0) } ?? .none
  }
}
