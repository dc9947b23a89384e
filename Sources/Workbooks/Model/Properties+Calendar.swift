extension Properties.Day {
  /// Whether the day exists in the Gregorian calendar, in the years 1980 to 9999.
  var isOnCalendar: Bool {
    guard (1980...9999).contains(year), (1...12).contains(month) else { return false }
    return (1...daysInMonth).contains(day)
  }

  /// The seconds from 1970-01-01 to the beginning of the day, without leap seconds.
  var secondsSince1970: Int {
    // The shifted year begins in March, so that the leap day is its last day and five months have 153 days.
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return (365 * shiftedYear + leapDays + dayOfYear - 719_468) * 86_400
  }

  private var daysInMonth: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
