import Glibc
import Indicators

/// A line on the terminal that says what a run is at, and is gone when the run ends; nothing where there is no terminal.
struct Progress {
  /// For a run that is to say nothing.
  static let silent = Progress(language: .japanese, isShown: false)

  private let language: Language
  private let isShown: Bool

  private init(language: Language, isShown: Bool) {
    self.language = language
    self.isShown = isShown
  }

  /// A line on the standard error, where that is a terminal.
  init(language: Language) {
    self.init(language: language, isShown: isatty(Messages.Stream.complaints.rawValue) == 1)
  }

  func tellReading(number: Int, of count: Int, path: String) {
    show(Text(ja: "読み込み \(number)/\(count)　\(path)", en: "Reading \(number)/\(count) \(path)"))
  }

  func tellWriting(_ name: String) {
    show(Text(ja: "書き出し　\(name)", en: "Writing \(name)"))
  }

  /// Takes the line away; harmless when there is none.
  func end() {
    if isShown { Messages(language: language).putProgress("") }
  }

  private func show(_ text: Text) {
    if isShown { Messages(language: language).putProgress(text(language)) }
  }
}
