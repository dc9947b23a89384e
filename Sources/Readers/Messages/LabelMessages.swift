import Indicators

/// What is said of the words around values: headings, labels, titles, notes and remarks.
extension Finding.Message {
  /// The message of one cause in one column, with its different texts and how many rows and values it touches.
  static func grouped(_ group: GroupedFindings.Group, isReplaced: Bool) -> Self {
    let message = message(of: group)
    guard isReplaced else { return message }
    return Self(
      code: message.code, severity: .note, problem: message.problem,
      remedy: Remedy.none,
      handling: Text(
        ja: "同じ年に、ほかに使える値があるので、そちらを使います。", en: "Another value of the same year is used."))
  }

  private static func message(of group: GroupedFindings.Group) -> Self {
    let words = Words(group)
    let held = Text(
      ja: "\(group.valueCount)件の値を「未確認」とし、評価と推計に使いません。",
      en: "\(group.valueCount) values count as unverified: neither rated nor projected.")
    switch group.cause {
    case .runningTotal:
      return Self(
        code: "value-running-total", severity: .correction,
        problem: Text(
          ja: "\(words.ja)は累計ですが、指標は年度ごとの値です。",
          en: "\(words.en): a running total, but the indicator takes yearly values."),
        remedy: Text(
          ja: "年度ごとの値を入力するか、計画の「値の取り方」を「累計値」にしてください。",
          en: "Send yearly values, or set 値の取り方 to 累計値 in the plan."), handling: held)
    case .singleYear:
      return Self(
        code: "value-single-year", severity: .correction,
        problem: Text(
          ja: "\(words.ja)は単年度の値ですが、指標は累計の値です。",
          en: "\(words.en): values of single years, but the indicator takes running totals."),
        remedy: Text(
          ja: "累計の値を入力するか、計画の「値の取り方」を「年度値」にしてください。",
          en: "Send running totals, or set 値の取り方 to 年度値 in the plan."), handling: held)
    case .otherScope:
      return Self(
        code: "value-of-part", severity: .correction,
        problem: Text(
          ja: "\(words.ja)は年・地域・人の一部か、別の数え方の値です。",
          en: "\(words.en): a part of the year, area or people, or another way of counting."),
        remedy: Text(
          ja: "年間・全体の値を入力してください。値に関わらない語なら、aliases.csvに「\(group.found),（関係なし）」の行を加えてください。",
          en:
            "Enter the value of the whole. If the word says nothing of the value, add the line \(group.found),（関係なし） to aliases.csv."
        ),
        handling: held)
    case .bound:
      return Self(
        code: "value-is-bound", severity: .correction,
        problem: Text(ja: "\(words.ja)は範囲で、実績の値ではありません。", en: "\(words.en): a limit is no actual value."),
        remedy: Text(ja: "実績の数値そのものを入力してください。", en: "Enter the actual number."), handling: held)
    case .labelUnknown:
      let heading = group.place.heading ?? group.found
      return Self(
        code: "label-unknown", severity: .correction,
        problem: Text(
          ja: "\(words.ja)が何を表すか分かりません。", en: "What \(words.en) says of the values is not known."),
        remedy: Text(
          ja: "値に関わらない列なら、計画のaliases.csvに「\(heading),（使わない）」の行を加えてください。",
          en:
            "If the column says nothing of the values, add the line \(heading),（使わない） to the plan's aliases.csv."
        ),
        handling: held)
    case .headingUnknown:
      return Self(
        code: "heading-not-understood", severity: .correction,
        problem: Text(ja: "見出し\(words.ja)が何を表すか分かりません。", en: "The heading \(words.en) is not understood."),
        remedy: Text(
          ja: "実績の列なら見出しを年度だけにし、使わない列ならaliases.csvに「\(group.found),（使わない）」の行を加えてください。",
          en:
            "If it holds results, write the year alone; if it is not needed, add the line \(group.found),（使わない） to aliases.csv."
        ),
        handling: held)
    case .unitLineUnread:
      return Self(
        code: "unit-line-unread", severity: .correction,
        problem: Text(
          ja: "表の上の単位\(words.ja)を、指標の単位として読めません。",
          en: "The unit \(words.en) above the table cannot be read as that of its indicators."),
        remedy: Text(ja: "計画の単位か、その千・万・億倍で書いてください。", en: "Write the plan's unit or a multiple of it."),
        handling: held)
    case .statusUnknown:
      let all = Observation.Status.allCases.map(\.rawValue).joined(separator: "・")
      return Self(
        code: "status-not-understood", severity: .correction,
        problem: Text(ja: "状態\(words.ja)は決められた語ではありません。", en: "The status \(words.en) is not known."),
        remedy: Text(
          ja: "\(all)のどれかに直すか、aliases.csvに「\(group.found),速報」のように意味を登録してください。",
          en: "Enter one of \(all), or add a line such as \(group.found),速報 to aliases.csv."), handling: held)
    case .footnote:
      return Self(
        code: "footnote-of-part", severity: .correction,
        problem: Text(
          ja: "注\(words.ja)が、この印の値は一部の値だと述べています。",
          en: "The note \(words.en) says that the values with its mark are of a part."),
        remedy: Text(ja: "年間・全体の値を入力してください。", en: "Enter the value of the whole."), handling: held)
    case .pointInTime:
      return Self(
        code: "value-of-day", severity: .confirmation,
        problem: Text(
          ja: "\(words.ja)は一時点の値ですが、指標は期間の値です。",
          en: "\(words.en): the value of a day, but the indicator is of a period."),
        remedy: Text(
          ja: "その年の値として正しいか確かめてください。時点の指標なら、計画の「年の種別」を「時点」にしてください。",
          en:
            "See whether it is right for the year. If the indicator is of a day, set 年の種別 to 時点 in the plan."),
        handling: Handling.used)
    case .baselineOfOtherYear:
      return Self(
        code: "baseline-of-other-year", severity: .confirmation,
        problem: Text(
          ja: "\(words.ja)とありますが、計画の基準年ではありません。",
          en: "\(words.en) stands beside a year that is not the plan's baseline."),
        remedy: Text(ja: "年度を確かめてください。", en: "Check the year."), handling: Handling.used)
    case .firstOfYear:
      return Self(
        code: "value-of-new-year", severity: .confirmation,
        problem: Text(ja: "\(words.ja)は年の初めの値です。", en: "\(words.en): a value of the beginning of a year."),
        remedy: Text(
          ja: "書かれた年の値か、前の年の末の値か確かめてください。", en: "See whether it is meant for that year or the year before."),
        handling: Handling.used)
    case .rowsNotResults:
      return Self(
        code: "row-of-others", severity: .note,
        problem: Text(
          ja: "\(words.ja)とあるので、実績値の行ではないとみなします。", en: "\(words.en): such rows are not taken for results."),
        remedy: Text(ja: "実績値の行なら、この語を消してください。", en: "If they hold results, delete the word."),
        handling: Handling.rowUnread)
    case .remark:
      return Self(
        code: "remark-about-value", severity: .confirmation,
        problem: Text(ja: "備考\(words.ja)は値に関わる注記です。", en: "The remark \(words.en) speaks about the value."),
        remedy: Text(ja: "値がこのままでよいか確かめてください。", en: "See whether the value is right as it is."),
        handling: Handling.used)
    case .approximate:
      return Self(
        code: "value-approximate", severity: .note,
        problem: Text(ja: "\(words.ja)は概数です。", en: "\(words.en): approximate numbers."),
        remedy: Remedy.none,
        handling: Text(ja: "数値を使い、語を添えて印刷します。", en: "The numbers are used and printed with their words."))
    case .sourceDoubtful:
      return sourceDoubtful(words.text, example: group.found, count: group.valueCount)
    case .sourceOfOthers: return sourceOfOthers(words.text)
    case .characterDestroyed: return characterDestroyed(isWord: true)
    case .nameUnknown:
      return Self(
        code: "name-unknown", severity: .note,
        problem: Text(ja: "指標名\(words.ja)は計画にありません。", en: "The name \(words.en) is not in the plan."),
        remedy: Remedy.none, handling: Text(ja: "指標IDで読みます。", en: "The id decides."))
    }
  }

  /// The different texts of a group in both languages, with how many rows they stand in.
  private struct Words {
    let ja: String
    let en: String
    var text: Text { Text(ja: ja, en: en) }

    init(_ group: GroupedFindings.Group) {
      let shown = group.texts.prefix(5).map { $0.count > 40 ? $0.prefix(40) + "…" : $0[...] }
      let more = group.texts.count > 5 ? group.texts.count - 5 : 0
      let rows = group.rowCount
      ja =
        shown.map { "「\($0)」" }.joined() + (more > 0 ? "ほか\(more)語" : "") + (rows > 1 ? "（\(rows)行）" : "")
      en =
        shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        + (rows > 1 ? " (\(rows) rows)" : "")
    }
  }

  /// A line above the table speaks about its values, or a note below it does.
  static func lineAboutValues(isNote: Bool) -> Self {
    Self(
      code: isNote ? "note-about-values" : "title-about-values", severity: .confirmation,
      problem: isNote
        ? Text(ja: "値に関わる注記です。", en: "The note speaks about the values.")
        : Text(
          ja: "表題が値の期間や状態を述べています。", en: "The title speaks about the period or the status of the values."),
      remedy: Text(ja: "値がこのままでよいか確かめてください。", en: "See whether the values are right as they are."),
      handling: Handling.used)
  }

  /// Columns are headed by words for something else than results.
  static func columnsNotResults(_ words: [String], columns: [String]) -> Self {
    let shown = words.prefix(8).map { "「\($0)」" }.joined()
    let letters = columns.prefix(12).joined(separator: "・") + (columns.count > 12 ? "ほか" : "")
    return Self(
      code: "columns-not-results", severity: .note,
      problem: Text(
        ja: "\(letters)列は\(shown)の列なので、実績値として読みません。",
        en:
          "The columns \(columns.prefix(12).joined(separator: ", ")) hold \(words.prefix(8).joined(separator: ", ")) and no results."
      ),
      remedy: Remedy.none, handling: Handling.columnUnread)
  }

  /// A heading counts an era beyond its last year: H32 is R2.
  static func headingBeyondEra(_ written: String) -> Self {
    Self(
      code: "heading-beyond-era", severity: .note,
      problem: Text(ja: "見出し「\(written)」は、終わった元号を続けて数えた年です。", en: "\(written) counts an era beyond its end."),
      remedy: Remedy.none, handling: Text(ja: "同じ年の西暦として読みます。", en: "It is read as the same western year."))
  }

  /// A heading names several years, as a period or a difference does.
  static func headingOfSeveralYears(_ written: String) -> Self {
    Self(
      code: "heading-of-several-years", severity: .correction,
      problem: Text(ja: "見出し「\(written)」は、一つの年度を表していません。", en: "The heading \(written) names several years."),
      remedy: Text(
        ja: "実績の列なら見出しを年度だけにし、使わない列ならaliases.csvに「\(written),（使わない）」の行を加えてください。",
        en:
          "If it holds results, write one year; if it is not needed, add the line \(written),（使わない） to aliases.csv."
      ),
      handling: Handling.columnUnread)
  }

  /// Years run down and indicators across.
  static let tableTransposed = Self(
    code: "table-transposed", severity: .correction,
    problem: Text(ja: "年度が縦に、指標が横に並んでいます。", en: "The years run down and the indicators across."),
    remedy: Text(
      ja: "行と列を入れ替え（Excelでは「形式を選択して貼り付け」の「行列の入れ替え」）、指標を縦に並べてください。",
      en: "Exchange rows and columns (in Excel: Paste Special, Transpose), so that the indicators run down."),
    handling: Handling.fileUnread)

  /// The last row has no line end and ends before its values do.
  static func rowCut(cells: Int, of width: Int) -> Self {
    Self(
      code: "row-cut", severity: .correction,
      problem: Text(
        ja: "最後の行が途中で切れています（\(width)列のうち\(cells)列）。", en: "The last row is cut (\(cells) of \(width) cells)."),
      remedy: Text(ja: "元の表から、もう一度保存して提出してください。", en: "Save the table again and send it anew."),
      handling: Handling.unverified)
  }

  /// A sign for nothing stands among the numbers of a series.
  static let dashAmongNumbers = Self(
    code: "dash-among-numbers", severity: .confirmation,
    problem: Text(
      ja: "数値のある指標に「-」があります。0か該当なしか分かりません。", en: "A dash stands among numbers: 0, or nothing to count?"),
    remedy: Text(ja: "0なら「0」、なければ「該当なし」と入力してください。", en: "Enter 0, or 該当なし where there is nothing."),
    handling: Text(
      ja: "「該当なし」とし、値は引き続き求めます。", en: "It counts as 該当なし, and the value stays asked for."))

  /// A name belongs to two indicators of the plan.
  static func indicatorAmbiguous(_ name: String, ids: [String]) -> Self {
    let list = ids.joined(separator: "・")
    return Self(
      code: "indicator-ambiguous", severity: .correction,
      problem: Text(
        ja: "「\(name)」は、二つ以上の指標（\(list)）に当てはまります。", en: "\(name) names several indicators: \(list)."),
      remedy: Text(ja: "指標IDの列に、どの指標か書いてください。", en: "Write the id of the one that is meant."),
      handling: Handling.rowUnread)
  }

  /// A number has more digits than can be kept.
  static func numberTooLong(_ text: String) -> Self {
    Self(
      code: "number-too-long", severity: .correction,
      problem: Text(ja: "「\(text)」は15桁を超える数です。", en: "\(text) has more than 15 digits."),
      remedy: Text(ja: "桁と単位を確かめてください。", en: "Check the digits and the unit."), handling: Handling.unverified)
  }

  /// A character was destroyed (U+FFFD) when the file was converted.
  static func characterDestroyed(isWord: Bool) -> Self {
    Self(
      code: isWord ? "character-destroyed-in-text" : "character-destroyed",
      severity: isWord ? .confirmation : .correction,
      problem: Text(ja: "文字が失われています（U+FFFD）。", en: "A character is lost (U+FFFD)."),
      remedy: Text(
        ja: "元の表の文字を確かめ、CSV UTF-8で保存し直してください。", en: "Check the original and save it as CSV UTF-8."),
      handling: isWord ? Handling.used : Handling.rowUnread)
  }
}
