import ArgumentParser
import Evaluations
import Indicators
import Readers

/// `tassei report`: reads and evaluates the inputs, and writes the output set of one report year.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "実績を評価し、エクセルのブックと結果の一覧を書き出します。(Writes workbooks and results.)",
    discussion: """
      <outputs>/<年度>/ に、ブック・results.json・結果一覧.csv・指摘一覧.csv と、公表前/（公表用のページと表の案）を一式として置きます。途中で失敗したときは前の一式が \
      そのまま残ります。職員が書き換えたブックは <outputs>/退避/ に移し、上書きしません。--section で選ぶと、そのブックだけの一式になります\
      （結果の一覧と差し戻し票は総括 00 に付きます）。ほかのブックが前の一式にあるときは書き出しませんので、\
      --outputs に別のフォルダーを指定してください。
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("出力のフォルダー。(folder of the outputs)", valueName: "folder"), completion: .directory)
  var outputs = "Outputs"

  @Option(
    help: ArgumentHelp(
      "tassei publish が残した入力（<年度>_入力.zip）から、公表した報告書を作り直す。--inputs は読まない。(inputs that publish kept)",
      valueName: "file"), completion: .file(extensions: ["zip"]))
  var from: String?

  @Flag(help: "要修正の指摘があれば何も書き出さない。(write nothing when a finding needs correction)")
  var strict = false

  @Flag(help: "要修正の指摘もなく書き出せたときは何も表示しない。(say nothing when all is well)")
  var quiet = false

  @Option(help: ArgumentHelp("同時に作るブックの数。なければ使えるCPUの数。(workbooks made at the same time)", valueName: "count"))
  var jobs: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "書き出すブック。総括 00、節 4①（4-1 も可）、共同プログラム J-0・J-1 など。なければすべて。(workbooks to write)", valueName: "id"))
  var section: [String] = []

  @Flag(help: "所管課ごとのブックも 所管課/ に書き出す。(write a workbook for each department too)")
  var departments = false

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("--jobs: 1以上の数を指定してください。(Give a number from 1.)")
    }
  }

  func run() throws {
    try input.end(placesFiles: true) { messages throws(Failure) -> ExitStatus in
      try LibraryCheck.check()
      let progress = quiet ? .silent : Progress(language: messages.language)
      defer { progress.end() }
      let archive = try inputArchive()
      let line = try ReportPipeline(input, of: archive, progress: progress, showsDigests: true)
      if strict, line.hasCorrections { throw .strict(line.findings) }
      let set = OutputSet(
        outputs: Folder(path: outputs), year: line.evaluations.context.reportYear,
        owner: Manifest.Owner(line.plan.settings))
      let portion = try OutputSelection(
        of: line, sections: section, inEnglish: input.languageOption.language == .english,
        departments: departments)
      let earlier = quiet ? nil : RunResults(of: set.folder)
      let replacement = try replace(
        set, with: portion,
        publishes: archive?.reportYear == line.evaluations.context.reportYear, progress)
      progress.end()
      if let archive, archive.version != version { messages.printOtherVersion(archive.version) }
      if let earlier, let results = RunResults(of: set.folder) {
        messages.print(
          results.changes(since: earlier), results.findingChanges(since: earlier), since: set.folder.path)
      }
      if !quiet, let differences = line.differences {
        messages.printDifferences(differences, from: line.evaluations.context.reportYear)
      }
      messages.print(replacement.moved)
      if input.verbose {
        messages.printFilesRead(line.exports.files)
        messages.printFilesWritten(replacement.written)
      }
      messages.printCorrections(line.findings)
      if !quiet { messages.printReport(of: line, in: set.folder.path) }
      return line.status
    }
  }

  /// The inputs of the option `--from`; nil without it.
  private func inputArchive() throws(Failure) -> InputArchive? {
    guard let from else { return nil }
    let archive: InputArchive
    do { archive = try InputArchive(at: from, limits: input.limits) } catch {
      throw .archive(path: from, error)
    }
    try MemoryCheck.check(reading: archive.size)
    return archive
  }

  private func replace(
    _ set: OutputSet, with portion: OutputSelection, publishes: Bool, _ progress: Progress
  ) throws(Failure) -> OutputSet.Replacement {
    do throws(OutputFault) {
      return try set.replace(
        with: portion, publishes: publishes, jobs: jobs, onWorkbook: progress.showWriting)
    } catch {
      throw .output(error)
    }
  }
}
