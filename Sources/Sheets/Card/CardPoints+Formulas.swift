import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The formulas of the points.
extension CardPoints {
  // MARK: Points

  func cell(_ row: YearlyFigure, _ year: Int) -> SheetExpression {
    .cell(addresses.address(row, at: year), evaluation[row][year].shown)
  }

  func figure(_ figure: Figure) -> SheetExpression {
    .cell(addresses.address(figure), evaluation[figure].shown)
  }

  func holds(_ row: YearlyFigure, _ word: InputWord, _ year: Int) -> SheetExpression {
    .comparison(cell(row, year), .equal, .text(word.text))
  }

  func differs(_ row: YearlyFigure, _ word: InputWord, _ year: Int) -> SheetExpression {
    .comparison(cell(row, year), .notEqual, .text(word.text))
  }

  func number(_ row: YearlyFigure, _ year: Int) -> SheetExpression {
    point(cell(row, year), where: [])
  }

  func point(_ value: SheetExpression, where conditions: [SheetExpression]) -> SheetExpression {
    let all = [SheetExpression.isNumber(value)] + conditions
    return .choice(all.count == 1 ? all[0] : .all(all), value, .notAvailable)
  }

  /// The point of a row in a year.
  func point(_ row: Row, at year: Int) -> SheetExpression {
    let value = cell(kind.judgedRow, year)
    let isIncluded = differs(.treatment, .treatment(.excluded), year)
    let isOwn = differs(.status, .status(.reference), year)
    let isProvisional = holds(.status, .status(.provisional), year)
    switch row {
    case .line: return point(value, where: [isIncluded, isOwn])
    case .joined: return point(value, where: [isOwn])
    case .provisional: return point(value, where: [isIncluded, isProvisional])
    case .excluded: return point(value, where: [holds(.treatment, .treatment(.excluded), year), isOwn])
    case .reference: return point(value, where: [holds(.status, .status(.reference), year)])
    case .above, .below, .belowProvisional: return label(row, value, at: year)
    case .lastBelow, .lastRight, .lastAbove, .lastBelowProvisional, .lastRightProvisional,
      .lastAboveProvisional:
      return last(row, value, at: year)
    case .single: return number(.validActual, year)
    case .path: return number(kind.pathRow, year)
    case .yearTarget: return number(.yearTarget, year)
    case .compounded: return number(.compounded, year)
    case .comparison: return number(.comparison, year)
    case .trend: return trend(at: year)
    case .goal: return point(cell(kind.projectedRows.middle, year), where: [isTargetYear(year)])
    case .goalLabel:
      let rounded = card.printed.rounded(.projection)
      return point(rounded, where: [.isNumber(cell(kind.projectedRows.middle, year)), isTargetYear(year)])
    case .bandYear, .bandYearAgain: return cell(.year, year)
    case .bandLower: return number(kind.projectedRows.lower, year)
    case .bandUpper: return number(kind.projectedRows.upper, year)
    case .foot: return .number(scale.minimum)
    case .level: return .number(axisYear(atEnd: year))
    case .levelLower:
      return evaluation.definitions.profile.range.map { .number($0.lower) }
        ?? point(figure(.target), where: [])
    case .levelUpper: return .number(evaluation.definitions.profile.range?.upper ?? 0)
    case .target: return point(figure(.target), where: [isTargetYear(year)])
    }
  }

  func isTargetYear(_ year: Int) -> SheetExpression {
    .comparison(cell(.year, year), .equal, figure(.targetYear))
  }

  func isNewest(_ year: Int) -> SheetExpression {
    .comparison(cell(.year, year), .equal, figure(.latestYear))
  }

  /// A horizontal line runs through all years, over the edges of the first and the last.
  func axisYear(atEnd year: Int) -> Double {
    let number = Double(evaluation.record.years[year].number)
    return year == years.lowerBound ? number - 0.5 : year == years.upperBound ? number + 0.5 : number
  }

  /// The label of a value that is not the newest: above where the value lies above the way to the target, else below.
  ///
  /// Where there are many years, only some have a label.
  func label(_ row: Row, _ value: SheetExpression, at year: Int) -> SheetExpression {
    guard isLabelled(year) else { return .notAvailable }
    let isOlder = SheetExpression.comparison(cell(.year, year), .notEqual, figure(.latestYear))
    let isProvisional = holds(.status, .status(.provisional), year)
    let isOther = differs(.status, .status(.provisional), year)
    if row == .belowProvisional { return point(value, where: [isOlder, isProvisional]) }
    let path: YearlyFigure = kind.isGrowth ? .yearTarget : kind.pathRow
    let way = evaluation.definitions.has(path) ? cell(path, year) : nil
    let isShown = [SheetExpression.isNumber(value), isOlder, isOther]
    guard let way else { return row == .below ? point(value, where: [isOlder, isOther]) : .notAvailable }
    let (above, below): (SheetExpression, SheetExpression) =
      row == .above ? (value, .notAvailable) : (.notAvailable, value)
    // One after the other: a difference with a text is an error, wherever `AND` asks for it.
    let usual = SheetExpression.choice(
      .isNumber(way), .choice(.comparison(distance(value, way), .greater, .number(0)), above, below), below)
    return .choice(
      .all(isShown), besideTarget(value, at: year, above: above, below: below, else: usual), .notAvailable)
  }

  /// In the year before the target year the label of the target stands beside the value: the value's own goes to the other
  /// side of it where both are as high.
  private func besideTarget(
    _ value: SheetExpression, at year: Int, above: SheetExpression, below: SheetExpression,
    else usual: SheetExpression
  ) -> SheetExpression {
    let isBefore =
      evaluation.record.years[year].number + 1 == evaluation.indicator.target.year.number
      && years.contains(year + 1)
    guard isBefore, kind.marksTarget, evaluation.definitions.has(Figure.target) else { return usual }
    let target = figure(.target)
    let away = distance(value, target)
    let isNear = SheetExpression.all([
      .comparison(away, .less, .number(labelHeight)), .comparison(away, .greater, .number(-labelHeight)),
    ])
    return .choice(
      .isNumber(target),
      .choice(isNear, .choice(.comparison(away, .atLeast, .number(0)), above, below), usual), usual)
  }

  /// The label of a point takes about a tenth of the height.
  private var labelHeight: Double { (scale.maximum - scale.minimum) * 12 / 100 }

  /// A difference without rounding noise.
  private func distance(_ value: SheetExpression, _ other: SheetExpression) -> SheetExpression {
    .rounded(
      .operation(value, .subtract, other), digits: evaluation.indicator.decimals + 1, .halfAwayFromZero)
  }

  /// Whether the name and the value of a year are printed: all of at most nine, and so many of more.
  func isLabelled(_ year: Int) -> Bool {
    let step = (years.count + CardGrid.greatestYears - 1) / CardGrid.greatestYears
    return (years.upperBound - year).isMultiple(of: max(1, step))
  }

  /// The newest value, whose label is a series of its own: right of it in the last year of the chart, else below, or above
  /// where the label of the target stands right below it.
  func last(_ row: Row, _ value: SheetExpression, at year: Int) -> SheetExpression {
    let isProvisional = holds(.status, .status(.provisional), year)
    let status: SheetExpression
    let place: Row
    switch row {
    case .lastBelowProvisional: (place, status) = (.lastBelow, isProvisional)
    case .lastRightProvisional: (place, status) = (.lastRight, isProvisional)
    case .lastAboveProvisional: (place, status) = (.lastAbove, isProvisional)
    default: (place, status) = (row, differs(.status, .status(.provisional), year))
    }
    let isAtEdge = year == years.upperBound
    if place == .lastRight {
      return isAtEdge ? point(value, where: [isNewest(year), status]) : .notAvailable
    }
    guard !isAtEdge else { return .notAvailable }
    let target = figure(.target)
    guard kind.marksTarget, evaluation.definitions.has(Figure.target) else {
      return place == .lastBelow ? point(value, where: [isNewest(year), status]) : .notAvailable
    }
    // One after the other: a difference with a text is an error, wherever `AND` asks for it.
    let isNear = SheetExpression.all([
      .comparison(distance(value, target), .atLeast, .number(0)),
      .comparison(distance(value, target), .less, .number(labelHeight)),
    ])
    let (crowded, free): (SheetExpression, SheetExpression) =
      place == .lastAbove ? (value, .notAvailable) : (.notAvailable, value)
    return .choice(
      .all([.isNumber(value), isNewest(year), status]),
      .choice(.isNumber(target), .choice(isNear, crowded, free), free), .notAvailable)
  }

  /// The newest value that the projection starts from, and the projected values up to the target year.
  func trend(at year: Int) -> SheetExpression {
    let ahead = cell(kind.projectedRows.middle, year)
    let (startYear, start) =
      kind.isSum ? (figure(.latestYear), figure(.total)) : (figure(.anchorYear), figure(.anchor))
    let isStart = SheetExpression.all([
      .isNumber(figure(.horizon)), .isNumber(start), .comparison(cell(.year, year), .equal, startYear),
    ])
    return .choice(.isNumber(ahead), ahead, .choice(isStart, start, .notAvailable))
  }
}
