import Evaluations
import Exchange
import Glibc
import Indicators
import Localization

/// The first error of writing to standard output.
private final class LostOutput {
  var code: Int32?
}

/// The console output of the command in one language; no other type prints.
struct Messages {
  /// The output stream of a text.
  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  let language: Language
  private let lost = LostOutput()

  /// Why a text did not reach standard output, as the system says; nil where all did.
  ///
  /// A reader that closes its pipe early has what it wants.
  var outputFault: String? {
    lost.code == EPIPE ? nil : lost.code.map { String(cString: strerror($0)) }
  }

  /// Writes a text and ends its line; an error is kept as the ``outputFault``.
  func write(_ text: String, to stream: Stream) {
    // CR LF is one `Character` in Swift, so the last byte shows whether the line has ended.
    put(text.utf8.last == 0x0A ? text : text + "\n", to: stream)
  }

  /// Replaces the progress line of the terminal with a text; an empty text removes the line.
  ///
  /// The terminal cuts the text at the edge of the window instead of wrapping it.
  func putProgress(_ text: String) {
    put("\r\u{1B}[K" + (text.isEmpty ? "" : "\u{1B}[?7l\(text.visible)\u{1B}[?7h"), to: .standardError)
  }

  private func put(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if stream == .standardOutput { lost.code = lost.code ?? errno }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  func localized(_ ja: String, _ en: String) -> String {
    Text(ja: ja, en: en)(language)
  }

  /// Prints one line and escapes its control characters, because paths can contain any character.
  private func print(_ ja: String, _ en: String, to stream: Stream) {
    write(localized(ja, en).visible, to: stream)
  }

  // MARK: Findings

  /// Returns the place, problem and remedy of a finding in one line.
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

  /// Returns the place in the terms of a text editor or a spreadsheet.
  func place(_ place: Place) -> String {
    guard let line = place.line else { return place.file }
    let heading = place.heading.map { localized("「\($0)」", ", \($0)") } ?? ""
    let column = place.columnLetters.map { localized("（\($0)列）", " (column \($0))") } ?? ""
    return place.file + localized(" \(line)行目", " line \(line)") + heading + column
  }

  /// Returns the counts by severity: `要修正 2件・確認 5件・参考 0件`, and `済 3件` where something was answered.
  func counts(of findings: [Finding], _ closed: [ClosedFinding] = []) -> String {
    let counts = Finding.Severity.allCases.map { severity in
      (severity.name, findings.filter { $0.severity == severity }.count)
    }
    return (counts + (closed.isEmpty ? [] : [(ClosedFinding.word, closed.count)])).map { word, count in
      word(language) + localized(" \(count)件", " \(count)")
    }.joined(separator: localized("・", ", "))
  }

  /// Returns the findings under a heading for each severity, most severe first.
  func listing(of findings: [Finding]) -> String {
    let blocks = Finding.Severity.allCases.compactMap { severity -> String? in
      let members = findings.filter { $0.severity == severity }
      guard !members.isEmpty else { return nil }
      let heading = severity.name(language) + localized("（\(members.count)件）", " (\(members.count))")
      return ([heading] + members.map { "  " + text(of: $0) }).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n")
  }

  /// Returns the findings about which nothing more is asked under a heading, each with its answer and reason.
  func listing(of closed: [ClosedFinding]) -> String {
    let heading = ClosedFinding.word(language) + localized("（\(closed.count)件）", " (\(closed.count))")
    let lines = closed.map { closed in
      let parts = [closed.reply.rawValue, closed.reason(language), closed.person, closed.date]
      let answer = parts.filter { !$0.isEmpty }.joined(separator: localized("　", ", "))
      return
        "  \(place(closed.finding.place)): \(closed.finding.message.problem(language)) → \(answer)".visible
    }
    return ([heading] + lines).joined(separator: "\n")
  }

  /// Prints all findings, those about which nothing more is asked behind the others, and their counts.
  func printAll(_ findings: [Finding], _ closed: [ClosedFinding]) {
    guard !findings.isEmpty || !closed.isEmpty else {
      return write(localized("指摘はありません。", "There are no findings."), to: .standardOutput)
    }
    let blocks = [findings.isEmpty ? "" : listing(of: findings), closed.isEmpty ? "" : listing(of: closed)]
    write(
      (blocks.filter { !$0.isEmpty } + [counts(of: findings, closed)]).joined(separator: "\n\n"),
      to: .standardOutput)
  }

  /// Prints the findings that require a correction, and the counts of all findings.
  func printCorrections(_ findings: [Finding]) {
    let corrections = findings.filter { $0.severity == .correction }
    guard !corrections.isEmpty else { return }
    let hint = localized("（すべての指摘は tassei check で表示します）", " (tassei check lists them all)")
    write(listing(of: corrections) + "\n" + counts(of: findings) + hint, to: .standardError)
  }

  /// Prints the series that have no score, with the reasons.
  func printUnscored(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    write(listing(of: findings) + "\n" + counts(of: findings), to: .standardError)
  }

  // MARK: The report

  /// Prints one line with the folder and the contents of the output set.
  func printReport(of line: ReportPipeline, in folder: String) {
    let indicators = line.plan.indicators.count
    let sections = line.plan.sections.filter { $0.kind == .section }.count
    let counts = counts(of: line.findings, line.closed)
    print(
      "\(folder) に書き出しました（指標 \(indicators)・区分 \(sections)・\(counts)）。",
      "Written to \(folder) (indicators \(indicators), sections \(sections), \(counts)).", to: .standardOutput
    )
  }

  /// Prints which values were recorded without a number, because the exports say nothing that can be used.
  func printUnverified(_ values: [MissingValue]) {
    guard !values.isEmpty else { return }
    let names = values.map { "\($0.indicator.id.name(of: $0.series)) \($0.year)" }
    let listed = names.prefix(20).joined(separator: localized("、", ", "))
    let more = names.count > 20 ? localized("など", " and more") : ""
    print(
      "未確認の値が\(values.count)件あり、値のないまま記録しました：\(listed)\(more)。直したときは、報告書を作り直してから、tassei publish --replace としてください。",
      "\(values.count) values are unverified and were recorded without a number: \(listed)\(more). Once they are corrected, make the report anew and use tassei publish --replace.",
      to: .standardOutput)
  }

  /// Prints where the files for the public stand that were published now.
  func printPublished(in folder: String) {
    print(
      "\(folder) に公表用のページと表を置きました。", "The page and the tables for the public stand in \(folder).",
      to: .standardOutput)
  }

  /// Prints each export with its row counts.
  func printFilesRead(_ files: [SourceFile]) {
    for file in files {
      let counts = file.rowCounts
      print(
        """
        読み込み \(file.path)（\(file.encoding.rawValue)）: \(counts.read)行 = 採用 \(counts.accepted) + \
        対象外 \(counts.dropped) + 不採用 \(counts.rejected)
        """,
        """
        Read \(file.path) (\(file.encoding.rawValue)): \(counts.read) rows = \(counts.accepted) used + \
        \(counts.dropped) left out + \(counts.rejected) refused
        """, to: .standardError)
    }
  }

  /// Prints the path of each written file of the set.
  func printFilesWritten(_ paths: [String]) {
    for path in paths { print("書き出し \(path)", "Written \(path)", to: .standardError) }
  }

  /// Prints the foreign and edited files of old outputs.
  func print(_ moved: Leftovers.MovedFiles) {
    for line in lines(of: moved) { write(line.visible, to: .standardError) }
  }

  /// Returns one line for each foreign or edited file of old outputs.
  ///
  /// The new output is complete even if such a file could not be moved.
  func lines(of moved: Leftovers.MovedFiles) -> [String] {
    moved.backedUp.map { path in
      localized(
        "前の出力のうち、書き換えられたものを退避しました: \(path)",
        "Changed since it was written, or not written by this tool; moved to: \(path)")
    }
      + moved.open.map { path in
        localized(
          "確認：作り直したブックが、ほかのプログラムで開かれています。開いていたものを退避しました。閉じて、新しいブックを開き直してください: \(path)",
          "To check: a workbook that was made anew is open in another program. What was open was moved; close it and open the new one: \(path)"
        )
      }
      + moved.notMoved.map { path in
        localized(
          "片付けられないものが残っています。権限を確かめて削除してください: \(path)",
          "Something of an earlier run could not be cleared. Check the rights and delete it: \(path)")
      }
  }

  /// Prints the result of recording the published values.
  func print(_ outcome: PublishedRecord.Outcome, at path: String) {
    switch outcome {
    case .written:
      print("\(path) に公表値を記録しました。", "The published values are kept in \(path).", to: .standardOutput)
    case .replaced:
      print("\(path) の公表値を書き換えました。", "The published values in \(path) were replaced.", to: .standardOutput)
    case .unchanged:
      print("\(path) は同じ値です。", "\(path) holds the same values already.", to: .standardOutput)
    }
  }

  /// Prints the result of keeping the inputs of a published report.
  func printInputs(_ outcome: PublishedRecord.Outcome, at path: String) {
    switch outcome {
    case .written, .replaced:
      print(
        "\(path) に入力の一式を残しました。tassei report --from で、公表した報告書を作り直せます。",
        "The inputs are kept in \(path); tassei report --from makes the published report anew.",
        to: .standardOutput)
    case .unchanged:
      print("\(path) は同じ入力です。", "\(path) holds the same inputs already.", to: .standardOutput)
    }
  }

  /// Prints that another version of the program kept the inputs.
  func printOtherVersion(_ other: String) {
    print(
      "確認：この入力を残したのは \(other) 版のプログラムです（今は \(version) 版）。作り直した報告書が、公表したものと違うことがあります。",
      "To check: version \(other) of the program kept these inputs (this is \(version)). The report may differ from the published one.",
      to: .standardError)
  }

  /// Prints for which year the forms ask.
  func printAskedYear(_ year: FiscalYear) {
    print(
      "\(year)年度（\(year.japanese)）の値を照会する様式です。", "The forms ask for the values of \(year).",
      to: .standardOutput)
  }

  /// Prints the written forms or slips and the backup paths of old ones.
  func print(_ outcome: DepartmentFolder.Outcome) {
    print(outcome.moved)
    let (old, oldInEnglish, same, sameInEnglish) =
      switch outcome.kind {
      case .forms: ("前の様式", "The form", "様式は前と同じです。", "The forms are as they were.")
      case .slips: ("前の差し戻し票", "The slip", "差し戻し票は前と同じです。", "The slips are as they were.")
      }
    for path in outcome.backedUp {
      print(
        "\(old)を退避しました: \(path)", "\(oldInEnglish) that stood there was moved to: \(path)", to: .standardError
      )
    }
    for path in outcome.written { print("書き出し \(path)", "Written \(path)", to: .standardOutput) }
    if outcome.written.isEmpty { print(same, sameInEnglish, to: .standardOutput) }
  }

  /// Prints that no table of the plan has the columns of earlier versions.
  func printNothingToConvert() {
    print("以前の列の表はありません。", "No table has the columns of earlier versions.", to: .standardError)
  }

  /// Prints the path of the next plan's draft and the number of cells to fill in.
  func print(_ draft: NextPlan, at path: String) {
    print(
      "\(path) に次の計画の下書きを書き出しました（記入するところ \(draft.fills.count)か所）。確認事項.xlsx から始めてください。",
      "The draft of the next plan is in \(path) (\(draft.fills.count) cells to fill). Begin with 確認事項.xlsx.",
      to: .standardOutput)
  }
}
