import Indicators

/// Reads baseline and target of one row of `indicators.csv`: the second column where it is filled, else the printed text.
struct PlanNotations {
  let row: PlanRow
  let id: Indicator.ID
  let unit: Unit
  let yearKind: Indicator.YearKind
  /// The years of the plan.
  let period: ClosedRange<FiscalYear>

  /// The year before the plan, which is proposed as that of a baseline.
  var yearBefore: FiscalYear { period.lowerBound.advanced(by: -1) }

  /// The baseline; nil with a finding.
  func baseline(into findings: inout FindingList) -> BaselineNotation.Reading? {
    let column: Heading = row.text(.judgedBaseline).isEmpty ? .baseline : .judgedBaseline
    let text = row.text(column)
    do {
      let reading = try BaselineNotation(unit: unit, yearKind: yearKind, yearBefore: yearBefore).read(text)
      add(reading.remarks, column, &findings)
      return reading
    } catch {
      let message: Finding.Message =
        switch error {
        case .unitDiffers(let found): unitDiffers(found, text, yearBefore)
        case .asked(let question, let readings):
          .planTextAsked(text, question, column, readings: readings)
        case .unreadable, .unknownConstant, .unknownSeries, .kindDoesNotFit:
          .baselineUnreadable(
            text, column, unit: unit.name,
            year: (try? PlanText(text, kind: yearKind))?.time?.onlyYear ?? yearBefore)
        }
      findings.append(row.finding(message, column, indicator: id))
      return nil
    }
  }

  /// The target; nil with a finding, or where 要記入 has its own.
  func target(
    of baseline: BaselineNotation.Reading, kind: Target.Kind?, direction: Indicator.Direction,
    constants: [String: String], suggestions: Suggestions, series: [String] = [],
    into findings: inout FindingList
  ) -> TargetNotation.Reading? {
    guard let printed = row.required(.target, into: &findings) else { return nil }
    let column: Heading = row.text(.judgedTarget).isEmpty ? .target : .judgedTarget
    let text = column == .target ? printed : row.text(column)
    let notation = TargetNotation(
      unit: unit, constants: constants, period: period, baseline: baseline, kind: kind, direction: direction,
      yearKind: yearKind, series: series)
    do {
      let reading = try notation.read(text)
      guard reading.target.kind.isWord || !baseline.isWord else {
        findings.append(
          row.finding(
            .baselineUnreadable(row.text(.baseline), .baseline, unit: unit.name, year: yearBefore), .baseline,
            indicator: id))
        return nil
      }
      add(reading.remarks, column, &findings)
      return reading
    } catch {
      let (message, heading): (Finding.Message, Heading) =
        switch error {
        case .unreadable:
          (
            .targetUnreadable(
              text, column, forms: TargetForms(unit: unit.name, period: period).nearest(to: text)), column
          )
        case .unitDiffers(let found): (unitDiffers(found, text, period.upperBound), column)
        case .unknownConstant(let name):
          (.constantUnknown(name, suggestion: suggestions.nearest(to: name)), column)
        case .unknownSeries(let name):
          (.comparedSeriesUnknown(name, suggestion: Suggestion.nearest(to: name, among: series)), column)
        case .kindDoesNotFit: (.kindUnfit(row.text(.kind)), .kind)
        case .asked(.againstDirection(let word), _): (.targetAgainstDirection(word, direction), column)
        case .asked(let question, let readings):
          (.planTextAsked(text, question, column, readings: readings), column)
        }
      findings.append(row.finding(message, heading, indicator: id))
      return nil
    }
  }

  /// What is said of a number with another unit, with the number in the unit of the row.
  ///
  /// - Parameter year: the year that is proposed where the text names none.
  private func unitDiffers(_ found: String, _ text: String, _ year: FiscalYear) -> Finding.Message {
    let number = NameFolding.fold(text).prefix { $0.isNumber || ".,▲-".contains($0) }
    let time = PlanText.lastBrackets(of: NameFolding.fold(text))?.inside ?? year.label
    return .printedUnitDiffers(found, unit: unit.name, reading: "\(number)\(unit.name)(\(time))")
  }

  private func add(_ remarks: [PlanTime.Remark], _ column: Heading, _ findings: inout FindingList) {
    for remark in remarks { findings.append(row.finding(.planTime(remark), column, indicator: id)) }
  }
}
