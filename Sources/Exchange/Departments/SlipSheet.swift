import Evaluations
import Formulas
import Indicators
import Localization
import Sheets
import Workbooks

/// 差し戻し票: the sheet on which a department finds what to mend, and answers.
struct SlipSheet {
  let slip: SlipContents
  /// The name of the text that holds what this sheet has no room for.
  let textName: String
  let version: String
  let part: FindingsPart
  let series: [MissingSeries]
  let layout: SlipLayout

  init(slip: SlipContents, textName: String, version: String) {
    self.slip = slip
    self.textName = textName
    self.version = version
    part = FindingsPart(slip.findings)
    series = slip.missingSeries
    let reportYear = slip.context.reportYear
    let asked = slip.missing.map(\.year) + [slip.context.plan.settings.period.lowerBound]
    let first = max(
      min(asked.min() ?? reportYear, reportYear), reportYear.advanced(by: 1 - SlipLayout.mostYears))
    layout = SlipLayout(
      findings: part.listed.count, hasEnding: !part.others.isEmpty, years: Array(first...reportYear),
      series: series.count)
  }

  /// The workbook with this sheet alone.
  func workbook(fileName: String) -> Workbook {
    let settings = slip.context.plan.settings
    return Workbook(
      fileName: fileName, properties: Properties(title: title, of: settings),
      definedNames: [
        BookMark(.slip, year: slip.context.reportYear, of: settings, version: version).definedName,
        BookArea.answers.definedName(ReturnSlip.folder, layout.answers),
        BookArea.questions.definedName(ReturnSlip.folder, layout.questions),
        BookArea.promises.definedName(ReturnSlip.folder, layout.promises),
        BookArea.missingSeries.definedName(ReturnSlip.folder, layout.missingKeys),
      ],
      sheets: [sheet])
  }

  private var title: String { "\(ReturnSlip.folder)　\(slip.department)" }

  var sheet: Sheet {
    let page = Page(settings: slip.context.plan.settings, subject: slip.department, hasProvisional: false)
    let keys =
      [Workbooks.Column(width: 1.2, isHidden: true)]
      + SlipKey.allCases.map { _ in
        Workbooks.Column(width: 8, isHidden: true)
      }
    var sheet = Sheet(
      name: ReturnSlip.folder, tabColor: .orange,
      columns: layout.widths.map { Workbooks.Column(width: $0) } + keys, defaultStyle: .body,
      isProtected: true,
      print: page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(rows: 0...layout.closingRow, columns: layout.columns)),
      hidesGridlines: true)
    for row in 0...layout.closingRow {
      sheet.fill(row: row, columns: layout.columns, height: 8, style: .body)
    }
    writeTitle(on: &sheet)
    writeFindings(on: &sheet)
    writeMissing(on: &sheet)
    sheet.head(
      "値は照会様式（黄色の欄）にも書けます。回答がないものは、公表する資料に「未提出」と載ります。", row: layout.closingRow,
      columns: layout.columns, height: 18, style: .note)
    return sheet
  }

  // MARK: Head

  private func writeTitle(on sheet: inout Sheet) {
    let settings = slip.context.plan.settings
    sheet.rowHeights[0] = 30
    sheet.title(title, columns: layout.columns)
    let deadline = settings.deadline.map { "回答期限 \($0.japanese)　　" } ?? ""
    sheet.head(
      "\(deadline)報告年度 \(slip.context.reportYear.japanese)　　データ時点 \(settings.asOf.japanese)", row: 1,
      columns: layout.columns, height: 18, style: .body.bold())
    sheet.head(
      "黄色の欄に書いて、このブックのまま返してください。値が正しければ「正しい」を選び、理由があれば書きます。"
        + "違うときは、訂正値に計画の単位で正しい値を書きます（両方は書けません）。",
      row: 2, columns: layout.columns, height: 18, style: .note)
  }

  // MARK: Findings

  private func writeFindings(on sheet: inout Sheet) {
    let counts = [Finding.Severity.confirmation, .correction].map { severity in
      "\(severity.signed) \(slip.findings.count { $0.severity == severity })"
    }
    sheet.head(
      "１　御確認いただきたい事項（\(slip.findings.count)件）　　\(counts.joined(separator: "　"))",
      row: SlipLayout.findingHead, columns: layout.columns, height: 22)
    let head = SlipLayout.findingHead + 1
    sheet.fill(row: head, columns: layout.columns, height: 22, style: .header)
    for (column, text) in [
      (SlipLayout.Column.number, "No"), (.name, "指標"), (.unit, "年度"), (.first, "回答"), (.second, "訂正値"),
      (.third, "理由"),
    ] {
      sheet.write(.text(text), at: layout.position(column, head), style: .header)
    }
    sheet.merge(.text("読み取った文字（場所）"), over: layout.area(head, .target, .latest), style: .header)
    sheet.merge(.text("内容・直し方"), over: layout.problem(head), style: .header)
    for (index, finding) in part.listed.enumerated() {
      write(finding, at: layout.firstFinding + index, on: &sheet)
    }
    if slip.findings.isEmpty { write("ありません。", at: layout.firstFinding, on: &sheet) }
    if let ending = part.ending("同じフォルダーの「\(textName)」") {
      write(ending, at: layout.lastFinding + 1, on: &sheet)
    }
    validateFindings(on: &sheet)
  }

  /// Writes a row of one sentence.
  func write(_ sentence: String, at row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: layout.columns, height: 20, style: .tableCell)
    sheet.write(.text(sentence), at: layout.position(.name, row), style: .tableCell)
  }

  private func write(_ finding: Finding, at row: Int, on sheet: inout Sheet) {
    let word = Style.tableCell.aligned(.center).shrinking()
    let text = Style.tableCell.wrapping()
    let name = "\(finding.severity.signed)　\(slip.name(of: finding))"
    let found = "\(SlipContents.found(finding))\n（\(finding.place.slipText)）"
    let problem = TextWidth.fitting("\(finding.message.problem.ja)\n→ \(finding.message.remedy.ja)")
    sheet.fill(row: row, columns: layout.columns, height: 24, style: .tableCell)
    sheet.rowHeights[row] = TextWidth.height(
      of: [
        (name, layout.widths[layout.index(.name)], 9),
        (found, layout.width(of: layout.index(.target)...layout.index(.latest)), 8),
        (problem, layout.width(of: layout.index(.latest) + 1...layout.index(.nextRelease)), 8),
      ], least: 28)
    sheet.write(.text(slip.label(of: finding)), at: layout.position(.number, row), style: word.bold())
    sheet.write(
      .text(name), at: layout.position(.name, row),
      style: finding.severity == .correction ? text.color(.vermilion) : text)
    sheet.write(.text(finding.year?.label ?? "－"), at: layout.position(.unit, row), style: word)
    sheet.merge(
      .text(found), over: layout.area(row, .target, .latest), style: text.size(8).format(NumberFormat.text))
    sheet.merge(.text(problem), over: layout.problem(row), style: text.size(8))
    let open = canAnswer(finding) ? Style.entry : .tableCell
    sheet.write(.blank, at: layout.position(.first, row), style: open.aligned(.center))
    sheet.write(
      .blank, at: layout.position(.second, row),
      style: isCorrectable(finding) ? Style.entry.aligned(.right) : .tableCell)
    sheet.write(.blank, at: layout.position(.third, row), style: open.wrapping().format(NumberFormat.text))
    writeKeys(of: finding, at: row, on: &sheet)
  }

  /// Whether the row has anything to write into: to say that a value is right mends none that must be corrected.
  private func canAnswer(_ finding: Finding) -> Bool {
    finding.question != nil && finding.severity == .confirmation || isCorrectable(finding)
  }

  /// Whether a value can be written in place of that which is asked about: a year of one indicator.
  private func isCorrectable(_ finding: Finding) -> Bool {
    finding.question != nil && finding.indicator != nil && finding.year != nil
  }

  private func writeKeys(of finding: Finding, at row: Int, on sheet: inout Sheet) {
    guard let question = finding.question else { return }
    let texts = SlipKey.allCases.map { key -> String in
      switch key {
      case .code: question.code
      case .subject: question.indicator?.text ?? question.initiative?.description ?? ""
      case .series: question.series.name
      case .year: question.year?.label ?? ""
      case .value: question.text
      case .file: question.cell?.place.file ?? ""
      case .line: question.cell?.place.line.map(String.init) ?? ""
      case .column: question.cell?.place.column.map(String.init) ?? ""
      case .text: TextWidth.fitting(question.cell?.text ?? "")
      }
    }
    writeKeys(texts, at: row, on: &sheet)
  }

  /// Writes what a row is about into its hidden columns.
  func writeKeys(_ texts: [String], at row: Int, on sheet: inout Sheet) {
    for (index, text) in texts.enumerated() where !text.isEmpty {
      sheet.write(
        .text(text), at: Position(row: row, column: layout.firstKey + index),
        style: .note.format(NumberFormat.text))
    }
  }

  private func validateFindings(on sheet: inout Sheet) {
    for (replies, severity) in [
      (Answer.Reply.allCases, Finding.Severity.confirmation), ([.corrected], .correction),
    ] {
      let words = replies.map(\.rawValue)
      let message = words.map { "「\($0)」" }.joined(separator: "か") + "を選ぶか、空欄にしてください。"
      let rows = runs { $0.severity == severity && canAnswer($0) }
      sheet.validations += rows.map { rows in
        Validation(
          over: Area(rows: rows, column: layout.index(.first)), rule: .list(words), errorTitle: "回答",
          errorMessage: message, inputTitle: "回答", inputMessage: message)
      }
    }
    let numbers = runs { finding in
      isCorrectable(finding)
        && !(finding.indicator.flatMap { slip.context.plan.indicator($0)?.target.kind.isWord } ?? false)
    }
    sheet.validations += numbers.map { rows in
      Validation(
        over: Area(rows: rows, column: layout.index(.second)), rule: .decimal(-1e15...1e15),
        errorTitle: "訂正値", errorMessage: "計画の単位での数値を書くか、空欄にしてください。", inputTitle: "訂正値",
        inputMessage: "値が違うときに、計画の単位での正しい値を半角の数値で書きます。")
    }
    let words = runs { finding in
      isCorrectable(finding)
        && finding.indicator.flatMap { slip.context.plan.indicator($0)?.target.kind.isWord } ?? false
    }
    sheet.validations += words.map { rows in
      .prompt(
        over: Area(rows: rows, column: layout.index(.second)), title: "訂正値", "「済」か「未」を書きます。")
    }
    sheet.validations += runs(canAnswer).map { rows in
      .prompt(
        over: Area(rows: rows, column: layout.index(.third)), title: "理由", "値が正しい理由や、訂正の理由を書きます。")
    }
  }

  /// The runs of rows with findings of a kind, one rule for each.
  private func runs(_ isMeant: (Finding) -> Bool) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (index, finding) in part.listed.enumerated() where isMeant(finding) {
      let row = layout.firstFinding + index
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs
  }
}

extension Place {
  /// The place as a row of a slip prints it: `02_地域創生担当課.csv　8行 D列`.
  fileprivate var slipText: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let parts = [line.map { "\($0)行" }, columnLetters.map { "\($0)列" }].compactMap(\.self)
    return ([name] + (parts.isEmpty ? [] : [parts.joined(separator: " ")])).joined(separator: "　")
  }
}
