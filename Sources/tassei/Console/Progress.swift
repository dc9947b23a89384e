import Glibc
import Indicators

/// The progress line on a terminal; it disappears when the run ends.
///
/// Nothing is shown if standard error is no terminal.
struct Progress {
  /// The progress of a quiet run, which shows nothing.
  static let silent = Progress(language: .japanese, isShown: false)

  private let language: Language
  private let isShown: Bool

  private init(language: Language, isShown: Bool) {
    self.language = language
    self.isShown = isShown
  }

  /// Creates a progress line on standard error, if that is a terminal.
  init(language: Language) {
    self.init(language: language, isShown: isatty(Messages.Stream.standardError.rawValue) == 1)
  }

  func showReading(number: Int, of count: Int, path: String) {
    show(Text(ja: "読み込み \(number)/\(count)　\(path)", en: "Reading \(number)/\(count) \(path)"))
  }

  func showWriting(_ name: String) {
    show(Text(ja: "書き出し　\(name)", en: "Writing \(name)"))
  }

  /// Removes the line; has no effect if there is none.
  func end() {
    if isShown { Messages(language: language).putProgress("") }
  }

  private func show(_ text: Text) {
    if isShown { Messages(language: language).putProgress(text(language)) }
  }
}
