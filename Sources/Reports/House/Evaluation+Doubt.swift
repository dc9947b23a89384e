import Evaluations
import Figures
import Indicators

extension Evaluation {
  /// The statuses that make a sum of yearly values less than firm, the least firm first; none for other values.
  var doubtsOfSum: [Observation.Status] {
    let shape = catalogue.shape
    return shape.kind == .cumulative && !shape.deliversTotals ? Observation.Status.preliminary : []
  }

  /// The least firm status within a sum of yearly values; nil where all its years are firm.
  var doubtOfSum: Observation.Status? {
    doubtsOfSum.first { doubt in
      zip(self[.inPeriod], self[.status]).contains { $0.number != nil && $1.text == doubt.rawValue }
    }
  }
}
