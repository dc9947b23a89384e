import ArgumentParser
import Evaluations
import Exchange
import Indicators
import Readers

/// `tassei explain`: prints the whole calculation of one indicator, from file and line to the rating.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "一つの指標の計算を、ファイルと行から評価まで表示します。(Explains how an indicator is rated.)")

  @OptionGroup var input: InputOptions

  @Argument(
    help: ArgumentHelp(
      "指標ID、番号（4①-2 など）、または指標名（一部でもよい）。(id, number or name of an indicator)", valueName: "indicator"))
  var indicator: String

  func run() throws {
    try input.end { messages throws(Failure) -> ExitStatus in
      let line = try ReportPipeline(input, needsExports: false)
      if input.verbose { messages.printFilesRead(line.exports.files) }
      let evaluation = try found(in: line)
      let findings = line.findings.filter { $0.indicator == evaluation.indicator.id }
      messages.write(
        explanation(
          of: evaluation, in: line.evaluations.context, comparison: line.comparison,
          language: messages.language), to: .standardOutput)
      if !findings.isEmpty { messages.write("\n" + messages.listing(of: findings), to: .standardOutput) }
      let closed = line.closed.filter { $0.finding.indicator == evaluation.indicator.id }
      if !closed.isEmpty { messages.write("\n" + messages.listing(of: closed), to: .standardOutput) }
      return .success
    }
  }

  /// The evaluation of the only indicator that the text names.
  private func found(in line: ReportPipeline) throws(Failure) -> Evaluation {
    let named = line.plan.indicators(named: indicator)
    guard named.count == 1, let only = named.first,
      let evaluation = line.evaluations.items.first(where: { $0.indicator.id == only.id })
    else { throw .indicator(indicator, named) }
    return evaluation
  }
}
