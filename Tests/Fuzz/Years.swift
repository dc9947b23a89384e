import Indicators

@testable import Readers

/// Any text is a year of an era or a fault; a year reads back from its own label.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYears(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  _ = PeriodNotation.read(text)
  _ = try? PlanText(text, kind: .fiscal)
  guard let year = try? YearNotation.read(text) else { return 0 }
  precondition(fiscalYear(from: year.year.label) == year.year, "label is another year")
  precondition(1868...2200 ~= year.year.number, "year without era")
  return 0
}
