import Evaluations
import Indicators

extension Record.Entry {
  /// Whether the value of the year is 参考: of another range or definition, so that it is shown but never counted.
  var isReference: Bool {
    valueCells.contains { $0.status == .reference }
  }
}

extension Record {
  /// The newest year with a value, of whatever status, that stands in an input: of a department, or the plan's baseline.
  var newestDelivered: Entry? {
    entries.last { $0.valueCells.contains { $0.number != nil && $0.place != nil } }
  }
}
