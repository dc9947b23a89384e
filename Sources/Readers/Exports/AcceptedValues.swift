import Indicators

/// Settles which value counts where several cells give one for the same series and year.
///
/// Equal values are noted. Else 改訂 comes before 確定, 確定 before 速報, 速報 before the others; two different values of
/// the same standing are a conflict, and neither is used. A value comes before an absence, and the reason that there will
/// be none before 集計中 and 未公表, which only say that it is still to come.
struct AcceptedValues {
  let observations: Observations
  let files: [SourceFile]
  let findings: FindingList

  init(_ candidates: consuming Candidates, of files: [ExportFile], plan: Plan) {
    var accounts = files.map(\.rowCounts)
    var findings = FindingList()
    var accepted: [Indicator.ID: [Observation]] = [:]
    let departments = Self.departments(of: plan)
    for indicator in candidates.indicators {
      let values = candidates.remove(indicator)
      guard !values.areOrdered else {
        accepted[indicator] = Dashes.doubted(in: values.observations)
        continue
      }
      var rest = values.sorted[...]
      var observations: [Observation] = []
      while let first = rest.first?.observation {
        let claims = rest.prefix { $0.observation.order == first.order }
        rest = rest[claims.endIndex...]
        var resolution = ConflictResolution(claims: Array(claims), department: departments[indicator] ?? nil)
        observations.append(claims.count > 1 ? resolution.settle() : first)
        findings.append(resolution.findings)
        for (file, disposition) in resolution.discarded {
          accounts[file].accepted -= 1
          if disposition == .rejected { accounts[file].rejected += 1 } else { accounts[file].dropped += 1 }
        }
      }
      accepted[indicator] = Dashes.doubted(in: observations)
    }
    observations = Observations(ordered: accepted)
    self.findings = findings
    self.files = zip(files, accounts).map { file, rowCounts in
      SourceFile(
        path: file.path, encoding: file.encoding, digest: file.digest, rowCounts: rowCounts,
        isProgramme: file.isProgramme)
    }
  }

  private static func departments(of plan: Plan) -> [Indicator.ID: String?] {
    Dictionary(plan.indicators.map { ($0.id, $0.departmentName) }) { first, _ in first }
  }
}
