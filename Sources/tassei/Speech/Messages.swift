import Exchange
import Glibc
import Indicators
import Localization

/// All that the command says, in one language; nothing else prints.
struct Messages {
  /// Where a text goes.
  enum Stream: Int32 {
    case output = 1
    case complaints = 2
  }

  let language: Language

  /// Writes a text and ends its line; a reader that left early is none of our business.
  func write(_ text: String, to stream: Stream) {
    // CR LF is one character of Swift, so the last byte tells whether the line has ended.
    put(text.utf8.last == 0x0A ? text : text + "\n", to: stream)
  }

  /// Writes a text of several lines of which none holds anything that a terminal would obey.
  func writeLines(_ text: String, to stream: Stream) {
    // CR LF is one character of Swift, so the lines are those of scalars.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { String($0).visible }.joined(separator: "\n"), to: stream)
  }

  /// Puts a text in the place of the progress line of a terminal, cut off at the edge of the window instead of wrapped;
  /// an empty one takes the line away.
  func putProgress(_ text: String) {
    put("\r\u{1B}[K" + (text.isEmpty ? "" : "\u{1B}[?7l\(text.visible)\u{1B}[?7h"), to: .complaints)
  }

  private func put(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  func say(_ ja: String, _ en: String) -> String {
    Text(ja: ja, en: en)(language)
  }

  /// Tells one line, with nothing in it that a terminal would obey: paths come from anywhere.
  private func tell(_ ja: String, _ en: String, to stream: Stream) {
    write(say(ja, en).visible, to: stream)
  }

  // MARK: Findings

  /// Place, what was found and what to do, in one line.
  ///
  /// ```
  /// exports/航空.csv 12行目「値」（C列）: 「１２.３.４」は数値として読めません。半角または全角の数字で入力してください。
  /// ```
  func text(of finding: Finding) -> String {
    let message = finding.message
    let space = language == .japanese ? "" : " "
    let words = [message.problem(language), message.remedy(language)].filter { !$0.isEmpty }
    return (place(finding.place) + ": " + words.joined(separator: space)).visible
  }

  /// The place as a person finds it in an editor or a spreadsheet.
  func place(_ place: Place) -> String {
    guard let line = place.line else { return place.file }
    let heading = place.heading.map { say("「\($0)」", ", \($0)") } ?? ""
    let column = place.columnLetters.map { say("（\($0)列）", " (column \($0))") } ?? ""
    return place.file + say(" \(line)行目", " line \(line)") + heading + column
  }

  /// `要修正 2件・確認 5件・参考 0件`.
  func counts(of findings: [Finding]) -> String {
    Finding.Severity.allCases.map { severity in
      let count = findings.filter { $0.severity == severity }.count
      return severity.name(language) + say(" \(count)件", " \(count)")
    }.joined(separator: say("・", ", "))
  }

  /// The findings under a heading for each severity, gravest first.
  func listing(of findings: [Finding]) -> String {
    let blocks = Finding.Severity.allCases.compactMap { severity -> String? in
      let members = findings.filter { $0.severity == severity }
      guard !members.isEmpty else { return nil }
      let heading = severity.name(language) + say("（\(members.count)件）", " (\(members.count))")
      return ([heading] + members.map { "  " + text(of: $0) }).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n")
  }

  /// All findings and their counts.
  func tellAll(_ findings: [Finding]) {
    guard !findings.isEmpty else { return write(say("指摘はありません。", "There are no findings."), to: .output) }
    write(listing(of: findings) + "\n\n" + counts(of: findings), to: .output)
  }

  /// The findings that somebody must mend, and the counts of all.
  func tellCorrections(_ findings: [Finding]) {
    let corrections = findings.filter { $0.severity == .correction }
    guard !corrections.isEmpty else { return }
    let hint = say("（すべての指摘は tassei check で表示します）", " (tassei check lists them all)")
    write(listing(of: corrections) + "\n" + counts(of: findings) + hint, to: .complaints)
  }

  /// The series that no score counts, and why.
  func tellUnscored(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    write(listing(of: findings) + "\n" + counts(of: findings), to: .complaints)
  }

  // MARK: The report

  /// One line: where the set stands and what it holds.
  func tellReport(of line: Line, in folder: String) {
    let indicators = line.plan.indicators.count
    let sections = line.plan.sections.filter { $0.kind == .section }.count
    let counts = counts(of: line.findings)
    tell(
      "\(folder) に書き出しました（指標 \(indicators)・区分 \(sections)・\(counts)）。",
      "Written to \(folder) (indicators \(indicators), sections \(sections), \(counts)).", to: .output)
  }

  /// Each export that was read, and what became of its rows.
  func tellRead(_ files: [SourceFile]) {
    for file in files {
      let account = file.account
      tell(
        """
        読み込み \(file.path)（\(file.encoding.rawValue)）: \(account.read)行 = 採用 \(account.accepted) + \
        対象外 \(account.dropped) + 不採用 \(account.rejected)
        """,
        """
        Read \(file.path) (\(file.encoding.rawValue)): \(account.read) rows = \(account.accepted) used + \
        \(account.dropped) left out + \(account.rejected) refused
        """, to: .complaints)
    }
  }

  /// Each file of the set that was written.
  func tellWritten(_ paths: [String]) {
    for path in paths { tell("書き出し \(path)", "Written \(path)", to: .complaints) }
  }

  /// What of old outputs was not the tool's own.
  func tell(_ aside: Leftovers.Aside) {
    for line in lines(of: aside) { write(line.visible, to: .complaints) }
  }

  /// One line for each thing of old outputs that was not the tool's own; the new ones stand whatever became of them.
  func lines(of aside: Leftovers.Aside) -> [String] {
    aside.sheltered.map { path in
      say(
        "前の出力のうち、書き換えられたものを退避しました: \(path)",
        "Changed since it was written, or not written by this tool; moved to: \(path)")
    }
      + aside.stranded.map { path in
        say(
          "退避できないものが残っています。次に書き出すときに、もう一度移します: \(path)",
          "Something could not be moved aside; the next report tries again: \(path)")
      }
  }

  /// What became of the values to be kept.
  func tell(_ outcome: PublishedFile.Outcome, at path: String) {
    switch outcome {
    case .written:
      tell("\(path) に公表値を控えました。", "The published values are kept in \(path).", to: .output)
    case .replaced:
      tell("\(path) の公表値を書き換えました。", "The published values in \(path) were replaced.", to: .output)
    case .unchanged:
      tell("\(path) は同じ値です。", "\(path) holds the same values already.", to: .output)
    }
  }

  /// The forms that were written, and what stood in their place.
  func tell(_ outcome: FormFolder.Outcome) {
    tell(outcome.aside)
    for path in outcome.sheltered {
      tell("前の様式を退避しました: \(path)", "The form that stood there was moved to: \(path)", to: .complaints)
    }
    for path in outcome.written { tell("書き出し \(path)", "Written \(path)", to: .output) }
    if outcome.written.isEmpty { tell("様式は前と同じです。", "The forms are as they were.", to: .output) }
  }

  /// The draft of the plan that follows, and how much of it is still to be filled.
  func tell(_ draft: NextPlan, at path: String) {
    tell(
      "\(path) に次の計画の下書きを書き出しました（記入するところ \(draft.fills.count)か所）。確認事項.md から始めてください。",
      "The draft of the next plan is in \(path) (\(draft.fills.count) cells to fill). Begin with 確認事項.md.",
      to: .output)
  }
}
