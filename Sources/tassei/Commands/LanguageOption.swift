import ArgumentParser
import Glibc
import Indicators

/// The option for the language of messages, and the exit of a command.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp("表示の言語。なければ環境から。(language of messages: ja, en)", valueName: "ja|en"))
  var language: Language?

  /// Runs the body of a command and exits with its status; prints a failure and exits with the status of it.
  ///
  /// - Parameters:
  ///   - stream: the stream for the findings of a wrong plan.
  ///   - placesFiles: whether the command does its work in files, so that a text that nobody can read is no failure.
  func end(
    findingsTo stream: Messages.Stream = .standardError, placesFiles: Bool = false,
    with body: (Messages) throws(Failure) -> ExitStatus
  ) throws {
    let messages = Messages(language: language ?? .preferred)
    var status: ExitStatus
    do throws(Failure) {
      status = try body(messages)
    } catch {
      messages.print(error, findingsTo: stream)
      status = error.status
      // Who waits for the run learns what ended it.
      if case .output(.interrupted(let number)) = error {
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    if !placesFiles, [.success, .findings].contains(status), let reason = messages.outputFault {
      messages.printOutputFault(reason)
      status = .outputLost
    }
    throw ExitCode(status.rawValue)
  }
}

extension Language: ExpressibleByArgument {}

extension Language {
  /// English if the locale begins with `en`, otherwise Japanese.
  fileprivate static var preferred: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("en") == true ? .english : .japanese
  }

  /// Returns the message language for a command line that the parser rejects.
  ///
  /// It is the language that the arguments name, if any, otherwise the preferred one.
  static func named(in arguments: [String]) -> Language {
    let option = "--language"
    let next = arguments.firstIndex(of: option).map { arguments[($0 + 1)...].first ?? "" }
    let joined = arguments.first { $0.hasPrefix(option + "=") }?.dropFirst(option.count + 1)
    return (next ?? joined.map(String.init)).flatMap(Language.init(rawValue:)) ?? .preferred
  }
}
