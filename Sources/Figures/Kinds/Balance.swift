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
        .inflow: .cell(.actual, otherwise: .status),
        .outflow: .cell(.second, otherwise: .secondStatus),
        .outflowStatus: .cell(.secondStatus, otherwise: nil),
        .status: .lessFirm(.inflow, .outflow),
        .actual: .choice(
          .all([.hasNumber(.inflow), .hasNumber(.outflow)]),
          .calculation(profile.denoised(.cell(.inflow) - .cell(.outflow))),
          .reasonForNone(.inflow)),
      ])
    definitions.merge(noReach)
    return definitions
  }
}
