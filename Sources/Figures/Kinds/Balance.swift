import Indicators

/// 均衡: inflow and outflow in balance; the value is their difference, the attainment their quotient.
extension DefinitionSet {
  static func balance(_ profile: IndicatorProfile) -> DefinitionSet {
    let quotient = ratio(.figure(.inflow) / .figure(.outflow))
    var definitions = DefinitionSet(
      figures: [
        .inflow: .calculation(.at(.inflow, year: latestYear)),
        .outflow: .calculation(.at(.outflow, year: latestYear)),
        .attainment: consistentWithVerdict(quotient).except(.figure(.outflow) == 0, .zeroValue),
        .projectedAttainment: .absent(.notApplicable),
      ],
      rows: [
        .inflow: .cell(.inflow, otherwise: .status),
        .outflow: .cell(.outflow, otherwise: .outflowStatus),
        .outflowStatus: .cell(.outflowStatus, otherwise: nil),
        .status: status,
        .actual: .choice(
          .all([.hasNumber(.inflow), .hasNumber(.outflow)]),
          .calculation(profile.denoised(.cell(.inflow) - .cell(.outflow))), absence),
      ])
    definitions.merge(noReach)
    return definitions
  }

  /// The reason why there is no difference: the status of the series without a number.
  private static let absence = Definition.choice(.hasNumber(.inflow), ofOutflow, ofInflow)

  /// The status of the difference: that of the series with the less certain status.
  private static var status: Definition {
    let doubts = [.reference] + Observation.Status.preliminary
    let doubt = doubts.reversed().reduce(ofInflow) { rest, doubt in
      rest.except(.inputIs(.outflowStatus, .status(doubt)), ofOutflow)
        .except(.inputIs(.status, .status(doubt)), ofInflow)
    }
    return absence.except(.all([.hasNumber(.inflow), .hasNumber(.outflow)]), doubt)
  }

  private static let ofInflow = Definition.cell(.status, otherwise: nil)
  private static let ofOutflow = Definition.cell(.outflowStatus, otherwise: nil)
}
