package import Indicators

/// What a reader returns: a value, and everything that was noticed on the way.
package struct Reading<Value> {
  /// What was read, without all that the findings say is not used.
  package let value: Value
  /// By file, line, column and code.
  package let findings: [Finding]

  /// Takes the findings in any order and sorts them.
  package init(value: Value, findings: [Finding]) {
    self.value = value
    self.findings = findings.sorted()
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
