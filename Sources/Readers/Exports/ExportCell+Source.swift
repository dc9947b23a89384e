import Indicators

/// What the source of a value says of its status.
extension ExportCell {
  /// The sites of the source that the plan does not declare to say nothing.
  private func sites(_ owner: SourceNotation.Owner) -> [SourceNotation.Site] {
    source.sites.filter { site in
      site.owner == owner
        && labels.labels(of: site.name)?.contains { $0.meaning == .nothing } != true
    }
  }

  /// Makes a value one for reference where nobody answers for its source, and says what there is to say of it.
  func judgeSource(_ status: inout Observation.Status) -> [Judgement.Hold] {
    guard status != .reference else { return [] }
    let place = row.place(.source)
    if let site = sites(.nobody).first {
      status = .reference
      return [Judgement.Hold(cause: .sourceDoubtful, place: place, text: site.name)]
    }
    return sites(.other).map { Judgement.Hold(cause: .sourceOfOthers, place: place, text: $0.name) }
  }
}
