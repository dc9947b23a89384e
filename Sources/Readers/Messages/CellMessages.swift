import Indicators

/// What is said of years, numbers, units and statuses, in exports and in the plan alike.
extension Finding.Message {
  /// Why a cell is no year.
  static func year(_ fault: YearNotation.Fault, _ text: String) -> Self {
    switch fault {
    case .unreadable where WidthFolding.trimmed(text).isEmpty: yearMissing
    case .unreadable: yearUnreadable(text)
    case .ambiguous: yearAmbiguous(text)
    case .outsideEra: yearOutsideEra(text)
    case .date: yearIsDate(text)
    }
  }

  /// Why a cell is no number.
  static func number(_ fault: NumberNotation.Fault, _ text: String) -> Self {
    switch fault {
    case .unreadable: numberUnreadable(text)
    case .date: numberIsDate(text)
    case .spreadsheetError: numberIsSpreadsheetError(text)
    case .exponent: numberIsExponent(text)
    }
  }

  /// Why a number cannot be brought into the unit of its indicator.
  static func conversion(_ fault: UnitConversion.Fault, _ text: String, to unit: Unit) -> Self {
    switch fault {
    case .differs(let found): unitDiffers(found, unit: unit.name)
    case .contradicts(let cell, let column): unitContradicts(cell: cell, column: column)
    case .unknown: numberUnreadable(text)
    }
  }

  private static let yearMissing = Self(
    code: "year-missing", severity: .correction,
    problem: Text(ja: "年度が空欄です。", en: "The year is blank."),
    remedy: Text(ja: "「R6」のように入力してください。", en: "Enter it like R6."), handling: Handling.rowUnread)

  private static func yearUnreadable(_ text: String) -> Self {
    Self(
      code: "year-unreadable", severity: .correction,
      problem: Text(ja: "「\(text)」は年度として読めません。", en: "\(text) cannot be read as a year."),
      remedy: Text(
        ja: "「R6」「令和6年度」「2024」のように入力してください。", en: "Enter it like R6, 令和6年度 or 2024."),
      handling: Handling.rowUnread)
  }

  private static func yearAmbiguous(_ text: String) -> Self {
    Self(
      code: "year-ambiguous", severity: .correction,
      problem: Text(
        ja: "「\(text)」は元号か西暦か分かりません。", en: "\(text) may be a year of an era or a western one."),
      remedy: Text(
        ja: "「H26」「2026」のように、元号か西暦4桁を付けてください。", en: "Give the era or four digits, like H26 or 2026."),
      handling: Handling.rowUnread)
  }

  private static func yearOutsideEra(_ text: String) -> Self {
    Self(
      code: "year-outside-era", severity: .correction,
      problem: Text(ja: "「\(text)」という年はありません。", en: "There is no year \(text)."),
      remedy: Text(
        ja: "元号と年を確かめてください（平成は31年まで）。", en: "Check the era and the year (平成 ends with 31)."),
      handling: Handling.rowUnread)
  }

  private static func yearIsDate(_ text: String) -> Self {
    Self(
      code: "year-is-date", severity: .correction,
      problem: Text(
        ja: "「\(text)」は年度ではなく、日付またはExcelの日付の番号です。",
        en: "\(text) is a date, or a spreadsheet's number of one."),
      remedy: Text(
        ja: "セルの書式を文字列にし、「R6」のように入力してください（年度では、1月から3月までは前の年です）。",
        en: "Format the cell as text and enter it like R6; January to March are of the fiscal year before."),
      handling: Handling.rowUnread)
  }

  /// The year of a value says 年 where the indicator's 年の種別 is 年度, or 年度 where it is 暦年.
  static func yearKindDiffers(_ text: String, expected: String) -> Self {
    Self(
      code: "year-kind-differs", severity: .confirmation,
      problem: Text(
        ja: "「\(text)」ですが、この指標は「\(expected)」の値です。",
        en: "\(text) is given, but the indicator is one of \(expected)."),
      remedy: Text(
        ja: "年度（4月〜3月）と暦年（1月〜12月）のどちらの値か確かめてください。",
        en: "See whether the value is of the fiscal or the calendar year."),
      handling: Handling.used)
  }

  /// A number is of a year over 10 years before both plan and baseline, and not of a long history:
  /// no chain of numbers, each at most 5 years from the next, leads from it to likelier years.
  static func yearLongBefore(_ text: String, oldest: String, suggestion: String?) -> Self {
    Self(
      code: "year-long-before", severity: .confirmation,
      problem: Text(
        ja: "「\(text)」は、計画と基準年の初め（\(oldest)）より10年を超えて前の年です。",
        en: "\(text) lies more than ten years before the plan and the baseline (\(oldest))."),
      remedy: Remedy.meaning(suggestion, else: Remedy.checkYear), handling: Handling.used)
  }

  /// A number is of a year not begun on データ時点 and later than the first of plan and baseline.
  static func yearAfterData(_ text: String, asOf: String, suggestion: String?) -> Self {
    Self(
      code: "year-after-data", severity: .confirmation,
      problem: Text(
        ja: "「\(text)」は、計画の設定のデータ時点（\(asOf)）より後の年です。",
        en: "\(text) comes after the day as of which the plan's data are (\(asOf))."),
      remedy: Remedy.meaning(
        suggestion,
        else: Text(
          ja: "年度を確かめてください。正しければ、計画の設定のデータ時点を改めてください。",
          en: "Check the year. If it is right, change データ時点 in the plan's settings.")),
      handling: Text(
        ja: "報告年度までの値だけを報告書に使います。", en: "The report uses values up to the report year only."))
  }

  private static func numberUnreadable(_ text: String) -> Self {
    Self(
      code: "number-unreadable", severity: .correction,
      problem: Text(ja: "「\(text)」は数値として読めません。", en: "\(text) cannot be read as a number."),
      remedy: Text(
        ja: "半角または全角の数字で入力してください。", en: "Enter it in digits."), handling: Handling.unverified)
  }

  private static func numberIsDate(_ text: String) -> Self {
    Self(
      code: "number-is-date", severity: .correction,
      problem: Text(
        ja: "「\(text)」は日付の形になっています。", en: "\(text) has become a date."),
      remedy: Text(
        ja: "Excelが自動で日付に変えていないか確かめ、元の数値を入力してください。",
        en: "See whether the spreadsheet has changed it, and enter the number again."),
      handling: Handling.unverified)
  }

  private static func numberIsSpreadsheetError(_ text: String) -> Self {
    Self(
      code: "number-is-spreadsheet-error", severity: .correction,
      problem: Text(
        ja: "「\(text)」はExcelのエラー表示です。", en: "\(text) is an error shown by a spreadsheet."),
      remedy: Text(
        ja: "元の表の数式か列の幅を直し、保存し直してください。",
        en: "Mend the formula or the column's width in the original, and save it again."),
      handling: Handling.unverified)
  }

  private static func numberIsExponent(_ text: String) -> Self {
    Self(
      code: "number-is-exponent", severity: .correction,
      problem: Text(
        ja: "「\(text)」はExcelの指数表示で、下の桁が失われています。",
        en: "\(text) was shortened by a spreadsheet and has lost its last digits."),
      remedy: Text(
        ja: "セルの書式を「数値」にし、元の数値を入力して保存し直してください。",
        en: "Format the cell as a number, enter the original again and save."),
      handling: Handling.unverified)
  }

  static func unitDiffers(_ found: String, unit: String) -> Self {
    Self(
      code: "unit-differs", severity: .correction,
      problem: Text(
        ja: "単位「\(found)」は計画の単位「\(unit)」と違います。", en: "The unit \(found) is not the plan's unit \(unit)."),
      remedy: Text(
        ja: "「\(unit)」での値を入力するか、指標が正しいか確かめてください。",
        en: "Enter the value in \(unit), or see whether the indicator is right."),
      handling: Handling.unverified)
  }

  private static func unitContradicts(cell: String, column: String) -> Self {
    Self(
      code: "unit-contradicts", severity: .correction,
      problem: Text(
        ja: "値の「\(cell)」と単位の「\(column)」が食い違います。",
        en: "The value says \(cell), its unit says \(column)."),
      remedy: Text(
        ja: "単位をどちらか一方にだけ書いてください。", en: "Write the unit in one of the two only."),
      handling: Handling.unverified)
  }

  /// 状態 is filled beside no value and is neither a status nor a reason for absence.
  static func statusUnknown(_ text: String, suggestion: String?) -> Self {
    let all = Observation.Status.allCases.map(\.rawValue).joined(separator: "・")
    return Self(
      code: "status-unknown", severity: .confirmation,
      problem: Text(ja: "状態「\(text)」は決められた語ではありません。", en: "The status \(text) is not known."),
      remedy: Remedy.meaning(suggestion, else: Text(ja: "\(all)のどれかを入力してください。", en: "Enter one of \(all).")),
      handling: Text(ja: "値がないので、状態は使いません。", en: "There is no value, so the status is not used."))
  }

  /// The number format of a cell shows fewer digits than it holds, and no unit says so.
  static let valueScaled = Self(
    code: "value-scaled", severity: .confirmation,
    problem: Text(ja: "表示形式が、千や百万の位を省いて表示しています。", en: "The number format hides thousands or millions."),
    remedy: Text(
      ja: "セルの数値そのものが計画の単位の値か確かめてください。", en: "See whether the number itself is in the plan's unit."),
    handling: Text(ja: "セルの数値をそのまま使います。", en: "The number of the cell is used as it is."))

  /// The number format of a cell shows nothing of its number.
  static let valueNotShown = Self(
    code: "value-not-shown", severity: .correction,
    problem: Text(ja: "表示形式のため、セルの数値が表示されていません。", en: "The number format hides the number of the cell."),
    remedy: Text(ja: "表示形式を「標準」にし、値を確かめてください。", en: "Set the number format to General and check the value."),
    handling: Handling.unverified)

  /// The cell of a workbook holds a formula that was never calculated.
  static let valueNotCalculated = Self(
    code: "value-not-calculated", severity: .correction,
    problem: Text(ja: "数式が計算されていません。", en: "The formula was not calculated."),
    remedy: Text(ja: "Excelでブックを開き、保存し直してください。", en: "Open the workbook in Excel and save it again."),
    handling: Handling.unverified)

  /// 状態 gives a number another status than its cell or heading does.
  static func statusesDiffer(_ marked: String, status: String, used: String) -> Self {
    Self(
      code: "statuses-differ", severity: .confirmation,
      problem: Text(
        ja: "状態は「\(status)」ですが、値か見出しには「\(marked)」とあります。",
        en: "The status is \(status), but the value or its heading says \(marked)."),
      remedy: Text(ja: "正しい方にそろえてください。", en: "Make them agree."),
      handling: Text(ja: "「\(used)」とみなします。", en: "It counts as \(used)."))
  }

  /// 状態 holds a reason for absence (集計中, 未公表 …) beside a number that could be read.
  static func statusOfAbsence(_ text: String, assumed: String) -> Self {
    Self(
      code: "status-of-absence", severity: .confirmation,
      problem: Text(
        ja: "値があるのに、状態は「\(text)」です。", en: "There is a value, yet its status is \(text)."),
      remedy: Text(
        ja: "使ってよい値なら状態を「確定」か「速報」に直し、まだ値がないなら値を空欄にしてください。",
        en: "If the value may be used, give it the status 確定 or 速報; if there is none yet, leave it blank."),
      handling: Text(ja: "値を使い、「\(assumed)」とみなします。", en: "The value is used and counts as \(assumed)."))
  }
}
