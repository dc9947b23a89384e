import Indicators

extension Book {
  /// The name of an indicator at a placement: with 再掲 behind it where it is printed again.
  package func title(of placement: Placement) -> String {
    title(of: placement, \.name)
  }

  /// The short name of an indicator at a placement, or its name where it has none: with 再掲 behind it where it is printed
  /// again.
  package func shortTitle(of placement: Placement) -> String {
    title(of: placement) { $0.shortName ?? $0.name }
  }

  private func title(of placement: Placement, _ name: (Indicator) -> String) -> String {
    (plan.indicator(placement.indicator).map(name) ?? "") + (placement.isReprint ? "（再掲）" : "")
  }
}
