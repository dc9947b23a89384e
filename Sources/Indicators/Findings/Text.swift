/// A text in the languages the tool speaks.
package struct Text: Hashable, Sendable {
  /// The Japanese wording, the only one that workbooks print.
  package let ja: String
  /// The English wording, for the command and its lists where English is asked for.
  package let en: String

  /// The same thing said in both languages; neither is made from the other.
  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The text in a language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .japanese: ja
    case .english: en
    }
  }
}

/// The language of messages.
package enum Language: String, CaseIterable, Sendable {
  case japanese = "ja"
  case english = "en"
}
