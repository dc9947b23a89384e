import ArgumentParser
import Evaluations
import Exchange
import Indicators
import Readers

/// `tassei template`: writes the forms that request the values of a year from departments.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "所管課に値を照会する様式を書き出します。(Writes forms to ask departments for values.)",
    discussion: """
      <outputs>/照会様式/ に、所管課ごとの .xlsx と .csv を置きます。共同プログラムがあれば、その様式も一つ作ります（--department 共同プログラム でそれだけ）。--year は照会する年度で、なければ、報告年度までに未提出の値があれば報告年度、なければその次の年度です。\
      まだ提出のない年度と速報の年度も行に入ります。書き込まれた様式が前からあれば、<outputs>/退避/ に移します。
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("この所管課だけ。なければすべて。(only this department)", valueName: "name"))
  var department: String?

  @Option(
    help: ArgumentHelp("出力のフォルダー。(folder of the outputs)", valueName: "folder"), completion: .directory)
  var outputs = "Outputs"

  func run() throws {
    try input.end(placesFiles: true) { messages throws(Failure) -> ExitStatus in
      try LibraryCheck.check()
      var line = try ReportPipeline(input, needsExports: false)
      if try input.reportYear() == nil, !line.forms.contains(where: \.isAwaited) {
        line = try ReportPipeline(
          input, needsExports: false, defaultYear: { $0.reportYear.advanced(by: 1) })
      }
      if input.verbose { messages.printFilesRead(line.exports.files) }
      let known =
        departments(of: line.plan)
        + (line.plan.initiatives.isEmpty ? [] : [RequestForm.programme])
      if let department, !known.contains(department) { throw .department(department, known: known) }
      messages.printAskedYear(line.evaluations.context.reportYear)
      let forms = line.forms.filter { department == nil || $0.department == department }
      do throws(OutputFault) {
        messages.print(
          try DepartmentFolder(kind: .forms, outputs: Folder(path: outputs)).place(
            forms.map { BookFile($0) }, forms.map { PlainFile(name: $0.tableName, text: $0.table) }))
      } catch {
        throw .output(error)
      }
      return .success
    }
  }
}

extension ReportPipeline {
  /// The forms that ask departments for the values up to the report year, and the joint programme for its reports of it.
  fileprivate var forms: [RequestForm] {
    requestForms(evaluations, plan: plan, version: version)
      + (programme.flatMap { programmeForm($0, plan: plan, version: version) }.map { [$0] } ?? [])
  }
}
