import Indicators

/// The points of the small charts, calculated like all other figures, so that an edited value also moves the chart.
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
    let projected = profile.kind.projectedRows.middle
    definitions.merge(
      DefinitionSet(
        rows: profile.hasProjection
          ? [
            .goalYear: marked(.all([.hasNumber(projected), year == targetYear])),
            .goalValue: .choice(
              .hasNumber(projected), .calculation(.cell(projected)), .calculation(target)),
          ] : [.goalYear: .calculation(offAxis), .goalValue: .calculation(target)]))
    return definitions
  }

  /// The coordinate of a point that is not drawn: left of every axis.
  private static let offAxis: Expression = -99

  private static let isReference = Condition.cellIs(.status, .status(.reference))

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
}
