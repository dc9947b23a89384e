import Figures

/// A group of neighbouring columns of 算定表, printed together.
enum TableGroup: String, CaseIterable {
  case start = "基準・目標"
  case latest = "最新の実績"
  case position = "達成の状況"
  case basis = "推計のもと"
  case projection = "推計の結果"
  case outlook = "達成の見込みと判定"

  /// The figure with which the group begins; it runs to the beginning of the next one.
  var first: Figure {
    switch self {
    case .start: .baseline
    case .latest: .latestYear
    case .position: .attainment
    case .basis: .fittedYears
    case .projection: .unclipped
    case .outlook: .reachHorizon
    }
  }

  /// The figures of the group, from left to right.
  var figures: [Figure] {
    let groups = Self.allCases
    let position = groups.firstIndex(of: self) ?? 0
    let next = groups.dropFirst(position + 1).first?.first
    return Array(Figure.allCases.drop { $0 != first }.prefix { $0 != next })
  }
}
