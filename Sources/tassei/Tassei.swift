import ArgumentParser
import Glibc
import Indicators

/// The command `tassei` (達成).
@main
struct Tassei: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tassei",
    abstract: "総合戦略のＫＰＩの実績を読み、目標に照らして評価します。(Evaluates a strategy's indicators.)",
    discussion: """
      終了コード: 0 要修正の指摘なし / 65 要修正の指摘あり / 64 指定の誤り / 66 入力がない・読めない /
      73 書き出せない（前の出力はそのまま） / 74 標準出力に書けない / 75 別の実行中 / 78 計画の誤り
      """,
    version: version,
    subcommands: [
      ReportCommand.self, CheckCommand.self, PlanCommand.self, PublishCommand.self, TemplateCommand.self,
      ExplainCommand.self, BacktestCommand.self,
    ])

  /// Runs the command; errors become an exit status, never a trap.
  static func main() {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: error)
      let isAnswer = exitCode(for: error) == .success
      let language = Language.named(in: CommandLine.arguments)
      let messages = Messages(language: language)
      messages.write(
        isAnswer ? text : UsageMessage(written: text).text(in: language),
        to: isAnswer ? .standardOutput : .standardError)
      guard isAnswer else { Glibc.exit(ExitStatus.usage.rawValue) }
      guard let reason = messages.outputFault else { Glibc.exit(ExitStatus.success.rawValue) }
      messages.printOutputFault(reason)
      Glibc.exit(ExitStatus.outputLost.rawValue)
    }
  }
}
