import Figures
import Indicators

/// Values that differ from the previous value by more than the plan's band (前年比の許容幅).
///
/// ```
/// doubted where v_t / v_s lies outside (1 − band)^(t−s) … (1 + band)^(t−s), s the last year before t with a value
/// ```
///
/// Excluded years are skipped. Running totals, and values after 0, have no such change.
enum ChangeBeyondBand {
  static func findings(
    in series: AnomalySeries, band: Double, besides slipped: Set<Int>
  ) -> [Finding] {
    guard series.indicator.nature != .runningTotal else { return [] }
    let usable = series.usable
    return zip(usable, usable.dropFirst()).compactMap { first, second in
      guard !slipped.contains(first), !slipped.contains(second) else { return nil }
      let (before, after) = (series.points[first], series.points[second])
      guard before.value > 0 else { return nil }
      let ratio = after.value / before.value
      let years = before.year.distance(to: after.year)
      let (lowest, highest) = bounds(band, years)
      let isInside = ratio >= lowest && ratio <= highest
      guard !isInside, !Rounding.isSame(ratio, lowest), !Rounding.isSame(ratio, highest) else { return nil }
      // The plan's baseline is never doubted, so the older value next to it is doubted instead.
      let doubted = after.observation == nil ? before : after
      return series.finding(
        .changeBeyondBand(series, from: before, to: after, band: band), at: doubted)
    }
  }

  private static func bounds(_ band: Double, _ years: Int) -> (lowest: Double, highest: Double) {
    (0..<years).reduce((1.0, 1.0)) { bounds, _ in (bounds.0 * max(0, 1 - band), bounds.1 * (1 + band)) }
  }
}
