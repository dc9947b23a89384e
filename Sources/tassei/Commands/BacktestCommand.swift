import ArgumentParser
import Backtest
import FoundationEssentials
import Indicators
import Readers

/// `tassei backtest`: measures the accuracy of the projection on series with known outcomes.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "推計を、結果の分かっている系列で検証します。(Measures the projection on series whose ends are known.)",
    discussion: """
      ファイルは id,n_hist,first_year,values のＣＳＶで（first_year はなくてもよい）、values は空白で区切った毎年の値です。はじめの \
      n_hist 個の終わりの n 個から、\
      続く5年までを推計して実際の値と比べ、n ごとに系列の数、推計（RWDT）の sMAPE / MASE / OWA、「変わらない」（naive）の \
      sMAPE / MASE、80％区間と95％区間に入った割合を出します。OWA が 1 より小さければ「変わらない」より良い推計です。--calibration は、まだ届いていない目標について、達成確率を1割ごとに分け、実際に届いた割合と比べます。
      """)

  @OptionGroup var languageOption: LanguageOption

  @Option(help: ArgumentHelp("同時に動かす数。なければコアの数。結果は変わらない。(workers)", valueName: "number"))
  var jobs: Int?

  @Flag(help: "達成確率が当たった割合も出す。(scores the probabilities of targets too)")
  var calibration = false

  @Argument(help: ArgumentHelp("系列のファイル。(files of series)", valueName: "file"))
  var files: [String]

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs: 1〜1024 の数を指定してください。(Give a number from 1 to 1024.)")
    }
  }

  func run() throws {
    try languageOption.end { messages throws(Failure) -> ExitStatus in
      let readings = try Self.readings(of: files)
      let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
      let table = BacktestTable(
        files: zip(files, readings).map { path, reading in
          (
            path,
            BacktestRun(
              of: reading.value.compactMap(BacktestSeries.init), jobs: jobs, calibrates: calibration
            ).scores
          )
        })
      for line in table.lines { messages.write(line.visible, to: .standardOutput) }
      let findings = readings.flatMap(\.findings)
      messages.printUnscored(findings)
      return findings.isEmpty ? .success : .findings
    }
  }

  /// Reads the series of each file; if files are unreadable, throws one error with the findings of all of them.
  private static func readings(of files: [String]) throws(Failure) -> [Reading<[YearlySeries]>] {
    var readings: [Reading<[YearlySeries]>] = []
    var unread: [Finding] = []
    for file in files {
      do throws(SeriesError) {
        readings.append(try readSeries(at: file))
      } catch {
        unread.append(error.finding)
      }
    }
    guard unread.isEmpty else { throw .seriesUnread(unread) }
    return readings
  }
}

extension BacktestSeries {
  /// Creates a backtest series from a series of a file; nil if it is unsuitable.
  fileprivate init?(_ series: YearlySeries) {
    self.init(id: series.id, historyCount: series.historyCount, values: series.values)
  }
}
