import Backtest
import Glibc

/// The table of `tassei backtest`: one line for each file and history length.
///
/// ```
/// ons_sdg.csv            n=3  series   976  24.463 / 2.0738 / 1.0017   naive 24.004 / 2.1069   80% 77.3  95% 93.1
/// ```
///
/// First stand sMAPE in per cent / MASE / OWA of the projection. naive: sMAPE / MASE of the forecast "no change". 80%,
/// 95%: per cent of the outcomes inside the interval. `–` means that the outcomes do not define the error.
///
/// If probabilities are scored, four lines follow: the number of targets with the Brier score of the probabilities and of
/// the base rate; for each tenth of the probability the mean that was said and the share that came true, in per cent; and
/// the number of targets.
struct BacktestTable {
  /// The paths of the files as given on the command line, with their scores.
  let files: [(path: String, scores: [BacktestScore])]

  var lines: [String] {
    let names = self.names
    let width = names.map(\.count).reduce(22, max)
    return zip(names, files).flatMap { name, file in
      file.scores.flatMap { score in
        ([Self.text(of: score)] + Self.lines(of: score.calibration)).enumerated().map { index, line in
          Self.padded(index == 0 ? name : "", to: width) + " " + line
        }
      }
    }
  }

  /// The file names without folders, or the whole paths if two names are equal.
  private var names: [String] {
    let names = files.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    return Set(names).count == names.count ? names : files.map(\.path)
  }

  private static func text(of score: BacktestScore) -> String {
    let method = score.method
    let naive = score.naive
    let number = "n=\(score.historyLength)"
    let count = "\(score.seriesCount)"
    return """
      \(padded(number, to: 4)) series \(String(repeating: " ", count: max(0, 5 - count.count)))\(count)  \
      \(decimal(method.symmetricPercentageError, 3)) / \(decimal(method.scaledError, 4)) / \
      \(decimal(score.overallWeightedError, 4))   \
      naive \(decimal(naive.symmetricPercentageError, 3)) / \(decimal(naive.scaledError, 4))   \
      80% \(decimal(score.coverage(.eighty).map { $0 * 100 }, 1))  \
      95% \(decimal(score.coverage(.ninetyFive).map { $0 * 100 }, 1))
      """
  }

  private static func lines(of calibration: Calibration) -> [String] {
    guard calibration.count > 0 else { return [] }
    func row(_ label: String, _ cell: (Calibration.Bin) -> String) -> String {
      "     " + padded(label, to: 9) + calibration.bins.map { aligned(cell($0), to: 7) }.joined()
    }
    return [
      "     targets \(calibration.count)   Brier \(decimal(calibration.brier, 4))   base rate \(decimal(calibration.baseRateBrier, 4))",
      row("said") { decimal($0.meanProbability.map { $0 * 100 }, 1) },
      row("happened") { decimal($0.shareMet.map { $0 * 100 }, 1) },
      row("targets") { "\($0.count)" },
    ]
  }

  private static func decimal(_ number: Double?, _ digits: Int) -> String {
    guard let number else { return "–" }
    return withVaList([Int32(digits), number]) { arguments in
      // The largest double has 309 digits before the point.
      String(unsafeUninitializedCapacity: 330) { room in
        room.withMemoryRebound(to: CChar.self) { Int(vsnprintf($0.baseAddress, $0.count, "%.*f", arguments)) }
      }
    }
  }

  private static func aligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
