import ArgumentParser
import Exchange
import Indicators
import Readers

/// `tassei plan`: prints the parsed plan, or drafts the next plan.
struct PlanCommand: ParsableCommand {
  /// The output format of the plan.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "計画を、読み取ったとおりに表示します。(Prints the plan as it was understood.)",
    discussion: """
      --next R7-R11 <folder> は、今の計画と最新の実績値から、次の計画期間の表の下書きを <folder> に書き出します。\
      目標などの「要記入」を書き換え、確認事項.xlsx を確かめると使えます。--year を付けると、その年度までの実績値を基準にします。

      --convert は、以前の列で書かれた表（ratings.csv）を、今の形で表示します。別の名前のファイルに保存してから置き換えます。
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("表示の形。(form of the listing)", valueName: "text|csv"))
  var format = Format.text

  @Option(help: ArgumentHelp("次の計画期間。R7-R11 など。(period of the plan to draft)", valueName: "period"))
  var next: String?

  @Flag(help: "以前の列の表を、今の形で表示する。(print tables with earlier columns in the form of today)")
  var convert = false

  @Argument(
    help: ArgumentHelp("下書きを置く、新しいフォルダー。(new folder of the draft)", valueName: "folder"),
    completion: .directory)
  var folder: String?

  func validate() throws {
    guard (next == nil) == (folder == nil) else {
      throw ValidationError("--next と <folder> はともに指定してください。(Give both --next and <folder>.)")
    }
    guard !convert || next == nil else {
      throw ValidationError(
        "--convert と --next は別々に指定してください。(Give --convert and --next one at a time.)")
    }
  }

  func run() throws {
    try input.end(placesFiles: next != nil) { messages throws(Failure) -> ExitStatus in
      if convert { return try printConverted(messages) }
      if let next, let folder { return try draft(next, in: folder, messages) }
      let year = try input.reportYear()
      let plan = try ReportPipeline.plan(input.folders, input.limits).value
      switch format {
      case .text:
        messages.write(
          PlanListing(plan: plan, reportYear: year, language: messages.language).text, to: .standardOutput)
      case .csv: messages.write(PlanTable(plan: plan).text, to: .standardOutput)
      }
      return .success
    }
  }

  /// Prints the tables whose columns are those of earlier versions; their names stand above them if there are several.
  private func printConverted(_ messages: Messages) throws(Failure) -> ExitStatus {
    let tables: [ConvertedTable]
    do throws(PlanError) {
      tables = try convertPlan(folder: input.folders.plan, limits: input.limits).value
    } catch {
      throw Failure(error)
    }
    for table in tables {
      if tables.count > 1 { messages.write(table.name, to: .standardOutput) }
      messages.write(CSVField.table(table.rows), to: .standardOutput)
    }
    if tables.isEmpty { messages.printNothingToConvert() }
    return .success
  }

  private func draft(
    _ next: String, in folder: String, _ messages: Messages
  ) throws(Failure) -> ExitStatus {
    try LibraryCheck.check()
    let present = try ReportPipeline.plan(input.folders, input.limits).value.settings.period
    guard let period = fiscalYears(from: next), period.lowerBound > present.lowerBound else {
      throw .period(next, present: present)
    }
    let line = try ReportPipeline(
      input, needsExports: false, defaultYear: { _ in period.lowerBound.advanced(by: -1) })
    if input.verbose { messages.printFilesRead(line.exports.files) }
    let draft = nextPlan(after: line.evaluations, of: line.wholePlan, for: period, version: version)
    do throws(OutputFault) {
      try PlanFolder(path: folder).write(
        draft.files.map { PlainFile(name: $0.name, text: $0.text) }, BookFile(draft))
    } catch {
      throw .output(error)
    }
    messages.printCorrections(line.findings)
    messages.print(draft, at: folder)
    return line.status
  }
}
