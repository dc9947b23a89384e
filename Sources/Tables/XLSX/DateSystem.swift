/// From which day a workbook counts the numbers of its dates.
enum DateSystem {
  /// 1 is 1900-01-01. There is a day 60, 1900-02-29, which never was.
  case from1900
  /// 0 is 1904-01-01.
  case from1904

  /// The serial number of the last day that a spreadsheet shows, 9999-12-31.
  private var lastSerial: Int {
    switch self {
    case .from1900: 2_958_465
    case .from1904: 2_957_003
    }
  }

  /// Returns the day and the time of a serial number, or the time alone where there is no day; nil for what a
  /// spreadsheet shows as no date either.
  func text(of serial: Double) -> String? {
    guard serial >= 0, serial < Double(lastSerial + 1) else { return nil }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 {
      second = 0
      day += 1
    }
    guard day <= lastSerial else { return nil }
    let time = Self.clock(second)
    if day == 0, self == .from1900 { return time }
    return second == 0 ? self.day(day) : "\(self.day(day)) \(time)"
  }

  /// Returns a span of days as hours, minutes and seconds, beyond 24 hours too.
  static func span(_ days: Double) -> String? {
    guard abs(days) < 1e9 else { return nil }
    let seconds = Int((abs(days) * 86_400).rounded())
    return (days < 0 && seconds > 0 ? "-" : "") + clock(seconds)
  }

  /// Returns hours and minutes, and seconds where there are any.
  private static func clock(_ seconds: Int) -> String {
    let minutes = "\(twoDigits(seconds / 3_600)):\(twoDigits(seconds / 60 % 60))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(twoDigits(seconds % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private func day(_ serial: Int) -> String {
    switch self {
    case .from1900:
      if serial == 60 { return "1900-02-29" }
      // Days since 1970-01-01; the day that never was shifts all behind it.
      return Self.civil(serial - (serial < 60 ? 25_568 : 25_569))
    case .from1904: return Self.civil(serial - 24_107)
    }
  }

  /// Returns the day of the Gregorian calendar so many days after 1970-01-01.
  private static func civil(_ days: Int) -> String {
    // Years begin in March here, so that the leap day is the last; 719,468 days lie between 0000-03-01 and 1970-01-01.
    let since = days + 719_468
    let era = since / 146_097
    let dayOfEra = since % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}
