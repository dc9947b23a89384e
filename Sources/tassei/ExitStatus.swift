/// The exit status of the command, with the numbers of `sysexits.h`.
///
/// | status | meaning |
/// |---|---|
/// | 0 | done, no finding of severity 要修正 |
/// | 64 | the command line is wrong |
/// | 65 | done, but findings of severity 要修正 exist; with `--strict` nothing was written |
/// | 66 | an input folder or file is missing or cannot be read, or there is no export at all |
/// | 73 | the output cannot be written; the old one is unchanged |
/// | 74 | what was printed could not be written; in place of 0 and 65, never for a command that writes files |
/// | 75 | another run holds the output folder |
/// | 78 | the plan is wrong; nothing was written |
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  case usage = 64
  case findings = 65
  case noInput = 66
  case cannotCreate = 73
  case outputLost = 74
  case busy = 75
  case wrongPlan = 78
}
