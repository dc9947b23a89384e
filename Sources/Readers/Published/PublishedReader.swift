package import Indicators
package import Tables

/// Reads what earlier reports published (`Inputs/published/*.csv`), as `tassei publish` wrote it.
///
/// Without the folder nothing was published yet. What cannot be read is a finding and is not compared; it never stops
/// a report. Places are relative to the folder above (`published/R5.csv`).
/// - Returns: one publication for each report year, oldest first; of several files with one year that which bears its
///   name.
package func readPublished(
  folder: InputFolder, for plan: Plan, limits: Limits = Limits()
) -> Reading<[Publication]> {
  var findings = FindingList()
  var rows: [PublishedRow] = []
  let names: [InputName]
  do {
    names = try folder.names()
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
      var found = FindingList()
      let table = PlanTable.read(file, at: path, PublishedRow.form, limits, into: &found)
      findings.append(found, changed: \.leavingPublished)
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
  let byYear = Dictionary(grouping: rows, by: \.reportYear)
  let publications = byYear.keys.sorted().map { year in
    let ofYear = byYear[year] ?? []
    let files = Set(ofYear.map(\.value.place.file)).sorted()
    let named = "published/\(year.label).csv"
    let kept = files.contains(named) ? named : files.first
    findings += files.filter { $0 != kept }.map { file in
      Finding(.publishedTwice(year.label, in: kept ?? ""), at: Place(file: file))
    }
    let rows = withoutRepeated(ofYear.filter { $0.value.place.file == kept }, into: &findings)
    return publication(of: year, rows)
  }
  return Reading(value: publications, findings: findings.limited)
}

/// The rows of one file and report year, the first of each value; the others are one finding at the first of them.
private func withoutRepeated(_ rows: [PublishedRow], into findings: inout FindingList) -> [PublishedRow] {
  struct Key: Hashable {
    let indicator: Indicator.ID
    let series: IndicatorSeries
    let year: FiscalYear
  }
  var seen: Set<Key> = []
  var repeated: [PublishedRow] = []
  let kept = rows.filter { row in
    let key = Key(indicator: row.value.indicator, series: row.value.series, year: row.value.year)
    let isNew = seen.insert(key).inserted
    if !isNew { repeated.append(row) }
    return isNew
  }
  if let first = repeated.first {
    findings.append(
      Finding(.publishedRowsRepeated(repeated.count), at: first.value.place, indicator: first.value.indicator)
    )
  }
  return kept
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
      message.leavingPublished, at: place, found: found, indicator: indicator, series: series, year: year,
      department: department)
  }
}
