import Indicators

/// What a run says of the results that differ from those of the last run of its year.
extension Messages {
  /// The number of changes that are listed.
  private static let listedChanges = 20

  func print(_ changes: [RunResults.Change], since set: String) {
    guard !changes.isEmpty else {
      write(
        localized(
          "前回の実行（\(set)）から、実績・評価・見通しは変わっていません。",
          "No value, rating or outlook has changed since the last run (\(set))."
        ).visible, to: .standardOutput)
      return
    }
    write(
      localized(
        "前回の実行（\(set)）から変わったこと（\(changes.count)件）",
        "Changed since the last run (\(set)): \(changes.count)"
      ).visible, to: .standardOutput)
    for change in changes.prefix(Self.listedChanges) {
      write("  \(change.id)  \(change.name)：\(text(of: change))".visible, to: .standardOutput)
    }
    let more = changes.count - Self.listedChanges
    if more > 0 {
      write(
        localized("  ほか\(more)件（結果一覧.csv で確かめられます）", "  and \(more) more (see 結果一覧.csv)"),
        to: .standardOutput)
    }
  }

  private func text(of change: RunResults.Change) -> String {
    let subject =
      switch change.subject {
      case .latest: localized("最新実績", "newest value")
      case .rating: localized("評価", "rating")
      case .outlook: localized("見通し", "outlook")
      case .presence:
        change.before == nil
          ? localized("加わりました", "is new") : localized("この報告にはありません", "is not in this report")
      }
    switch change.subject {
    case .latest, .rating, .outlook: return "\(subject) \(change.before ?? "") → \(change.after ?? "")"
    case .presence: return "\(subject)（\(change.after ?? change.before ?? "")）"
    }
  }
}
