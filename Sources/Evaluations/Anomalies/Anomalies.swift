package import Indicators

/// Returns the findings about readable but improbable values (異常値の確認), before anything is printed.
///
/// No value is changed or left out; the reader has already rejected impossible values. Values of another scope (参考) are
/// not compared with other values, and no comparison crosses a 断絶. A value that a suspected power-of-ten slip explains
/// is reported only once.
/// - Parameters:
///   - evaluations: what the observations come to, for the plan and the report year.
///   - observations: values in the plan's units; values of years after the report year are only counted.
/// - Returns: one finding for each value and check, one for each newest year that is excluded, and one for each file with
///   later values, sorted by place.
package func anomalies(_ evaluations: Evaluations, _ observations: Observations) -> [Finding] {
  let (plan, reportYear) = (evaluations.context.plan, evaluations.context.reportYear)
  var findings: [Finding] = []
  for indicator in plan.indicators {
    let band = indicator.reporting.changeBand ?? plan.settings.changeBand
    let known = observations.of(indicator.id).filter { $0.year <= reportYear }
    for series in AnomalySeries.all(of: indicator, known, in: plan) {
      let slips = PowerSlip.exponents(in: series)
      let slipped = Set(slips.map(\.index))
      findings += slips.map { series.finding(.powerSlip(series, $0), at: series.points[$0.index]) }
      findings += ChangeBeyondBand.findings(in: series, band: band, besides: slipped)
      findings += FallingTotal.findings(in: series, besides: slipped)
      findings += UnchangedValue.findings(in: series, of: plan)
      findings += ShockSuggestion.findings(in: series, besides: slipped)
    }
  }
  findings += plan.sums.flatMap { SumMismatch(sum: $0, plan: plan).findings(observations, to: reportYear) }
  findings += ExcludedNewestYears.findings(evaluations)
  findings += LaterValues.findings(observations, of: plan, after: reportYear)
  return findings.sorted()
}
