import ArgumentParser
import Evaluations
import Indicators
import Readers

/// `tassei report`: reads, evaluates and writes the set of one report year.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "実績を評価し、エクセルのブックと結果の一覧を書き出します。(Writes workbooks and results.)",
    discussion: """
      <outputs>/<年度>/ に、ブック・results.json・結果一覧.csv を一揃いとして置きます。途中で失敗したときは前の一揃いが \
      そのまま残ります。職員が書き換えたブックは <outputs>/退避/ に移し、上書きしません。
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("出力のフォルダー。(folder of the outputs)", valueName: "folder"), completion: .directory)
  var outputs = "Outputs"

  @Flag(help: "要修正の指摘があれば何も書き出さない。(write nothing when a finding needs correction)")
  var strict = false

  @Flag(help: "要修正の指摘もなく書き出せたときは何も表示しない。(say nothing when all is well)")
  var quiet = false

  func run() throws {
    try input.end { messages throws(Failure) -> ExitStatus in
      let progress = quiet ? .silent : Progress(language: messages.language)
      defer { progress.end() }
      let line = try Line(input, progress: progress)
      if strict, line.hasCorrections { throw .strict(line.findings) }
      let set = OutputSet(outputs: Folder(path: outputs), year: line.evaluations.context.reportYear)
      let replacement = try replace(set, with: line, progress)
      progress.end()
      messages.tell(replacement)
      if input.verbose {
        messages.tellRead(line.exports.files)
        messages.tellWritten(replacement.written)
      }
      messages.tellCorrections(line.findings)
      if !quiet { messages.tellReport(of: line, in: set.folder.path) }
      return line.status
    }
  }

  private func replace(
    _ set: OutputSet, with line: Line, _ progress: Progress
  ) throws(Failure) -> OutputSet.Replacement {
    do throws(OutputFault) {
      return try set.replace(workbooks: line.workbooks, texts: line.texts, onWorkbook: progress.tellWriting)
    } catch {
      throw .output(error)
    }
  }
}
