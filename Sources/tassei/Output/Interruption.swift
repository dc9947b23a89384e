import CSystem
import Glibc

/// Signals that end a run (SIGTERM, SIGINT, SIGHUP), heeded between the steps of writing so that no temporary file is left.
enum Interruption {
  /// Runs the body; a signal that comes meanwhile ends it at its next ``check()``.
  ///
  /// What the process did with these signals before holds again at the end.
  static func heeded<Result>(_ body: () throws(OutputFault) -> Result) throws(OutputFault) -> Result {
    csystem_heed_signals()
    defer { csystem_restore_signals() }
    return try body()
  }

  /// Throws where a signal has come.
  static func check() throws(OutputFault) {
    let signal = csystem_signal()
    if signal != 0 { throw .interrupted(signal: signal) }
  }
}
