import ArgumentParser

@main
struct Tassei: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tassei")
}
