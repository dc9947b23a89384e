import Indicators

/// Why a cell of a workbook of the plan does not hold the text or number that somebody meant.
enum UnusableCell {
  /// A date where none is expected: a spreadsheet makes one of 4-1.
  case date
  case boolean
  case error
  /// A formula without a cached value.
  case notCalculated
  /// A number whose format leaves out thousands.
  case scaled
  /// A number that its format hides.
  case notShown
  /// A blank part of a merged range, for which its text may or may not hold.
  case merged

  /// What is wrong.
  var problem: Text {
    switch self {
    case .date: Text(ja: "セルが日付です。", en: "The cell is a date.")
    case .boolean: Text(ja: "セルが真偽値（TRUE・FALSE）です。", en: "The cell is TRUE or FALSE.")
    case .error: Text(ja: "セルがエラーです。", en: "The cell is an error.")
    case .notCalculated: Text(ja: "数式が計算されていません。", en: "The formula was not calculated.")
    case .scaled: Text(ja: "表示形式が、千や百万の位を省いています。", en: "The number format hides thousands or millions.")
    case .notShown: Text(ja: "表示形式のため、数値が表示されていません。", en: "The number format hides the number.")
    case .merged: Text(ja: "結合したセルの一部です。", en: "The cell is a part of a merged range.")
    }
  }

  /// What mends it.
  var remedy: Text {
    switch self {
    case .date, .boolean, .error:
      Text(ja: "セルの書式を「文字列」にして、入力し直してください。", en: "Format the cell as text and enter it again.")
    case .notCalculated:
      Text(ja: "Excelでブックを開き、保存し直してください。", en: "Open the workbook in Excel and save it again.")
    case .scaled, .notShown:
      Text(ja: "表示形式を「標準」にし、値を確かめてください。", en: "Set the number format to General and check the value.")
    case .merged:
      Text(ja: "結合を解除し、それぞれのセルに入力してください。", en: "Unmerge it and fill in each cell.")
    }
  }
}
