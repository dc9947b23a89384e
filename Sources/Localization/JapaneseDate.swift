import Indicators

extension Settings.Day {
  /// The day in Japanese: `令和７年９月30日`.
  package var japanese: String {
    "\(FiscalYear(year).yearInEra)年\(WideDigits.text(month))月\(WideDigits.text(day))日"
  }
}

extension FiscalYear {
  /// The year in Japanese: `令和６年度`.
  package var japanese: String { yearInEra + "年度" }

  /// Era and year: `令和６`, `令和元`.
  fileprivate var yearInEra: String {
    era.rawValue + (yearOfEra == 1 ? "元" : WideDigits.text(yearOfEra))
  }
}

/// Digits in the style of Japanese offices: a single digit is full-width, several digits are half-width.
private enum WideDigits {
  package static func text(_ number: Int) -> String {
    guard (0...9).contains(number), let scalar = UnicodeScalar(0xFF10 + number) else { return String(number) }
    return String(Character(scalar))
  }
}
