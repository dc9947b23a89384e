import Indicators

/// What is said of workbooks that the program itself wrote.
extension Finding.Message {
  /// The mark of the workbook is none that this version knows.
  static let workbookOfOtherVersion = Self(
    code: "workbook-of-other-version", severity: .correction,
    problem: Text(
      ja: "このプログラムのブックですが、名前の定義 \(BookMark.name) を読めません。新しい版のものかもしれません。",
      en:
        "It is a workbook of this program, but its defined name \(BookMark.name) cannot be read: perhaps of a newer version."
    ),
    remedy: Text(ja: "このプログラムを新しくするか、様式を作り直してください。", en: "Update the program, or make the form anew."),
    handling: Handling.fileUnread)

  /// The workbook belongs to another plan.
  static func workbookOfOtherPlan(_ title: String) -> Self {
    Self(
      code: "workbook-of-other-plan", severity: .correction,
      problem: Text(ja: "別の計画「\(title)」のブックです。", en: "It is a workbook of another plan: \(title)."),
      remedy: Text(
        ja: "この計画の様式（tassei template）に書き写して提出してください。",
        en: "Copy the values into a form of this plan (tassei template)."),
      handling: Handling.fileUnread)
  }

  /// An area that the mark names is not there.
  static let workbookWithoutArea = Self(
    code: "workbook-without-area", severity: .correction,
    problem: Text(
      ja: "このプログラムのブックですが、入力のシートが削除・非表示にされたか、形が変えられています。",
      en:
        "It is a workbook of this program, but the sheet to type in was deleted, hidden or changed in shape."),
    remedy: Text(ja: "作り直したブックに書き写して提出してください。", en: "Copy the values into a new one."),
    handling: Handling.fileUnread)

  /// Nothing in the workbook was changed since it was written.
  static let workbookUnchanged = Self(
    code: "workbook-unchanged", severity: .note,
    problem: Text(
      ja: "このプログラムが作成したブックで、書き込みはありません。", en: "It is a workbook of this program in which nothing was changed."
    ),
    remedy: Remedy.none, handling: Text(ja: "読みません。", en: "It is not read."))

  /// The workbook lists what is to be checked in the draft of a plan.
  static let workbookOfCheckList = Self(
    code: "workbook-of-check-list", severity: .note,
    problem: Text(
      ja: "次の計画の下書きの確認事項のブックです。実績の表ではありません。",
      en: "It lists the points to check in the draft of a plan; it holds no values."),
    remedy: Text(ja: "下書きのフォルダーに戻してください。", en: "Put it back into the folder of the draft."),
    handling: Text(ja: "読みません。", en: "It is not read."))

  /// The workbook is of an earlier year.
  static func workbookOfYear(_ year: String) -> Self {
    Self(
      code: "workbook-of-earlier-year", severity: .note,
      problem: Text(ja: "前の年度（\(year)）のブックです。", en: "It is a workbook of an earlier year (\(year))."),
      remedy: Text(ja: "間違って置いたのなら、削除してください。", en: "If it lies here by mistake, delete it."),
      handling: Text(ja: "書き込まれたものを読みます。", en: "What was typed in is read."))
  }

  /// A value that the workbook held was changed, and its status was not.
  static func workbookValueChanged(from written: String) -> Self {
    Self(
      code: "workbook-value-changed", severity: .confirmation,
      problem: Text(
        ja: "作成時の値（\(written)）が書き換えられ、状態はそのままです。",
        en: "The value was \(written) when the workbook was made; its status was left as it was."),
      remedy: Text(
        ja: "正しい値なら、状態を「改訂」か「確定」にし、理由を備考に書いてください。",
        en: "If it is right, choose 改訂 or 確定 as status and give the reason in 備考."),
      handling: Text(ja: "「改訂」された値として使います。", en: "It is used as a revised value."))
  }

  /// A value that the workbook held was deleted, without a reason.
  static func workbookValueCleared(_ written: String) -> Self {
    Self(
      code: "workbook-value-cleared", severity: .confirmation,
      problem: Text(
        ja: "作成時の値（\(written)）が消され、理由がありません。",
        en: "The value was \(written) when the workbook was made; it was deleted without a reason."),
      remedy: Text(
        ja: "取り消すのなら、状態で理由を選び、元のファイルの値も直してください。",
        en: "To withdraw it, choose the reason as status, and mend the file that gave the value."),
      handling: Text(ja: "元のファイルの値を使います。", en: "The value of the other file is used."))
  }

  /// Cells beside the values of a report were changed.
  static func workbookAssumptions(_ cells: [String]) -> Self {
    Self(
      code: "workbook-assumptions-changed", severity: .confirmation,
      problem: Text(
        ja: "推計での扱い・目安値・評価の上書きが書き換えられています：\(cells.listed)。",
        en: "Treatments, expected values or ratings were changed: \(cells.listed)."),
      remedy: Text(ja: "報告に入れるには、計画の表を直してください。", en: "To report them, change the tables of the plan."),
      handling: Text(ja: "この書き換えは読みません。", en: "These changes are not read."))
  }

  /// Cells of the joint programme's inputs were changed.
  static func workbookOfProgramme(_ cells: [String]) -> Self {
    Self(
      code: "workbook-of-programme-changed", severity: .correction,
      problem: Text(
        ja: "共同プログラムの報告書のブックが書き換えられています：\(cells.listed)。",
        en: "Cells of a workbook of the joint programme's report were changed: \(cells.listed)."),
      remedy: Text(
        ja: "取組の報告は、報告元の表を直して提出してください。", en: "Mend the table that reported them and send it again."),
      handling: Text(ja: "この書き換えは読みません。", en: "These changes are not read."))
  }

  /// A slip came back with answers.
  static func slipAnswers(_ count: Int) -> Self {
    Self(
      code: "slip-answers", severity: .confirmation,
      problem: Text(ja: "差し戻し票に回答が\(count)件あります。", en: "Answers in the slip: \(count)."),
      remedy: Text(
        ja: "回答を読み、値の訂正は元のファイルで行ってください。", en: "Read them; values are mended in the file that gave them."),
      handling: Text(ja: "回答は値として読みません。", en: "Answers are not read as values."))
  }

  /// A form was saved in another shape (CSV) or lost its mark: which cells were typed in cannot be seen.
  static let formWithoutMark = Self(
    code: "form-without-mark", severity: .correction,
    problem: Text(
      ja: "照会様式のブックを別の形（CSVなど）で保存したものです。", en: "It is a form that was saved in another shape, such as CSV."),
    remedy: Text(
      ja: "様式はブック（.xlsx）のまま提出してください。CSVで提出するときは、同じ名前のCSVの様式に記入してください。",
      en: "Send the form as the workbook (.xlsx) that it is, or fill in the CSV of the same name."),
    handling: Text(ja: "このファイルの値は使いません。", en: "The values of this file are not used."))

  /// Something stands outside of the table of a form.
  static func formOutside(_ rows: [Int]) -> Self {
    Self(
      code: "form-outside", severity: .correction,
      problem: Text(
        ja: "様式の表の外に記入があります（\(rows.map(String.init).listed)行目）。",
        en: "Something stands outside of the form's table (rows \(rows.map(String.init).listed))."),
      remedy: Text(
        ja: "値は様式の行に書くか、別の表にして提出してください。", en: "Write values into the rows of the form, or send a table."),
      handling: Text(ja: "表の外は読みません。", en: "It is not read."))
  }

  /// A form has a sheet more.
  static func formSheetUnread(_ name: String) -> Self {
    Self(
      code: "form-sheet-unread", severity: .confirmation,
      problem: Text(ja: "様式にシート「\(name)」が加えられています。", en: "The sheet \(name) was added to the form."),
      remedy: Text(
        ja: "実績の表なら、別のブックにして提出してください。", en: "If it holds values, send it as a workbook of its own."),
      handling: Text(ja: "読みません。", en: "It is not read."))
  }

  /// Cells of the joint programme's form that nobody writes were changed: rows were moved, sorted or renamed.
  static func formLockedChanged(_ cells: [String]) -> Self {
    Self(
      code: "form-locked-changed", severity: .correction,
      problem: Text(
        ja: "様式の書けない欄（取組ID・年度・既にある指標名など）が変わっています：\(cells.listed)。",
        en: "Cells of the form that are locked were changed: \(cells.listed)."),
      remedy: Text(
        ja: "行の移動や並べ替えをせず、作り直した様式に書き写して提出してください。ほかの指標は「追加」の行に書いてください。",
        en: "Copy what was typed into a new form without moving rows; another metric goes into the spare row."
      ),
      handling: Text(ja: "これらの行は読みません。", en: "These rows are not read."))
  }

  /// A metric of the joint programme's form was named or given a target, and has neither value nor reason.
  static func formMetricWithoutValue(_ name: String) -> Self {
    Self(
      code: "form-metric-without-value", severity: .confirmation,
      problem: Text(
        ja: name.isEmpty ? "指標名も値もない行に記入があります。" : "指標「\(name)」に、値も、値がない理由もありません。",
        en: name.isEmpty
          ? "Something is written in a row without a metric." : "\(name) has neither a value nor a reason."),
      remedy: Text(ja: "値を書くか、状態で理由を選んでください。", en: "Enter a value, or choose the reason in 状態."),
      handling: Text(ja: "この行の指標は読みません。", en: "The metric of this row is not read."))
  }

  /// A text of a report that the form held was changed.
  static func formTextChanged(_ heading: String, from written: String) -> Self {
    Self(
      code: "form-text-changed", severity: .note,
      problem: Text(
        ja: "報告されていた\(heading)（\(written.prefix(40))）が書き換えられました。",
        en: "\(heading) was \(written.prefix(40)) when the form was made."),
      remedy: Remedy.none, handling: Text(ja: "書き換えられたものを使います。", en: "The new text is used."))
  }

  /// A text of a report was changed in the form and by another export too.
  static func formTextOvertaken(_ heading: String, now text: String) -> Self {
    Self(
      code: "form-text-overtaken", severity: .confirmation,
      problem: Text(
        ja: "\(heading)は、様式の作成後にほかのファイルでも変わりました（\(text.prefix(40))）。",
        en: "\(heading) was changed by another file after the form was made (\(text.prefix(40)))."),
      remedy: Text(ja: "正しい方を元のファイルに書いてください。", en: "Write the right one into the file that gave it."),
      handling: Text(ja: "元のファイルのものを使います。", en: "That of the other file is used."))
  }

  /// A text of a report that the form held was deleted.
  static func formTextCleared(_ heading: String) -> Self {
    Self(
      code: "form-text-cleared", severity: .confirmation,
      problem: Text(
        ja: "報告されていた\(heading)が消されています。", en: "\(heading) was reported, and was deleted from the form."),
      remedy: Text(
        ja: "取り消すのなら、元のファイルからも消してください。", en: "To withdraw it, delete it from the file that gave it."),
      handling: Text(ja: "元のファイルのものを使います。", en: "That of the other file is used."))
  }
}

extension [String] {
  /// The first of them with how many there are, for a message.
  var listed: String {
    prefix(8).joined(separator: "・") + (count > 8 ? "…（\(count)）" : "")
  }
}
