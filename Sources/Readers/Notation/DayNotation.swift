import Indicators

/// The ways of writing a day: `2025-09-30`, `2025/9/30`, `2025年9月30日`, `令和7年9月30日`, `R7.9.30`.
enum DayNotation {
  /// The day; nil for anything else, and for a day the calendar does not have.
  static func read(_ text: String) -> Settings.Day? {
    let folded = NameFolding.fold(text)
    let marked = folded.map { "年月/.-".contains($0) ? "/" : String($0) }.joined()
    var parts = marked.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let last = parts.popLast() {
      parts.append(folded.contains("月") && last.hasSuffix("日") ? String(last.dropLast()) : last)
    }
    guard parts.count == 3, let year = try? YearNotation.read(parts[0]).year.number,
      let month = number(parts[1]), let day = number(parts[2]),
      1...12 ~= month, 1...length(ofMonth: month, in: year) ~= day
    else { return nil }
    return Settings.Day(year: year, month: month, day: day)
  }

  private static func number(_ text: String) -> Int? {
    text.isDigits && text.utf8.count <= 2 ? Int(text) : nil
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
