import Synchronization
import Workers

/// The scores of the projection over many series, one score for each length of history (検証).
///
/// Series are scored in blocks of a fixed size, and the blocks are merged in order. The results are therefore
/// bit-identical for any number of workers.
package struct BacktestRun: Sendable {
  /// The lengths of history that are scored, as in the published evidence.
  package static let lengths = [3, 4, 5, 6, 8, 10]

  private static let blockSize = 256

  /// The scores in the order of ``lengths``, without lengths that exceed the history of every series.
  package let scores: [BacktestScore]

  /// Scores the series.
  ///
  /// - Parameters:
  ///   - jobs: the number of workers, at least 1.
  ///   - calibrates: whether the probabilities of targets are scored too.
  package init(of series: [BacktestSeries], jobs: Int, calibrates: Bool = false) {
    let starts = Array(stride(from: 0, to: series.count, by: Self.blockSize))
    let blocks = Mutex([[BacktestScore]](repeating: [], count: starts.count))
    let started = Atomic(0)
    run(workers: min(jobs, starts.count)) {
      // Every worker has definitions of its own, because shared ones would contend for their reference counts.
      let projections = Self.lengths.map(ReportedProjection.init)
      while true {
        let index = started.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < starts.count else { return }
        let block = series[starts[index]...].prefix(Self.blockSize)
        let scores = projections.map { BacktestScore(of: $0, over: block, calibrates: calibrates) }
        blocks.withLock { $0[index] = scores }
      }
    }
    var scores = Self.lengths.map { BacktestScore(historyLength: $0) }
    for block in blocks.withLock({ $0 }) {
      for index in scores.indices { scores[index].merge(block[index]) }
    }
    self.scores = scores.filter { $0.seriesCount > 0 }
  }
}
