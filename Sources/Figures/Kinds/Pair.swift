import Indicators

/// The status of a value that comes from two series: 転入 and 転出, 分子 and 分母.
extension Definition {
  /// The reason why there is no value: the status of the series without a number, the first before the second.
  ///
  /// - Parameter first: the yearly figure of the first series.
  static func reasonForNone(_ first: YearlyFigure) -> Definition {
    .choice(.hasNumber(first), ofSecond, ofFirst)
  }

  /// The status of the value: that of the series with the less certain status.
  static func lessFirm(_ first: YearlyFigure, _ second: YearlyFigure) -> Definition {
    let doubts = [.reference] + Observation.Status.preliminary
    let doubt = doubts.reversed().reduce(ofFirst) { rest, doubt in
      rest.except(.inputIs(.secondStatus, .status(doubt)), ofSecond)
        .except(.inputIs(.status, .status(doubt)), ofFirst)
    }
    return reasonForNone(first).except(.all([.hasNumber(first), .hasNumber(second)]), doubt)
  }

  private static let ofFirst = Definition.cell(.status, otherwise: nil)
  private static let ofSecond = Definition.cell(.secondStatus, otherwise: nil)
}
