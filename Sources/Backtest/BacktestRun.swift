import Dispatch

/// The scores of the projection over many series, one for each length of history (検証).
///
/// Series are scored in blocks of a fixed size that are merged in order, so that the figures have the same bits for any
/// number of workers.
package struct BacktestRun: Sendable {
  /// The lengths of history that are scored: the ones for which the evidence is given.
  package static let lengths = [3, 4, 5, 6, 8, 10]

  private static let blockSize = 256

  /// In the order of ``lengths``, without those that no series is long enough for.
  package let scores: [BacktestScore]

  /// Scores the series.
  ///
  /// - Parameter jobs: how many workers, 1 and more.
  package init(of series: [BacktestSeries], jobs: Int) {
    let starts = Array(stride(from: 0, to: series.count, by: Self.blockSize))
    var blocks = [[BacktestScore]](repeating: [], count: starts.count)
    blocks.withUnsafeMutableBufferPointer { slots in
      // Every block has a slot of its own, so none waits for another.
      nonisolated(unsafe) let slots = slots
      let workers = min(jobs, slots.count)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        // Every worker has definitions of its own too: it counts the references to them all the time.
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
