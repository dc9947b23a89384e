import Indicators

/// What a report does meanwhile with what a finding is about, in the words shared by many messages.
enum Handling {
  static let stopped = Text(
    ja: "直すまで、報告書は作成しません。", en: "No report is written until this is mended.")
  static let fileUnread = Text(
    ja: "このファイルの値は使いません。", en: "The values of this file are not used.")
  static let rowUnread = Text(ja: "この行は読みません。", en: "This row is not read.")
  static let columnUnread = Text(ja: "この列は読みません。", en: "This column is not read.")
  static let unverified = Text(
    ja: "この値は「未確認」とし、評価と推計に使いません。", en: "The value counts as unverified: neither rated nor projected.")
  static let used = Text(ja: "このまま使います。", en: "It is used as it stands.")
  static let none = Text(ja: "報告書には影響しません。", en: "The report is not affected.")
}

extension Finding.Message {
  /// The same message about an input without which there is no report.
  var stoppingReport: Finding.Message {
    Finding.Message(
      code: code, severity: .correction, problem: problem, remedy: remedy, handling: Handling.stopped)
  }
}

extension Finding {
  /// The same finding about an input without which there is no report.
  var stoppingReport: Finding {
    var copy = self
    copy.message = message.stoppingReport
    return copy
  }
}
