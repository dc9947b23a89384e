import Glibc
package import Indicators

/// Reads what earlier reports published (`Inputs/published/*.csv`), as `tassei publish` wrote it.
///
/// Without the folder nothing was published yet. What cannot be read is a finding and is not compared; it never stops
/// a report. Places are relative to the folder above (`published/R5.csv`).
/// - Returns: one publication for each report year, oldest first.
package func readPublished(
  folder: String, for plan: Plan, limits: Limits = Limits()
) -> Reading<[Publication]> {
  var findings: [Finding] = []
  var rows: [PublishedRow] = []
  for name in PublishedFolder.names(in: folder) {
    switch InputFile.open(InputName(name), in: folder, as: "published/" + name, limits: limits) {
    case .failure(let refusal): findings.append(refusal.finding.leavingPublished)
    case .success(let file):
      var reader = PlanTableReader(file: file, form: PublishedRow.form, limits: limits)
      let table = reader.read()
      findings += reader.findings.map(\.leavingPublished)
      for row in table?.rows ?? [] {
        switch PublishedRow.read(row, plan) {
        case .success(let row): rows.append(row)
        case .failure(let fault): findings.append(fault.finding)
        }
      }
    }
  }
  let years = Set(rows.map(\.reportYear)).sorted()
  let publications = years.map { year in publication(of: year, rows.filter { $0.reportYear == year }) }
  return Reading(value: publications, findings: findings)
}

private func publication(of year: FiscalYear, _ rows: [PublishedRow]) -> Publication {
  var seen: Set<Indicator.ID> = []
  return Publication(
    reportYear: year, values: rows.map(\.value),
    verdicts: rows.map(\.verdict).filter { seen.insert($0.indicator).inserted })
}

extension Finding {
  /// The same finding about published values.
  fileprivate var leavingPublished: Finding {
    Finding(
      message.leavingPublished, at: place, found: found, indicator: indicator, year: year,
      department: department)
  }
}

/// The folder of published values.
private enum PublishedFolder {
  /// The names of its tables by their bytes; none where there is no folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix("."), !name.hasPrefix("~$"), name.lowercased().hasSuffix(".csv") {
        names.append(name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
