package import Indicators

extension Plan {
  /// The indicators that a person means by a text, in the order of the plan.
  ///
  /// A key, a printed number (`4①-2`), a name, a short name or an alias names its indicators whole; only where none is
  /// the text, those count whose Japanese or English name contains it. Width, capitals and quotation marks are ignored, as
  /// in exports.
  package func indicators(named text: String) -> [Indicator] {
    let asked = NameFolding.fold(text)
    guard !asked.isEmpty else { return [] }
    let whole = indicators.filter { indicator in
      let names =
        [indicator.id.text, indicator.name] + [indicator.shortName].compactMap(\.self)
        + aliases(of: indicator.id.text).map(\.alias) + placements(of: indicator.id).map(\.fullLabel)
      return names.contains { NameFolding.fold($0) == asked }
    }
    if !whole.isEmpty { return whole }
    return indicators.filter { indicator in
      [indicator.name, indicator.englishName].contains { $0.map(NameFolding.fold)?.contains(asked) ?? false }
    }
  }
}
