import Evaluations
import Indicators
import Localization

/// What a run says of results that differ from those of the last run of its year, or from what was published for it.
extension Messages {
  /// The number of changes that are listed.
  private static let listedChanges = 20

  /// Prints what changed since the last run.
  func print(_ changes: [ResultChange], _ findings: RunResults.FindingChanges, since set: String) {
    if changes.isEmpty {
      printLine(
        "前回の実行（\(set)）から、実績・評価・見通しは変わっていません。",
        "No value, rating or outlook has changed since the last run (\(set)).")
    } else {
      printLine(
        "前回の実行（\(set)）から変わったこと（\(changes.count)件）",
        "Changed since the last run (\(set)): \(changes.count)")
      list(changes)
    }
    guard !findings.isEmpty else { return }
    let new = Finding.Severity.allCases.compactMap { severity in
      findings.new[severity].map { severity.name(language) + localized(" \($0)件", " \($0)") }
    }
    let count = findings.new.values.reduce(0, +)
    let listed =
      new.isEmpty ? "" : localized("（\(new.joined(separator: "・"))）", " (\(new.joined(separator: ", ")))")
    printLine(
      "前回の実行からの指摘：新しいもの \(count)件\(listed)、済んだもの・なくなったもの \(findings.gone)件（指摘一覧.csv）",
      "Findings since the last run: \(count) new\(listed), \(findings.gone) answered or gone (指摘一覧.csv)")
  }

  /// Prints what differs from the record of the report year.
  func printDifferences(_ changes: [ResultChange], from year: FiscalYear) {
    let record = "published/\(year).csv"
    guard !changes.isEmpty else {
      return printLine(
        "\(year)年度報告として公表した記録（\(record)）と同じです。", "The same as was published for \(year) (\(record)).")
    }
    printLine(
      "\(year)年度報告として公表した記録（\(record)）と違うところ（\(changes.count)件）。公表したときの入力は、\(InputArchive.name(of: year)) があれば --from で作り直せます。",
      "Different from what was published for \(year) (\(record)): \(changes.count). With \(InputArchive.name(of: year)), --from makes the published report anew."
    )
    list(changes)
  }

  private func list(_ changes: [ResultChange]) {
    for change in changes.prefix(Self.listedChanges) {
      write("  \(change.id)  \(change.name)：\(text(of: change))".visible, to: .standardOutput)
    }
    let more = changes.count - Self.listedChanges
    if more > 0 { printLine("  ほか\(more)件", "  and \(more) more") }
  }

  private func printLine(_ ja: String, _ en: String) {
    write(localized(ja, en).visible, to: .standardOutput)
  }

  private func text(of change: ResultChange) -> String {
    let subject =
      switch change.subject {
      case .latest: localized("最新実績", "newest value")
      case .value(let series, let year): series.name.isEmpty ? "\(year)" : "\(series.name) \(year)"
      case .rating: localized("評価", "rating")
      case .outlook: localized("見通し", "outlook")
      case .target: localized("目標", "target")
      case .baseline: localized("基準", "baseline")
      case .presence:
        change.before == nil
          ? localized("加わりました", "is new") : localized("この報告にはありません", "is not in this report")
      }
    switch change.subject {
    case .latest, .value, .rating, .outlook, .target, .baseline:
      return "\(subject) \(change.before ?? "") → \(change.after ?? "")"
    case .presence: return "\(subject)（\(change.after ?? change.before ?? "")）"
    }
  }
}
