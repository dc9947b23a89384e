import Indicators

/// The definitions of all figures and yearly figures for one indicator profile, with guards inserted.
///
/// `Evaluator` calculates these definitions, and `FormulaPrinter` prints them as formulas. A number and the formula of
/// its cell therefore always agree.
package struct Definitions: Sendable {
  /// The profile of the indicators for which these definitions hold.
  package let profile: IndicatorProfile
  private let figures: [Definition?]
  private let rows: [Definition?]
  private let checksOfFigures: [[CheckedInput]]
  private let checksOfRows: [[CheckedInput]]

  /// Defines all figures and yearly figures of a profile and inserts their guards.
  package init(_ profile: IndicatorProfile) {
    var definitions = DefinitionSet.observed(profile)
    definitions.merge(.position(profile))
    definitions.merge(.trend(profile))
    definitions.merge(.reach(profile))
    if profile.isJudgedYearly { definitions.merge(.yearly(profile)) }
    switch profile.kind {
    case .level, .new, .all, .everyYear, .maintain: break
    case .cumulative: definitions.merge(.cumulative(profile))
    case .growth: definitions.merge(.growth(profile))
    case .balance: definitions.merge(.balance(profile))
    case .range: definitions.merge(.range(profile))
    case .relative, .hold, .change: definitions.merge(.fromBaseline(profile))
    case .average: definitions.merge(.average(profile))
    case .done: definitions.merge(.done)
    case .stepwise: definitions.merge(.stepwise(profile))
    case .series: definitions.merge(.series(profile))
    }
    if let factor = profile.ratioFactor { definitions.merge(.quotient(profile, factor: factor)) }
    if profile.hasTwoActuals { definitions.merge(.twoActuals(profile)) }
    if !profile.kind.hasExpectedValues { definitions.merge(.withoutExpectedValues(profile)) }
    if !profile.hasProjection { definitions.merge(.withoutProjection) }
    definitions.merge(.onDemand(profile))
    definitions.merge(.verdict(profile))
    let guarded = GuardInsertion(definitions).guarded
    self.profile = profile
    figures = Figure.allCases.map { guarded.figures[$0] }
    rows = YearlyFigure.allCases.map { guarded.rows[$0] }
    var inputs = InputDependencies(
      figures: guarded.figures, rows: guarded.rows, isTargetChecked: profile.kind.isTargetOfConstant)
    checksOfFigures = Figure.allCases.map { inputs.asked(of: $0) }
    checksOfRows = YearlyFigure.allCases.map { inputs.asked(of: $0) }
  }

  /// The inputs that the formula of a figure's cell checks before it calculates: those on which the figure depends,
  /// without those that a figure checks whose reason it passes on.
  package func checks(of figure: Figure) -> [CheckedInput] { checksOfFigures[figure.index] }

  /// The inputs that the formula of a yearly figure's cell checks before it calculates.
  package func checks(of row: YearlyFigure) -> [CheckedInput] { checksOfRows[row.index] }

  /// The definition of a figure; the reason `notApplicable` where the kind of target does not define it.
  package subscript(figure: Figure) -> Definition {
    figures[figure.index] ?? .absent(.notApplicable)
  }

  /// The definition of a yearly figure's cell; blank where the kind of target does not define it.
  package subscript(row: YearlyFigure) -> Definition {
    rows[row.index] ?? .absent(.blank)
  }

  /// Whether the figure has a definition, if only a reason.
  package func defines(_ figure: Figure) -> Bool { figures[figure.index] != nil }

  /// Whether the kind of target defines a figure that can have a value.
  package func has(_ figure: Figure) -> Bool {
    if case .absent = self[figure] { false } else { true }
  }

  /// Whether the kind of target defines a yearly figure that can have a value.
  package func has(_ row: YearlyFigure) -> Bool {
    if case .absent = self[row] { false } else { true }
  }
}
