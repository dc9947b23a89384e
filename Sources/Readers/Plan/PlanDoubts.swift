import Indicators

/// Looks over a plan that can be used for what is doubtful in it.
enum PlanDoubts {
  /// The findings; what is not placed is doubtful only when every row of the placements could be read.
  static func findings(
    indicators: [Indicator], sections: [Section], placements: [Placement], constants: [Plan.Constant],
    period: ClosedRange<FiscalYear>?, reportYear: FiscalYear? = nil, arePlacementsWhole: Bool
  ) -> [Finding] {
    let placed = Set(placements.map(\.indicator))
    let filled = Set(placements.map(\.section))
    var findings: [Finding] = []
    var names: Set<String> = []
    // What has ended is kept for its values alone, and its target was looked over in its time.
    for indicator in indicators
    where !(reportYear.map { indicator.reporting.hasEnded(by: $0) } ?? false) {
      func add(_ message: Finding.Message, _ heading: Heading?, _ found: String) {
        let place = Place(
          file: indicator.place.file, line: indicator.place.line, heading: heading?.rawValue)
        findings.append(Finding(message, at: place, found: found, indicator: indicator.id))
      }
      if !names.insert(NameFolding.fold(indicator.name)).inserted {
        add(.nameRepeated, .indicatorName, indicator.name)
      }
      if arePlacementsWhole, !placed.contains(indicator.id) { add(.placementMissing, nil, indicator.id.text) }
      if let end = end(of: indicator.target, constants), let start = indicator.baseline.value,
        indicator.direction.sign * (end - start) <= 0
      {
        add(.targetWrongSide, .target, indicator.printed.target)
      }
      if let rate = indicator.target.growthRate, indicator.direction.sign * rate < 0 {
        let asked: Indicator.Direction = rate < 0 ? .lowerIsBetter : .higherIsBetter
        add(.growthUnfit(asking: asked, indicator.direction), .target, indicator.printed.target)
      }
      let needed = PrintedDecimals.needed(indicator.baseline, indicator.target)
      if indicator.decimals < needed {
        add(.decimalsTooFew(needed: needed), .decimals, String(indicator.decimals))
      }
      if let start = indicator.baseline.year, start >= indicator.target.year,
        !indicator.target.kind.isDifference
      {
        add(.targetBeforeBaseline(start, indicator.target.year), .target, indicator.printed.target)
      }
      if let period, !isNear(indicator.target.year, period, before: 0) {
        add(.yearFar(.target, indicator.target.year, period), .target, indicator.printed.target)
      }
      if let period, let start = indicator.baseline.year, !isNear(start, period, before: 10) {
        add(.yearFar(.baseline, start, period), .baseline, indicator.printed.baseline)
      }
      let lower = indicator.bounds.lower ?? -.infinity
      let upper = indicator.bounds.upper ?? .infinity
      let planned = [indicator.baseline.value, everyValue(of: indicator.target, constants)].compactMap(\.self)
      if lower > upper || planned.contains(where: { $0 < lower || $0 > upper }) {
        add(.boundsUnfit, .target, indicator.printed.target)
      }
      if let margin = indicator.margin, margin.direction != indicator.direction {
        add(.marginUnfit(margin, indicator.direction), .target, indicator.printed.target)
      }
    }
    for section in sections
    where arePlacementsWhole && section.kind != .programme && !filled.contains(section.id) {
      findings.append(Finding(.sectionEmpty, at: section.place, found: section.id.description))
    }
    return findings
  }

  /// Whether a year lies in a period or near it: some years before its first, or up to five after its last.
  private static func isNear(_ year: FiscalYear, _ period: ClosedRange<FiscalYear>, before reach: Int) -> Bool
  {
    period.lowerBound.number - reach...period.upperBound.number + 5 ~= year.number
  }

  /// The value that single years are to have; nil for the kinds that say none.
  private static func everyValue(of target: Target, _ constants: [Plan.Constant]) -> Double? {
    switch target {
    case .everyYear(let value, _), .maintain(let value, _): value
    case .level, .new, .all, .cumulative, .growth, .balance: end(of: target, constants)
    }
  }

  /// The value that the baseline is to become; nil for the kinds that are not measured against a baseline.
  private static func end(of target: Target, _ constants: [Plan.Constant]) -> Double? {
    switch target {
    case .level(let value, _), .new(let value, _): value
    case .all(let name, _): constants.first { $0.name == name }?.value
    case .cumulative, .everyYear, .growth, .maintain, .balance: nil
    }
  }
}
