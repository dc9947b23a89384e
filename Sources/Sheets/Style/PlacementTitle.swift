import Indicators

extension Book {
  /// The name of an indicator at a placement: with 再掲 behind it where it is printed again.
  package func title(of placement: Placement) -> String {
    (plan.indicator(placement.indicator)?.name ?? "") + (placement.isReprint ? "（再掲）" : "")
  }
}
