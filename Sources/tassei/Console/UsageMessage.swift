import Indicators

/// The message for a wrong command line: the error, the help of the option, and the usage.
///
/// The argument parser writes English only, in lines with fixed beginnings. The Japanese message keeps the quoted
/// parts.
struct UsageMessage {
  /// The message of the parser.
  let written: String

  func text(in language: Language) -> String {
    guard language == .japanese else { return written }
    return written.split(separator: "\n", omittingEmptySubsequences: false).map(Self.japanese)
      .joined(separator: "\n")
  }

  private static func japanese(_ line: Substring) -> String {
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    if let rest = line.dropping("Error: ") { return "指定の誤り: " + (mistake(rest, quoted) ?? String(rest)) }
    if let rest = line.dropping("Help:  ") { return "説明: " + rest }
    if let rest = line.dropping("Usage: ") { return "使い方: " + rest }
    if line.hasPrefix("  See '"), let command = quoted.first { return "詳しくは \(command) を見てください。" }
    return String(line)
  }

  /// Returns the error in Japanese; nil if the line is not one of the parser's own messages.
  private static func mistake(_ line: Substring, _ quoted: [String]) -> String? {
    guard let first = quoted.first else { return nil }
    let others = quoted.dropFirst()
    if line.hasPrefix("Unknown option ") {
      return "「\(first)」という指定はありません。" + others.map { "「\($0)」のことではありませんか。" }.joined()
    }
    if line.hasPrefix("Missing value for ") { return "「\(first)」に値がありません。" }
    if line.hasPrefix("The value "), let option = others.first {
      let choices = others.dropFirst()
      return "「\(first)」は「\(option)」の値として使えません。"
        + (choices.isEmpty ? "" : choices.map { "「\($0)」" }.joined() + "のどれかにしてください。")
    }
    if line.hasPrefix("The option "), let value = others.first {
      return "「\(first)」は値をとりませんが、「\(value)」が付いています。"
    }
    if line.hasPrefix("Missing expected argument ") { return "「\(first)」を指定してください。" }
    if line.contains("nexpected argument") {
      return quoted.map { "「\($0)」" }.joined() + "は余分な指定です。"
    }
    return nil
  }
}

extension Substring {
  fileprivate func dropping(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}
