import Glibc
import Indicators

/// Values that would fit if the decimal point were moved: 10ⁿ times too large or too small (桁・単位の取り違え).
///
/// ```
/// slip n where |lg(v / w) − n| ≤ 0.1 for the nearest value w on each side, n = ±1…±4
/// or where v lies over 5 times outside baseline and target, and v / 10ⁿ within 1.5 times of them
/// ```
///
/// At the end of a series, a value is compared with the two nearest values on the other side, so that the neighbour of
/// a slip is not reported. Of only two values the later one is doubted. The plan's baseline is never doubted.
enum PowerSlip {
  /// A value and the power of ten by which it is too large.
  struct Slip {
    let index: Int
    let exponent: Int
  }

  private static let exponents = [1, -1, 2, -2, 3, -3, 4, -4]
  private static let tolerance = 0.1
  /// The factor outside the plan's range above which a value is doubted.
  private static let doubtful = 5.0
  /// The greatest factor outside the plan's range that the corrected value may have.
  private static let plausible = 1.5

  static func exponents(in series: AnomalySeries) -> [Slip] {
    let usable = series.usable
    return usable.indices.compactMap { position in
      let index = usable[position]
      let point = series.points[index]
      guard point.observation != nil, point.value != 0 else { return nil }
      let exponent =
        besideNeighbours(position, usable.map { series.points[$0] })
        ?? series.scale.flatMap { besidePlan(point.value, $0) }
      return exponent.map { Slip(index: index, exponent: $0) }
    }
  }

  private static func besideNeighbours(_ position: Int, _ points: [AnomalySeries.Point]) -> Int? {
    let before = Array(points[..<position].suffix(2).reversed())
    let after = Array(points[(position + 1)...].prefix(2))
    let neighbours: [AnomalySeries.Point]
    switch (before.isEmpty, after.isEmpty) {
    case (false, false): neighbours = [before[0], after[0]]
    case (false, true): neighbours = before
    // Either of two values may be the wrong one.
    case (true, false): neighbours = after.count == 2 ? after : after.filter { $0.observation == nil }
    case (true, true): return nil
    }
    guard !neighbours.isEmpty else { return nil }
    return exponents.first { exponent in
      neighbours.allSatisfy { neighbour in
        let ratio = points[position].value / neighbour.value
        return ratio.isFinite && ratio > 0 && (log10(ratio) - Double(exponent)).magnitude <= tolerance
      }
    }
  }

  private static func besidePlan(_ value: Double, _ scale: PlanScale) -> Int? {
    guard scale.excess(of: value) > doubtful else { return nil }
    return exponents.first { exponent in
      let corrected = value / pow(10, Double(exponent))
      // If the plan names no lower number, a small value is not suspicious.
      return scale.excess(of: corrected) <= plausible && (exponent > 0 || scale.lower != nil)
    }
  }
}
