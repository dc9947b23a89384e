import Indicators

/// The points of the chart, calculated like all other figures, so that an edited value also moves the chart.
///
/// A spreadsheet draws an empty text as 0. Every point therefore has a number in every year: a marker without a value
/// lies off the axis, and a line without a value repeats its last point.
extension DefinitionSet {
  static func plotted(_ profile: IndicatorProfile) -> DefinitionSet {
    let shown = profile.kind.judgedRow
    let path = profile.kind.pathRow
    // A point off the axis needs some number; a target that is not known in every case is none.
    let target: Expression = profile.hasSureTarget ? target : 0
    // A value of another scope (参考) has no line, because a reader would take the line for a trend.
    let isJoined = Condition.all([.hasNumber(shown), .not(isReference)])

    var definitions = DefinitionSet(rows: [
      .plotValue: .choice(.hasNumber(shown), .calculation(.cell(shown)), .calculation(target)),
      .confirmedYear: marked(
        .all([.hasNumber(shown), .not(isProvisional), .not(isReference), .not(isExcluded)])),
      .provisionalYear: marked(.all([.hasNumber(shown), isProvisional, .not(isExcluded)])),
      .excludedYear: marked(.all([.hasNumber(shown), isExcluded])),
      .referenceYear: marked(.all([.hasNumber(shown), isReference, .not(isExcluded)])),
      .lineMark: mark(isJoined),
      .lineYear: line(
        where: isJoined, mark: .lineMark, own: .lineYear, value: year,
        first: .fold(.minimum, .all(.lineMark)),
        none: offAxis),
      .lineValue: line(
        where: isJoined, mark: .lineMark, own: .lineValue, value: .cell(shown),
        first: .at(shown, year: .fold(.minimum, .all(.lineMark))), none: target),
      .pathMark: profile.hasExpectedPath ? mark(.hasNumber(path)) : .absent(.blank),
      .pathYear: profile.hasExpectedPath
        ? line(
          where: .hasNumber(path), mark: .pathMark, own: .pathYear, value: year,
          first: .fold(.minimum, .all(.pathMark)),
          none: offAxis) : .calculation(offAxis),
      .pathValue: profile.hasExpectedPath
        ? line(
          where: .hasNumber(path), mark: .pathMark, own: .pathValue, value: .cell(path),
          first: .at(path, year: .fold(.minimum, .all(.pathMark))), none: target) : .calculation(target),
    ])
    definitions.merge(profile.hasProjection ? projectedPoints(profile) : pointsOffAxis(target))
    return definitions
  }

  /// The points of the projection and its interval.
  private static func projectedPoints(_ profile: IndicatorProfile) -> DefinitionSet {
    let ahead = profile.kind.projectedRows
    let target: Expression = profile.hasSureTarget ? target : 0
    let start: (year: Expression, value: Expression) =
      profile.kind.isSum ? (latestYear, total) : (anchorYear, anchor)
    return DefinitionSet(rows: [
      .trendYear: trend(ahead.middle, .trendYear, value: year, start: start.year, none: offAxis),
      .trendValue: trend(
        ahead.middle, .trendValue, value: .cell(ahead.middle), start: start.value, none: target),
      .goalYear: marked(.all([.hasNumber(ahead.middle), year == targetYear])),
      .goalValue: .choice(.hasNumber(ahead.middle), .calculation(.cell(ahead.middle)), .calculation(target)),
      .bandLowerYear: marked(.hasNumber(ahead.lower)),
      .bandUpperYear: marked(.hasNumber(ahead.upper)),
      .bandLower: .choice(.hasNumber(ahead.lower), .calculation(.cell(ahead.lower)), .calculation(target)),
      .bandUpper: .choice(.hasNumber(ahead.upper), .calculation(.cell(ahead.upper)), .calculation(target)),
    ])
  }

  /// The same points of a kind without projection: none of them is drawn.
  private static func pointsOffAxis(_ target: Expression) -> DefinitionSet {
    let years: [YearlyFigure] = [.trendYear, .goalYear, .bandLowerYear, .bandUpperYear]
    let values: [YearlyFigure] = [.trendValue, .goalValue, .bandLower, .bandUpper]
    return DefinitionSet(
      rows: Dictionary(
        uniqueKeysWithValues: years.map { ($0, .calculation(offAxis)) }
          + values.map { ($0, .calculation(target)) }))
  }

  /// The coordinate of a point that is not drawn: left of every axis.
  private static let offAxis: Expression = -99

  private static let isProvisional = Condition.cellIs(.status, .status(.provisional))
  private static let isReference = Condition.cellIs(.status, .status(.reference))
  private static let isExcluded = Condition.cellIs(.treatment, .treatment(.excluded))

  private static func marked(_ condition: Condition) -> Definition {
    .choice(condition, .calculation(year), .calculation(offAxis))
  }

  /// The year, where a line has a point of its own; blank in all other years.
  private static func mark(_ isJoined: Condition) -> Definition {
    .choice(isJoined, .calculation(year), .absent(.blank))
  }

  /// A line through the marked years; other years repeat the previous point or, before the first point, the first one.
  private static func line(
    where isJoined: Condition, mark: YearlyFigure, own: YearlyFigure, value: Expression, first: Expression,
    none: Expression
  ) -> Definition {
    .choice(
      isJoined, .calculation(value),
      .choice(
        .fold(.count, .all(mark)) == 0, .calculation(none),
        .choice(year < .fold(.minimum, .all(mark)), .calculation(first), .calculation(.before(own)))))
  }

  /// The projected line: the anchor up to the newest value, then the projected years, then the last point repeated.
  private static func trend(
    _ ahead: YearlyFigure, _ own: YearlyFigure, value: Expression, start: Expression, none: Expression
  ) -> Definition {
    .choice(
      .hasNumber(ahead), .calculation(value),
      .choice(
        .fold(.count, .all(ahead)) == 0, .calculation(none),
        .choice(year <= latestYear, .calculation(start), .calculation(.before(own)))))
  }
}
