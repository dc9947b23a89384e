package import Indicators

/// The findings that a sheet lists, and those that it only counts, for a sheet that nobody can read to its end helps
/// nobody.
package struct FindingsPart {
  /// The most findings that a sheet lists.
  package static let most = 1_000

  /// The first of them, in order.
  package let listed: ArraySlice<Finding>
  /// What there is no room for.
  package let others: ArraySlice<Finding>

  /// Takes findings in the order of the sheet, gravest first.
  package init(_ findings: [Finding]) {
    listed = findings.prefix(Self.most)
    others = findings.dropFirst(Self.most)
  }

  /// What the last row of the sheet says; nil where all are listed.
  ///
  /// - Parameter place: where all of them stand.
  package func ending(_ place: String) -> String? {
    others.isEmpty ? nil : "ほか\(others.count)件（\(place)をご覧ください）"
  }
}
