import ArgumentParser
import Evaluations
import Exchange
import Indicators
import Localization
import Readers
import Tables

/// `tassei publish`: records the values of a published report, so that later reports can compare with them.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "公表した報告書の値を記録します。次の報告から、前回との違いを示します。(Keeps a report's values.)",
    discussion: """
      現在の入力から作った報告書が <outputs>/<年度>/ にあるときだけ、その値を <inputs>/published/<年度>.csv に書き、同じ所に入力の一式を <年度>_入力.zip として残します。\
      異なる公表値の記録がすでにあるときは、--replace を付けないかぎり書き換えません。\
      公表用のページと表（公表前/）は、公表/ に移ります。
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("報告書のあるフォルダー。(folder of the outputs)", valueName: "folder"), completion: .directory)
  var outputs = "Outputs"

  @Flag(help: "異なる公表値の記録があっても書き換える。(replace values kept before)")
  var replace = false

  func run() throws {
    try input.end(placesFiles: true) { messages throws(Failure) -> ExitStatus in
      let line = try ReportPipeline(input, showsDigests: true)
      if input.verbose { messages.printFilesRead(line.exports.files) }
      let year = line.evaluations.context.reportYear
      try requireFinished(line, year)
      let record = PublishedRecord(folder: Folder(path: input.folders.published.path), year: year)
      let inputs = try InputArchive.contents(
        input.folders, of: line.wholePlan.settings, year: year, limits: input.limits)
      // Somebody may have saved a file between the two readings.
      guard try ReportPipeline(input, showsDigests: true).texts.map(\.bytes) == line.texts.map(\.bytes) else {
        throw .outdated(input.inputs, year)
      }
      do throws(OutputFault) {
        let outcome = try record.keep(
          table: publishedTable(line.evaluations), archive: try inputs.packed(record.archivePath),
          holdsInputs: inputs.isKept(at: record.archivePath, limits: input.limits), replacing: replace)
        messages.print(outcome.table, at: record.tablePath)
        messages.printInputs(outcome.archive, at: record.archivePath)
        messages.printUnverified(line.evaluations.missing.filter { $0.absence == .unverified })
      } catch {
        throw .output(error)
      }
      try placePublicFiles(of: line, messages)
      return .success
    }
  }

  /// Requires an existing whole report whose results equal those of the present inputs.
  ///
  /// The command records only values that a report has printed.
  private func requireFinished(_ line: ReportPipeline, _ year: FiscalYear) throws(Failure) {
    let set = Folder(path: outputs).folder(year.label)
    for text in line.texts where text.name == ReportPipeline.resultsName {
      let path = set.path(of: text.name)
      guard let bytes = try? Manifest.bytes(of: path) else { throw .unreported(path, year) }
      guard bytes == text.bytes else { throw .outdated(path, year) }
    }
    let listed = Set(Manifest.read(in: set).files.map(\.name))
    let whole = try OutputSelection(of: line, sections: [])
    for name in whole.workbooks.map(\.fileName) + whole.texts.map(\.name)
    where !listed.contains(name) || Folder.kind(at: set.path(of: name)) != .other {
      throw .incompleteReport(set.path(of: name), year)
    }
  }
}
