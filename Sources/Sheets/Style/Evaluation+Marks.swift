import Evaluations
import Figures
import Indicators

/// The marks beside the values of an indicator.
extension Evaluation {
  /// What stands around a value of a year: that of its cell; of a difference, whether one of its sides is approximate.
  func marks(_ row: YearlyFigure, at column: Int) -> NumberMarks {
    let cells = record.entries[column].cells
    if row == .actual {
      return cells.count == 1 ? cells[0].marks : NumberMarks.combined(cells.map(\.marks))
    }
    return row == .inflow ? cells[0].marks : row == .outflow ? cells[cells.count - 1].marks : .none
  }

  /// What stands around the newest value; of a sum, whether a year of it is approximate.
  var newestMarks: NumberMarks {
    if indicator.target.kind.isSum, !definitions.profile.deliversTotals {
      let years = record.entries.filter { indicator.target.period?.contains($0.year) ?? false }
      return NumberMarks.combined(years.filter { !$0.isReference }.flatMap(\.cells).map(\.marks))
    }
    let newest = record.entries.firstIndex { Double($0.year.number) == self[.latestYear].number }
    return newest.map { marks(.actual, at: $0) } ?? .none
  }
}
