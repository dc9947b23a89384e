import Indicators

/// The path to the target (目標への線) where the plan types expected values (目安値).
extension DefinitionSet {
  /// Where a path begins: a year and the value of that year.
  struct PathStart {
    let year: Expression
    let value: Expression
  }

  /// Returns the expected value of each year: the typed one, else the straight line between the typed values, or the
  /// start and the target, that stand next to the year.
  ///
  /// - Parameters:
  ///   - line: the path of an indicator without typed values.
  ///   - start: where the path begins; nil where the plan prints no baseline, so that it begins at the first typed value.
  ///   - end: the expected value from the target year on.
  static func expectedPath(
    _ profile: IndicatorProfile, line: Definition, from start: PathStart?, to end: Definition
  ) -> DefinitionSet {
    guard profile.hasPath else { return DefinitionSet(rows: [.expected: line]) }
    let earlier = Expression.fold(.maximum, .through(.typedYear))
    let later = Expression.fold(.minimum, .onward(.typedYear))
    // Without a later typed value the minimum of no numbers is 0.
    func way(from year: Expression, _ value: Expression) -> Definition {
      .choice(
        .all([later > 0, later < targetYear]), segment(from: year, value, to: later, .at(.path, year: later)),
        segment(from: year, value, to: targetYear, target))
    }
    let afterTyped = way(from: earlier, .at(.path, year: earlier))
    let between: Definition =
      if let start {
        .choice(
          year < start.year, .absent(.blank),
          .choice(
            year >= targetYear, end,
            .choice(earlier > start.year, afterTyped, way(from: start.year, start.value))))
      } else {
        .choice(earlier == 0, .absent(.blank), .choice(year >= targetYear, end, afterTyped))
      }
    return DefinitionSet(rows: [
      .typedYear: .choice(.hasNumber(.path), .calculation(year), .absent(.blank)),
      .expected: .choice(
        .hasNumber(.path), .calculation(.cell(.path)), profile.holdsTarget ? line : between),
    ])
  }

  /// The value of the cell's year on the straight line between two years.
  private static func segment(
    from first: Expression, _ start: Expression, to last: Expression, _ end: Expression
  ) -> Definition {
    .calculation(start + (end - start) * ((year - first) / (last - first)))
  }
}
