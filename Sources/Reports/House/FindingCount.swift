import Indicators

/// How many findings there are, and how many of them must be mended.
struct FindingCount {
  let all: Int
  let corrections: Int

  init(_ findings: some Sequence<Finding>) {
    let severities = findings.map(\.severity)
    all = severities.count
    corrections = severities.filter { $0 == .correction }.count
  }

  var note: String {
    "うち\(Finding.Severity.correction.name.ja) \(corrections)件"
  }
}
