package import Evaluations
package import Indicators
import Sheets

/// The files that a report makes for the public: a page, two tables and their description, without findings, names of
/// files or people.
package struct PublicFiles: Sendable {
  let evaluations: Evaluations
  let plan: Plan
  let digests: [IndicatorDigest]
  let counts: IndicatorCounts
  let positions: [Indicator.ID: Int]

  /// Reads what the sheets of a report print.
  package init(_ evaluations: Evaluations, plan: Plan) {
    self.evaluations = evaluations
    self.plan = plan
    digests = indicatorDigests(evaluations, plan: plan)
    counts = IndicatorCounts(digests.map(\.evaluation))
    positions = Dictionary(zip(digests.map(\.evaluation.indicator.id), 0...)) { first, _ in first }
  }

  /// The name of the page, and of the same page in English.
  package static let pageName = "index.html"
  package static let englishPageName = "index.en.html"

  /// Whether the page can be written in English: every indicator has its name in English (指標名（英）).
  package var hasEnglishNames: Bool {
    !digests.isEmpty && digests.allSatisfy { $0.evaluation.indicator.englishName != nil }
  }

  /// The files of an edition with their paths within the set; equal inputs give equal texts.
  ///
  /// - Parameter inEnglish: whether the page is written in English too, where the plan gives the names.
  package func files(_ edition: PublicEdition, inEnglish: Bool) -> [(name: String, text: String)] {
    let year = evaluations.context.reportYear.label
    let tables = PublicTables(self, edition)
    let (values, verdicts) = ("KPI_\(year).csv", "KPI_\(year)_評価.csv")
    var files = [(Self.pageName, PublicPage(self, edition, .japanese).text)]
    if inEnglish, hasEnglishNames {
      files.append((Self.englishPageName, PublicPage(self, edition, .english).text))
    }
    files += [
      (values, tables.values.text), (verdicts, tables.verdicts.text),
      (
        "datapackage.json",
        DataPackage(self, edition, tables: [(values, tables.values), (verdicts, tables.verdicts)]).text
      ),
    ]
    return files.map { ("\(edition.folder)/\($0.0)", $0.1) }
  }
}
