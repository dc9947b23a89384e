import Indicators

/// 系列比較: the value is compared with another series of the indicator in the same year.
extension DefinitionSet {
  static func series(_ profile: IndicatorProfile) -> DefinitionSet {
    DefinitionSet(figures: [.target: .absent(.noValue)])
  }
}
