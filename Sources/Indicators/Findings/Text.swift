/// A text in the languages the tool speaks.
package struct Text: Hashable, Sendable {
  package let ja: String
  package let en: String

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
