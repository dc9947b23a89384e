import Indicators

@testable import Readers
@testable import Tables

/// Any bytes as published values: they never stop a report, every value belongs to the plan, and a copy of the file
/// beside it changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPublished(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let alone = published(["published/R5.csv": bytes])
  let plan = Inputs.shared.plan
  let years = alone.value.map(\.reportYear)
  precondition(years == Set(years).sorted(), "a report year twice")
  precondition(!alone.findings.contains { $0.severity == .correction }, "a published value stops the report")
  precondition(alone.findings.allSatisfy { $0.place.file.hasPrefix("published/") }, "a finding elsewhere")
  for publication in alone.value {
    for value in publication.values {
      let indicator = plan.indicator(value.indicator)
      precondition(indicator?.series.contains(value.series) ?? false, "a value of nothing")
      precondition(value.value.number?.isFinite ?? (value.status == nil), "no finite value")
    }
    let judged = publication.verdicts.map(\.indicator)
    precondition(Set(judged) == Set(publication.values.map(\.indicator)), "a verdict without a value")
    precondition(Set(judged).count == judged.count, "two verdicts on one indicator")
  }
  // The file whose name is the year counts, and what is in the copy is named.
  if years == [FiscalYear(2023)] {
    let twice = published(["published/R5.csv": bytes, "published/copy.csv": bytes])
    precondition(twice.value == alone.value, "a copy says something")
    precondition(twice.findings.contains { $0.place.file == "published/copy.csv" }, "a copy is not named")
  }
  return 0
}

private func published(_ files: [String: [UInt8]]) -> Reading<[Publication]> {
  var reading = Reading<[Publication]>(value: [], findings: [])
  Inputs.shared.with(files) { folder in
    reading = readPublished(folder: InputFolder(folder + "/published"), for: Inputs.shared.plan)
  }
  return reading
}
