import Indicators

/// 均衡: as much coming in as going out; the value is the difference, the attainment the quotient.
extension Definitions {
  static func balance(_ shape: Shape) -> Definitions {
    let quotient = ratio(.figure(.inflow) / .figure(.outflow))
    var definitions = Definitions(
      figures: [
        .inflow: .calculation(.at(.inflow, year: latestYear)),
        .outflow: .calculation(.at(.outflow, year: latestYear)),
        .attainment: judged(quotient).unless(.figure(.outflow) == 0, .zeroValue),
        .projectedAttainment: .absent(.notApplicable),
      ],
      rows: [
        .inflow: .cell(.inflow, otherwise: .status),
        .outflow: .cell(.outflow, otherwise: .outflowStatus),
        .outflowStatus: .cell(.outflowStatus, otherwise: nil),
        .status: .choice(
          .cellIs(.outflowStatus, Observation.Status.reference.rawValue),
          .cell(.outflowStatus, otherwise: nil),
          .cell(.status, otherwise: nil)),
        .actual: .choice(
          .all([.hasNumber(.inflow), .hasNumber(.outflow)]),
          .calculation(.cell(.inflow) - .cell(.outflow)), .cell(.outflowStatus, otherwise: nil)),
      ])
    definitions.merge(noReach)
    return definitions
  }
}
