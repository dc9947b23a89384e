package import Indicators
package import Tables

/// Reads what earlier reports published (`Inputs/published/*.csv`), as `tassei publish` wrote it.
///
/// Without the folder nothing was published yet. What cannot be read is a finding and is not compared; it never stops
/// a report. Places are relative to the folder above (`published/R5.csv`).
/// - Returns: one publication for each report year, oldest first; of several files with one year that which bears its
///   name.
package func readPublished(
  folder: String, for plan: Plan, limits: Limits = Limits()
) -> Reading<[Publication]> {
  var findings: [Finding] = []
  var rows: [PublishedRow] = []
  let names: [InputName]
  do {
    names = try InputName.all(in: folder)
  } catch {
    names = []
    if !error.isVacant {
      findings.append(Finding(.publishedFolderUnreadable(error.reason), at: Place(file: "published")))
    }
  }
  for name in names where name.isTable {
    let path = "published/" + name.shown
    do throws(TableFile.Refusal) {
      let file = try TableFile.open(name, in: folder, limits: limits, digests: false)
      var found: [Finding] = []
      let table = PlanTable.read(file, at: path, PublishedRow.form, limits, into: &found)
      findings += found.map(\.leavingPublished)
      for row in table?.rows ?? [] {
        switch PublishedRow.read(row, plan) {
        case .success(let row): rows.append(row)
        case .failure(let fault): findings.append(fault.finding)
        }
      }
    } catch {
      findings.append(error.finding(at: path, limits, isExport: true).leavingPublished)
    }
  }
  let years = Set(rows.map(\.reportYear)).sorted()
  rows = years.flatMap { year in
    let ofYear = rows.filter { $0.reportYear == year }
    let files = Set(ofYear.map(\.value.place.file)).sorted()
    let named = "published/\(year.label).csv"
    let kept = files.contains(named) ? named : files.first
    findings += files.filter { $0 != kept }.map { file in
      Finding(.publishedTwice(year.label, in: kept ?? ""), at: Place(file: file))
    }
    return ofYear.filter { $0.value.place.file == kept }
  }
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
