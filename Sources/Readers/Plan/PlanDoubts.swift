import Indicators

/// Looks over a plan that can be used for what is doubtful in it.
enum PlanDoubts {
  /// The findings; what is not placed is doubtful only when every row of the placements could be read.
  static func findings(
    indicators: [Indicator], sections: [Section], placements: [Placement], constants: [Plan.Constant],
    path: [Plan.PathPoint], period: ClosedRange<FiscalYear>?, reportYear: FiscalYear? = nil,
    arePlacementsWhole: Bool
  ) -> [Finding] {
    let placed = Set(placements.map(\.indicator))
    let filled = Set(placements.map(\.section))
    let constants = Dictionary(constants.map { ($0.name, $0.value) }) { first, _ in first }
    var findings: [Finding] = []
    let steps = Dictionary(grouping: path.filter { $0.revision == nil }, by: \.indicator)
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
      if let end = wrongEnd(of: indicator, constants) {
        add(wrongSide(indicator, end: end), .target, indicator.printed.target)
      }
      if case .stepwise = indicator.target {
        let steps = steps[indicator.id] ?? []
        if steps.isEmpty { add(.stepsUnfit(isMixed: false), .target, indicator.printed.target) }
        if Set(steps.map { $0.comparison?.isStrict ?? false }).count > 1 {
          add(.stepsUnfit(isMixed: true), .target, indicator.printed.target)
        }
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
      let planned = [indicator.baseline.value].compactMap(\.self) + values(of: indicator.target, constants)
      if lower > upper || planned.contains(where: { $0 < lower || $0 > upper }) {
        add(.boundsUnfit, .target, indicator.printed.target)
      }
    }
    for section in sections
    where arePlacementsWhole && section.kind != .programme && !filled.contains(section.id) {
      findings.append(Finding(.sectionEmpty, at: section.place, found: section.id.description))
    }
    return findings
  }

  /// The one finding on all indicators without 定義; none where every indicator that is still reported has one.
  static func missingDefinitions(_ indicators: [Indicator], reportYear: FiscalYear?) -> [Finding] {
    let undefined = indicators.filter {
      $0.definition.isEmpty && !(reportYear.map($0.reporting.hasEnded) ?? false)
    }
    guard let first = undefined.first else { return [] }
    let place = Place(file: first.place.file, heading: Heading.definition.rawValue)
    return [Finding(.definitionsMissing(undefined.map(\.id)), at: place)]
  }

  /// Whether a year lies in a period or near it: some years before its first, or up to five after its last.
  private static func isNear(_ year: FiscalYear, _ period: ClosedRange<FiscalYear>, before reach: Int) -> Bool
  {
    period.lowerBound.number - reach...period.upperBound.number + 5 ~= year.number
  }

  /// The findings on revised targets, each at its own row.
  static func findings(
    ofRevisions revised: [(revision: TargetRevision, indicator: Indicator)], constants: [Plan.Constant],
    path: [Plan.PathPoint], period: ClosedRange<FiscalYear>?
  ) -> [Finding] {
    let constants = Dictionary(constants.map { ($0.name, $0.value) }) { first, _ in first }
    return revised.flatMap { revision, indicator -> [Finding] in
      func finding(_ message: Finding.Message) -> Finding {
        let place = Place(
          file: revision.place.file, line: revision.place.line, heading: Heading.target.rawValue)
        return Finding(message, at: place, found: revision.printed.target, indicator: indicator.id)
      }
      var findings: [Finding] = []
      if let end = wrongEnd(of: indicator, constants) {
        findings.append(finding(wrongSide(indicator, end: end)))
      }
      if case .stepwise = indicator.target {
        let steps = path.filter { $0.indicator == indicator.id && $0.revision == revision.firstYear }
        if steps.isEmpty { findings.append(finding(.stepsUnfit(isMixed: false))) }
        if Set(steps.map { $0.comparison?.isStrict ?? false }).count > 1 {
          findings.append(finding(.stepsUnfit(isMixed: true)))
        }
      }
      if let start = indicator.baseline.year, start >= indicator.target.year,
        !indicator.target.kind.isDifference
      {
        findings.append(finding(.targetBeforeBaseline(start, indicator.target.year)))
      }
      if let period, !isNear(indicator.target.year, period, before: 0) {
        findings.append(finding(.yearFar(.target, indicator.target.year, period)))
      }
      return findings
    }
  }

  /// The number of a target of one year that is worse than the printed baseline, although nothing says that it is to be
  /// held; nil for any other target.
  private static func wrongEnd(of indicator: Indicator, _ constants: [String: Double]) -> Double? {
    guard let start = indicator.baseline.value else { return nil }
    let end: Double
    switch indicator.target {
    case .level(let value, _), .average(let value, _):
      guard indicator.comparison == nil else { return nil }
      end = value
    case .relative(let factor, let addend, _):
      guard indicator.comparison == nil else { return nil }
      end = start * factor + addend
    case .all(let name, _):
      guard let value = constants[name] else { return nil }
      end = value
    case .new, .cumulative, .everyYear, .growth, .maintain, .balance, .range, .hold, .change, .done,
      .stepwise,
      .series:
      return nil
    }
    return indicator.direction.sign * (end - start) < 0 ? end : nil
  }

  private static func wrongSide(_ indicator: Indicator, end: Double) -> Finding.Message {
    let (digits, unit) = (indicator.decimals, indicator.unit.name)
    func written(_ number: Double) -> String {
      let text = DecimalNumber(number)?.rounded(toDecimals: digits, rule: .halfAwayFromZero).plain ?? ""
      return (text.hasPrefix("-") ? "▲" + text.dropFirst() : text) + unit
    }
    var baseline: String?
    if let start = indicator.baseline.value, let year = indicator.baseline.year,
      indicator.direction == .higherIsBetter, start > 0
    {
      baseline = "\(written(-start))(\(year.label))"
    }
    let word = indicator.direction == .higherIsBetter ? TargetComparison.atLeast : .atMost
    return .targetWrongSide(
      baseline: baseline, held: "\(written(end))\(word.rawValue)(\(indicator.target.year.label))")
  }

  /// The values that single years are to have; none for the kinds that say none.
  private static func values(of target: Target, _ constants: [String: Double]) -> [Double] {
    if let range = target.range { return [range.lower, range.upper] }
    switch target {
    case .all(let name, _): return [constants[name]].compactMap(\.self)
    case .level, .new, .everyYear, .maintain, .average: return [target.printedValue].compactMap(\.self)
    case .cumulative, .growth, .balance, .range, .relative, .hold, .change, .done, .stepwise, .series:
      return []
    }
  }
}
