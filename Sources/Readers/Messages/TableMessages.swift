import Indicators

/// What is said of headers, rows and the cells' outer form.
extension Finding.Message {
  /// None of the first `Limits.headerRows` rows has a known heading, in a text that is not CP932.
  static func headerMissing(expected: [String], rows: Int) -> Self {
    let list = expected.map { "「\($0)」" }.joined()
    return Self(
      code: "header-missing", severity: .correction,
      problem: Text(ja: "先頭の\(rows)行に見出し行がありません。", en: "There is no header in the first \(rows) rows."),
      remedy: Text(
        ja: "見出し\(list)のある行を入れてください。", en: "Put in a row with the headings \(list)."),
      handling: Handling.fileUnread)
  }

  /// The header is found, and has not all headings without which the table cannot be read.
  static func headingMissing(_ heading: String) -> Self {
    Self(
      code: "heading-missing", severity: .correction,
      problem: Text(ja: "見出し「\(heading)」がありません。", en: "The heading \(heading) is missing."),
      remedy: Text(
        ja: "見出し行に「\(heading)」の列を入れてください。", en: "Put a column \(heading) into the header."),
      handling: Handling.fileUnread)
  }

  /// The header names indicators, and neither a year nor the headings of a table with a row for each year.
  static let yearsMissing = Self(
    code: "years-missing", severity: .correction,
    problem: Text(
      ja: "年度として読める見出しも、見出し「年度」「値」もありません。",
      en: "There is no heading that reads as a year, and no headings 年度 and 値."),
    remedy: Text(
      ja: "年度を横に並べた表では見出しを「R5」「令和5年度」「2023」のように書き、縦に並べた表では「年度」と「値」の列を入れてください。",
      en:
        "With a column for each year write headings such as R5 or 2023; with a row for each year put in columns 年度 and 値."
    ),
    handling: Handling.fileUnread)

  /// A heading is no word of the table, or begins with a year and stands above blank cells only.
  static func headingUnknown(_ written: String, suggestion: String?) -> Self {
    guard let suggestion else {
      return Self(
        code: "heading-unknown", severity: .note,
        problem: Text(ja: "見出し「\(written)」は使われません。", en: "The heading \(written) is not known."),
        remedy: Text(
          ja: "必要な列なら、計画の別名（aliases.csv）に登録してください。",
          en: "If it is needed, enter it in the plan's aliases.csv."),
        handling: Handling.columnUnread)
    }
    return Self(
      code: "heading-near-miss", severity: .confirmation,
      problem: Text(ja: "見出し「\(written)」は決められた見出しではありません。", en: "The heading \(written) is not known."),
      remedy: Text(
        ja: "「\(suggestion)」ではありませんか。見出しを直してください。", en: "Is \(suggestion) meant? Mend the heading."),
      handling: Handling.columnUnread)
  }

  /// A heading stands further left already, but for 値 of a long table.
  static func headingDuplicate(_ heading: String) -> Self {
    Self(
      code: "heading-duplicate", severity: .confirmation,
      problem: Text(ja: "見出し「\(heading)」の列が二つ以上あります。", en: "The heading \(heading) stands twice."),
      remedy: Text(
        ja: "一つだけを残してください。", en: "Keep one of them."),
      handling: Text(ja: "いちばん左の列だけを読みます。", en: "Only the leftmost column is read."))
  }

  /// A column of a wide table is of a year that one further left has, or a long table has 値 again.
  static func headingTwice(_ heading: String) -> Self {
    Self(
      code: "heading-twice", severity: .confirmation,
      problem: Text(
        ja: "値の列「\(heading)」が二つ以上あります。", en: "The column of values \(heading) stands twice."),
      remedy: Text(ja: "一つだけを残してください。", en: "Keep one of them."),
      handling: Text(
        ja: "どの列も読みます。値が食い違う行では、どれも使わず「未確認」とします。",
        en: "All are read. Where their values differ, none is used: the year counts as unverified."))
  }

  /// A filled column of values or statuses in a wide table is neither of a year nor right of one.
  static func headingWithoutYear(_ written: String) -> Self {
    Self(
      code: "heading-without-year", severity: .correction,
      problem: Text(
        ja: "見出し「\(written)」の列は、どの年度のものか分かりません。",
        en: "Of which year the column \(written) is cannot be told."),
      remedy: Text(
        ja: "見出しに年度を書いてください（「R6」「R6状態」など）。", en: "Write the year into the heading: R6, R6状態."),
      handling: Handling.columnUnread)
  }

  /// The column right of a year has no heading and holds numbers, as under a merged heading.
  static func headingOverTwo(_ written: String) -> Self {
    Self(
      code: "heading-over-two", severity: .correction,
      problem: Text(
        ja: "見出し「\(written)」の右に見出しのない列があり、数値が入っています。どちらの列が実績値か分かりません。",
        en:
          "Right of the heading \(written) is a column of numbers without one: which holds the values is not clear."
      ),
      remedy: Text(
        ja: "セルの結合を解き、どの列にも見出しを1行で書いてください。",
        en: "Unmerge the cells and give each column a heading in one row."),
      handling: Text(ja: "どちらの列も読みません。", en: "Neither column is read."))
  }

  /// A line below the header says a unit, and no other table follows that it could be for.
  static let unitBelowHeader = Self(
    code: "unit-below-header", severity: .confirmation,
    problem: Text(ja: "見出しより下に、単位だけの行があります。", en: "A line below the header holds a unit alone."),
    remedy: Text(
      ja: "この表の値の単位なら、見出しより上に書くか、「単位」の列に書いてください。",
      en: "If the values are in it, write it above the header or into the column 単位."),
    handling: Handling.rowUnread)

  /// A row below a wide table has years where that has values, and names its indicators in no known way.
  static let tableUnnamed = Self(
    code: "table-unnamed", severity: .correction,
    problem: Text(
      ja: "別の表の見出しのようですが、どの列が指標か分かりません。",
      en: "This seems to be the header of another table, but which column names the indicators is not clear."),
    remedy: Text(
      ja: "指標の列に「指標名」か「指標ID」の見出しを付けてください。",
      en: "Give the column of the indicators the heading 指標名 or 指標ID."),
    handling: Text(
      ja: "ここから次の見出しまでの行は読みません。", en: "The rows from here to the next header are not read."))

  /// A row below a table names the column of its indicators, and neither years nor 年度 and 値.
  static let tableUnclear = Self(
    code: "table-unclear", severity: .correction,
    problem: Text(
      ja: "別の表の見出しのようですが、どの列がどの年度の値か分かりません。",
      en: "This seems to be the header of another table, but of which years its columns are is not clear."),
    remedy: Text(
      ja: "値の列に「R5」のような見出しを付けるか、「年度」と「値」の列を入れてください。",
      en: "Give the columns of values headings such as R5, or put in columns 年度 and 値."),
    handling: Text(
      ja: "ここから次の見出しまでの行は読みません。", en: "The rows from here to the next header are not read."))

  /// Right of a table begins another one: its indicators are named in columns of their own.
  static let tableBeside = Self(
    code: "table-beside", severity: .correction,
    problem: Text(
      ja: "この列から右に、別の表があります（指標の列が二つあります）。",
      en: "From this column on there is another table: two columns name indicators."),
    remedy: Text(ja: "右の表を、左の表の下か別のファイルに移してください。", en: "Move it below the left one or into another file."),
    handling: Text(ja: "この列から右は読みません。", en: "Nothing is read from this column on."))

  /// A column without a heading holds something.
  static let headingBlank = Self(
    code: "heading-blank", severity: .note,
    problem: Text(ja: "見出しのない列に記入があります。", en: "A column without a heading is filled."),
    remedy: Text(ja: "必要な列なら、見出しを付けてください。", en: "If it is needed, give it a heading."),
    handling: Handling.columnUnread)

  /// A cell begins with a quotation mark, and none is found that ends it.
  static let quoteUnterminated = Self(
    code: "quote-unterminated", severity: .correction,
    problem: Text(ja: "引用符（\"）が閉じていません。", en: "A quotation mark is never closed."),
    remedy: Text(
      ja: "セルの初めと終わりに引用符を付けるか、両方を取ってください。",
      en: "Put quotation marks at both ends of the cell, or at neither."),
    handling: Handling.rowUnread)

  /// A quotation mark stands in the middle of a cell, or text behind the one that ends it.
  static let quoteStray = Self(
    code: "quote-stray", severity: .confirmation,
    problem: Text(ja: "セルの途中に引用符（\"）があります。", en: "A quotation mark stands within the cell."),
    remedy: Text(
      ja: "文字として使うときは、二つ重ねて書き、セル全体を引用符で囲んでください。",
      en: "Double it, and enclose the whole cell in quotation marks."),
    handling: Text(ja: "文字としてそのまま読みます。", en: "It is read as a character."))

  /// A row has more cells than `Limits.columns`.
  static func columnsTooMany(limit: Int) -> Self {
    Self(
      code: "columns-too-many", severity: .correction,
      problem: Text(ja: "列の数が\(limit)を超えています。", en: "There are more than \(limit) columns."),
      remedy: Text(ja: "余分な列を削除してください。", en: "Delete the columns that are not needed."),
      handling: Handling.rowUnread)
  }

  /// A row has fewer cells than the header, and no quotation mark that is never closed.
  static func rowShort(cells: Int, of width: Int) -> Self {
    Self(
      code: "row-short", severity: .confirmation,
      problem: Text(
        ja: "この行のセルは\(cells)個で、見出しは\(width)個です。", en: "The row has \(cells) cells, the header \(width)."),
      remedy: Text(
        ja: "セルが欠けていないか、行が途中で切れていないか確かめてください。",
        en: "See whether cells are missing or the row was cut."),
      handling: Text(ja: "足りないセルは空欄とみなします。", en: "Missing cells count as blank."))
  }

  /// A cell beyond the last column of the header is filled.
  static func rowLong(cells: Int, of width: Int) -> Self {
    Self(
      code: "row-long", severity: .correction,
      problem: Text(
        ja: "この行のセルは\(cells)個で、見出しは\(width)個です。", en: "The row has \(cells) cells, the header \(width)."),
      remedy: Text(
        ja: "桁区切りのコンマなどでセルが分かれていないか確かめてください。",
        en: "See whether a comma between digits has split a cell."),
      handling: Handling.rowUnread)
  }

  /// A cell has more UTF-16 units than `Limits.cellCharacters`.
  static func cellTooLong(limit: Int) -> Self {
    Self(
      code: "cell-too-long", severity: .correction,
      problem: Text(
        ja: "セルの文字が、ブックに書くと\(limit)字を超えます。",
        en: "Written into a workbook, the cell holds more than \(limit) characters."),
      remedy: Text(ja: "短くしてください。", en: "Shorten it."), handling: Handling.rowUnread)
  }

  /// A row of a table of the plan, or of published values, is a note (注, ※, 資料 …) in one cell alone.
  static let tableEnded = Self(
    code: "table-ended", severity: .note,
    problem: Text(ja: "表の下の注記です。", en: "A note below the table."),
    remedy: Text(
      ja: "この下にデータがあるときは、注記より上に移してください。", en: "Move any data below it above the note."),
    handling: Text(ja: "表はここで終わるものとし、下の行は読みません。", en: "The table ends here; rows below are not read."))

  /// A row of an export is a note (注, ※, 資料 …) in one cell alone; reported of the first such row.
  static let rowNote = Self(
    code: "row-note", severity: .note,
    problem: Text(ja: "注記の行です。", en: "A row of a note."),
    remedy: Remedy.none,
    handling: Text(
      ja: "この行は読みません。この下では、計画の指標や取組の行だけを読みます。",
      en: "This row is not read. Below it only rows of the plan's indicators and measures are read."))

  /// The cell below such a label is blank, as merged cells leave it.
  static func rowUnlabelled(above label: String) -> Self {
    Self(
      code: "row-unlabelled", severity: .correction,
      problem: Text(
        ja: "上の行に「\(label)」とあり、この行では空欄です。実績値の行かどうか分かりません。",
        en: "A row above says \(label), and this one says nothing: whether it holds values is not clear."),
      remedy: Text(
        ja: "セルの結合を解き、どの行にも「\(label)」か「実績」を書いてください。",
        en: "Unmerge the cells and write \(label) or 実績 in each row."),
      handling: Handling.rowUnread)
  }

  /// 指標ID, 指標名 or 年度 of an export is a word for a sum: 計, 小計, 合計, 平均 ….
  static let rowSubtotal = Self(
    code: "row-subtotal", severity: .note,
    problem: Text(ja: "小計または合計の行です。", en: "A row of a sum."),
    remedy: Remedy.none, handling: Handling.rowUnread)
}
