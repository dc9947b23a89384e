import Indicators

/// What is said of files as a whole.
extension Finding.Message {
  /// Whether it says that a file is not where it should be or may not be read; what is in it may be right.
  var isOfUnreadFile: Bool { isOfUnopenedFile || code == Self.planFileMissing.code }

  /// Whether it says that the system does not let a file be read to its end.
  var isOfUnopenedFile: Bool {
    let messages: [Self] = [.fileVanished, .fileNotRegular, .fileUnreadable("")]
    return messages.contains { $0.code == code }
  }

  /// The file was listed and is gone.
  static let fileVanished = Self(
    code: "file-vanished", severity: .correction,
    problem: Text(ja: "ファイルが見つかりません。", en: "The file is not there."),
    remedy: Text(
      ja: "読み込み中に移動または削除されていないか確かめてください。", en: "See whether it was moved or deleted during the run."),
    handling: Handling.fileUnread)

  /// A folder, a pipe or a device bears the name of a table.
  static let fileNotRegular = Self(
    code: "file-not-regular", severity: .correction,
    problem: Text(
      ja: "CSVの名前が付いていますが、通常のファイルではありません（フォルダーなど）。",
      en: "It is named like a CSV, but is no regular file (a folder, for example)."),
    remedy: Text(
      ja: "CSVファイルを置くか、名前を変えてください。", en: "Put a CSV file there, or rename it."),
    handling: Handling.fileUnread)

  /// A file has more bytes than `Limits.fileBytes`.
  static func fileTooLarge(bytes: Int) -> Self {
    Self(
      code: "file-too-large", severity: .correction,
      problem: Text(
        ja: "ファイルが大きすぎます。上限は\(bytes)バイトです。", en: "The file is larger than \(bytes) bytes."),
      remedy: Text(ja: "ファイルを分けてください。", en: "Split the file."), handling: Handling.fileUnread)
  }

  /// The file has more rows than the limit.
  static func rowsTooMany(_ count: Int, limit: Int) -> Self {
    Self(
      code: "rows-too-many", severity: .correction,
      problem: Text(
        ja: "行数が多すぎます（\(count)行、上限は\(limit)行）。",
        en: "There are too many rows: \(count) (the limit is \(limit))."),
      remedy: Text(
        ja: "報告に要る行だけの表にするか、--row-limit で上限を上げてください。",
        en: "Keep the rows that the report needs, or raise --row-limit."),
      handling: Handling.fileUnread)
  }

  /// The tables of a file have more cells of headings and values than the limit.
  static func valuesTooMany(limit: Int) -> Self {
    Self(
      code: "values-too-many", severity: .correction,
      problem: Text(
        ja: "見出しと値のセルが多すぎます（上限は\(limit)個）。",
        en: "There are too many cells of headings and values (the limit is \(limit))."),
      remedy: Text(ja: "報告に要る行と年度だけの表にしてください。", en: "Keep the rows and years that the report needs."),
      handling: Text(
        ja: "この行から後の値は使いません。", en: "The values from this row on are not used."))
  }

  /// The system refuses to open or to read the file, though it is there.
  static func fileUnreadable(_ reason: String) -> Self {
    Self(
      code: "file-unreadable", severity: .correction,
      problem: Text(ja: "ファイルを開けません（\(reason)）。", en: "The file cannot be opened (\(reason))."),
      remedy: Text(
        ja: "読み取りの権限とリンク先を確かめてください。", en: "Check the right to read it and where its link leads."),
      handling: Handling.fileUnread)
  }

  /// A file was written to between its first byte and its last.
  static let fileChanged = Self(
    code: "file-changed", severity: .correction,
    problem: Text(ja: "読み込み中に書き換えられました。", en: "The file was changed while it was read."),
    remedy: Text(
      ja: "保存やコピーが終わってから、もう一度実行してください。", en: "Run again once it has been saved or copied."),
    handling: Handling.fileUnread)

  /// A byte 0 stands in a file that does not begin with the byte order mark of UTF-16.
  static let fileHoldsNull = Self(
    code: "file-holds-null", severity: .correction,
    problem: Text(
      ja: "BOMのないUTF-16か、テキストではないファイルです。", en: "It is UTF-16 without a byte order mark, or no text."),
    remedy: Remedy.saveAsUTF8,
    handling: Handling.fileUnread)

  /// A file begins with the byte order mark of UTF-8 or UTF-16 and is not wholly valid as such.
  static func fileInvalidUnicode(_ encoding: String) -> Self {
    Self(
      code: "file-invalid-unicode", severity: .correction,
      problem: Text(
        ja: "\(encoding)のファイルですが、この行に壊れた文字があります。",
        en: "The file says it is \(encoding), but this line holds a broken character."),
      remedy: Text(
        ja: "元のファイルから保存し直してください。", en: "Save it again from the original."),
      handling: Handling.fileUnread)
  }

  /// A file without byte order mark is neither valid UTF-8 nor valid CP932.
  static let fileUndecodable = Self(
    code: "file-undecodable", severity: .correction,
    problem: Text(
      ja: "UTF-8でもShift_JIS（CP932）でもない文字がこの行にあります。",
      en: "This line is neither UTF-8 nor Shift_JIS (CP932)."),
    remedy: Remedy.saveAsUTF8,
    handling: Handling.fileUnread)

  /// CP932 accepts almost anything, so a header that is not recognised means mojibake.
  static let fileNotText = Self(
    code: "file-not-text", severity: .correction,
    problem: Text(
      ja: "読める文字コードではないか、見出し行がありません。",
      en: "It is no text we can read: not UTF-8, and read as Shift_JIS (CP932) it has no known header."),
    remedy: Remedy.saveAsUTF8,
    handling: Handling.fileUnread)

  /// An export has no header, but has one if tabs, semicolons, ， or 、 separate its cells.
  static func fileSeparated(by separator: Text) -> Self {
    Self(
      code: "file-separated", severity: .correction,
      problem: Text(
        ja: "セルの区切りが、コンマではなく\(separator.ja)です。",
        en: "Its cells are separated by \(separator.en), not by commas."),
      remedy: Remedy.saveAsUTF8, handling: Handling.fileUnread)
  }

  /// An export holds no text, or its header is the last row.
  static let fileEmpty = Self(
    code: "file-empty", severity: .confirmation,
    problem: Text(ja: "ファイルにデータの行がありません。", en: "The file holds no rows of data."),
    remedy: Text(
      ja: "提出するデータがあるか確かめてください。", en: "See whether there is data to send."),
    handling: Text(ja: "値はないものとします。", en: "It counts as no values."))

  /// A text among the exports has no cells side by side and no known heading, or its name is not that of an export.
  static let fileIgnored = Self(
    code: "file-ignored", severity: .confirmation,
    problem: Text(ja: "実績の表ではないようです。", en: "It seems to be no table of values."),
    remedy: Text(
      ja: "データであれば、CSVかExcelブック（.xlsx）として保存してください。", en: "If it is data, save it as CSV or .xlsx."),
    handling: Text(ja: "読みません。", en: "It is not read."))

  /// A folder stands among the exports whose name does not end with `.csv`.
  static let fileFolder = Self(
    code: "file-folder", severity: .confirmation,
    problem: Text(ja: "フォルダーです。", en: "It is a folder."),
    remedy: Text(
      ja: "中に実績のデータがあれば、CSVファイルを一つ上のフォルダーへ移してください。",
      en: "If there are values in it, move their CSV files one folder up."),
    handling: Text(ja: "中のファイルは読みません。", en: "The files in it are not read."))

  /// An export has the heading 取組ID, and the plan has no initiatives.
  static let fileProgramme = Self(
    code: "file-programme", severity: .note,
    problem: Text(
      ja: "共同プログラムの取組の表です（見出し「取組ID」）。", en: "It is a table of the joint programme (heading 取組ID)."),
    remedy: Remedy.none,
    handling: Text(ja: "指標の値としては読みません。", en: "It is not read for values of indicators."))

  /// `settings.csv`, `sections.csv`, `indicators.csv` or `placements.csv` is not there, or
  /// `measures.csv` where the plan has themes.
  static let planFileMissing = Self(
    code: "plan-file-missing", severity: .correction,
    problem: Text(ja: "計画の表がありません。", en: "A table of the plan is missing."),
    remedy: Text(
      ja: "この名前のファイルを計画のフォルダーに置いてください。", en: "Put a file of this name into the plan's folder."),
    handling: Handling.stopped)

  /// A table of the plan has no bytes, as a command leaves it whose output was redirected into it: the shell empties the
  /// file before the command reads it.
  static let planFileEmpty = Self(
    code: "plan-file-empty", severity: .correction,
    problem: Text(
      ja: "計画の表が空（0バイト）です。コマンドの出力をこのファイルに直接書き出すと、読む前に空になります。",
      en:
        "The table is empty (0 bytes): output that is redirected into it empties it before the command reads it."
    ),
    remedy: Text(
      ja: "別の名前のファイルに書き出してから、この名前に変えてください。元の表があれば戻し、要らない表なら削除してください。",
      en: "Write to another file and rename it; put the earlier table back, or delete it if it is not needed."
    ),
    handling: Handling.stopped)

  /// A table that the plan can do without is not there, other than `sums.csv` and `measures.csv`.
  static let planTableMissing = Self(
    code: "plan-table-missing", severity: .note,
    problem: Text(ja: "計画の表がありません。", en: "A table of the plan is missing."),
    remedy: Text(
      ja: "必要なら、見出しだけの表を置いてください。", en: "If wanted, put a table of headings there."),
    handling: Text(ja: "空の表とみなします。", en: "It counts as an empty table."))
}
