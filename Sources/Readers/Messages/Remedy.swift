import Indicators

/// What somebody can do about a finding, in the words shared by many messages.
enum Remedy {
  static let none = Text(ja: "修正は不要です。", en: "Nothing needs to be done.")
  static let correctOne = Text(ja: "どちらかを直してください。", en: "Mend one of the two.")
  static let deleteOne = Text(ja: "どちらか一方を削除してください。", en: "Delete one of the two.")
  static let checkYear = Text(ja: "元号と年を確かめてください。", en: "Check the era and the year.")
  static let saveAsUTF8 = Text(
    ja: "Excelで「CSV UTF-8（コンマ区切り）」として保存し直してください。", en: "Save it again as CSV UTF-8 (comma delimited).")

  /// To write what was probably meant; another remedy where nothing resembles the text.
  static func meaning(_ suggestion: String?, else other: Text) -> Text {
    suggestion.map { Text(ja: "「\($0)」ではありませんか。", en: "Is \($0) meant?") } ?? other
  }
}
