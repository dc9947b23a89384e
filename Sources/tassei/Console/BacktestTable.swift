import Backtest
import Glibc

/// The table of `tassei backtest`: one line for each file and history length.
///
/// ```
/// ons_sdg.csv            n=3  series   976  RWDT 25.473 / 2.1136 / 1.0322   naive 24.004 / 2.1069   coverage 80% 83.8  95% 94.9
/// ```
///
/// RWDT: sMAPE in per cent / MASE / OWA of the projection. naive: sMAPE / MASE of the forecast "no change". coverage:
/// per cent of the outcomes inside the interval. `–` means that the outcomes do not define the error.
struct BacktestTable {
  /// The paths of the files as given on the command line, with their scores.
  let files: [(path: String, scores: [BacktestScore])]

  var lines: [String] {
    let names = self.names
    let width = names.map(\.count).reduce(22, max)
    return zip(names, files).flatMap { name, file in
      file.scores.map { Self.padded(name, to: width) + " " + Self.text(of: $0) }
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
      RWDT \(decimal(method.symmetricPercentageError, 3)) / \(decimal(method.scaledError, 4)) / \
      \(decimal(score.overallWeightedError, 4))   \
      naive \(decimal(naive.symmetricPercentageError, 3)) / \(decimal(naive.scaledError, 4))   \
      coverage 80% \(decimal(score.coverage(.eighty).map { $0 * 100 }, 1))  \
      95% \(decimal(score.coverage(.ninetyFive).map { $0 * 100 }, 1))
      """
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

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
