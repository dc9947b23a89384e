import ArgumentParser
import Indicators
import Readers
import Tables

/// The options that all commands with inputs share.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("入力のフォルダー。plan と exports を含む。(folder of the inputs)", valueName: "folder"),
    completion: .directory)
  var inputs = "Inputs"

  @Option(help: ArgumentHelp("報告年度。R5、令和5年度、2023 など。なければ計画の設定。(report year)", valueName: "year"))
  var year: String?

  @OptionGroup var languageOption: LanguageOption

  @Option(help: ArgumentHelp("ファイルの大きさの上限（MiB）。(largest file)", valueName: "MiB"))
  var fileLimit = 256

  @Option(help: ArgumentHelp("セルの文字数の上限。(longest cell)", valueName: "characters"))
  var cellLimit = Limits().cellCharacters

  @Option(help: ArgumentHelp("列の数の上限。(most columns)", valueName: "columns"))
  var columnLimit = 1_000

  @Option(help: ArgumentHelp("一ファイルの行の数の上限。(most rows of a file)", valueName: "rows"))
  var rowLimit = Limits().rows

  @Flag(help: "読んだファイルと書き出したファイルも一つずつ示す。(tell every file read and written)")
  var verbose = false

  func validate() throws {
    for (name, value, most) in [
      ("--file-limit", fileLimit, 1 << 20), ("--cell-limit", cellLimit, Limits().cellCharacters),
      ("--column-limit", columnLimit, 16_384), ("--row-limit", rowLimit, 100_000_000),
    ] where !(1...most).contains(value) {
      throw ValidationError("\(name): 1〜\(most) の数を指定してください。(Give a number from 1 to \(most).)")
    }
  }

  /// The size limits beyond which the readers reject an input.
  var limits: Limits {
    var limits = Limits()
    limits.fileBytes = fileLimit << 20
    limits.cellCharacters = cellLimit
    limits.columns = columnLimit
    limits.rows = rowLimit
    return limits
  }

  /// The folders that the command reads.
  var folders: InputFolders {
    InputFolders { InputFolder(inputs + "/" + $0) }
  }

  /// Returns the report year of the option `--year`; nil if the option is absent.
  func reportYear() throws(Failure) -> FiscalYear? {
    guard let year else { return nil }
    guard let found = fiscalYear(from: year) else { throw .year(year) }
    return found
  }

  /// Runs the body of a command and exits with its status; prints a failure and exits with the status of it.
  ///
  /// - Parameters:
  ///   - stream: the stream for the findings of a wrong plan.
  ///   - placesFiles: whether the command does its work in files, so that a text that nobody can read is no failure.
  func end(
    findingsTo stream: Messages.Stream = .standardError, placesFiles: Bool = false,
    with body: (Messages) throws(Failure) -> ExitStatus
  ) throws {
    try languageOption.end(findingsTo: stream, placesFiles: placesFiles) {
      messages throws(Failure) -> ExitStatus in
      try MemoryCheck.check(reading: folders.named.map(\.folder.path))
      return try body(messages)
    }
  }
}
