import ArgumentParser
import Indicators
import Readers

/// `tassei plan`: prints the plan as it was understood.
struct PlanCommand: ParsableCommand {
  /// How the plan is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "計画を、読み取ったとおりに表示します。(Prints the plan as it was understood.)")

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("表示の形。(form of the listing)", valueName: "text|csv"))
  var format = Format.text

  func run() throws {
    try input.end { messages throws(Failure) -> ExitStatus in
      let year = try input.reportYear()
      let plan = try Line.plan(input).value
      switch format {
      case .text: messages.write(PlanListing(plan: plan, reportYear: year).text, to: .output)
      case .csv: messages.write(PlanTable(plan: plan).text, to: .output)
      }
      return .success
    }
  }
}
