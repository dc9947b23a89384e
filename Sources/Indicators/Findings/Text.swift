/// A text in Japanese and in English.
package struct Text: Hashable, Sendable {
  /// The Japanese text, the only one that workbooks print.
  package let ja: String
  /// The English text, which the command prints if the user asks for English.
  package let en: String

  /// Creates a text from both languages; neither is derived from the other.
  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// Returns the text in a language.
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
