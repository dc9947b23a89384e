package import Indicators

/// What a reader returns: a value, and everything that was noticed on the way.
package struct Reading<Value> {
  package let value: Value
  /// By file, line, column and code.
  package let findings: [Finding]

  package init(value: Value, findings: [Finding]) {
    self.value = value
    self.findings = findings.sorted()
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
