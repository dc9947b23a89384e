import Dispatch

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
  /// - Parameter jobs: the number of workers, at least 1.
  package init(of series: [BacktestSeries], jobs: Int) {
    let starts = Array(stride(from: 0, to: series.count, by: Self.blockSize))
    var blocks = [[BacktestScore]](repeating: [], count: starts.count)
    blocks.withUnsafeMutableBufferPointer { slots in
      // Every block has a slot of its own, so no worker waits for another.
      nonisolated(unsafe) let slots = slots
      let workers = min(jobs, slots.count)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        // Every worker has definitions of its own, because shared ones would contend for their reference counts.
        let projections = Self.lengths.map(ReportedProjection.init)
        for index in stride(from: worker, to: slots.count, by: workers) {
          let block = series[starts[index]...].prefix(Self.blockSize)
          slots[index] = projections.map { BacktestScore(of: $0, over: block) }
        }
      }
    }
    var scores = Self.lengths.map { BacktestScore(historyLength: $0) }
    for block in blocks {
      for index in scores.indices { scores[index].merge(block[index]) }
    }
    self.scores = scores.filter { $0.seriesCount > 0 }
  }
}
