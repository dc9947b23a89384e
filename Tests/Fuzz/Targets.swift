import Indicators

@testable import Readers

/// Any text is a target with finite values and a year, or a fault; so is any baseline.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTargets(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  for unit in [Unit(base: "件"), Unit(multiple: .tenThousand, base: "人"), Unit(base: "%")] {
    if let reading = try? BaselineNotation.read(text, unit: unit) {
      precondition(reading.baseline.value?.isFinite ?? true, "no finite baseline")
    }
    for kind in [nil] + Target.Kind.allCases.map(Optional.some) {
      let notation = TargetNotation(
        unit: unit, constants: ["全市町村": "全市町村"], planStart: FiscalYear(2020), isNew: count.isMultiple(of: 2),
        kind: kind)
      guard let target = try? notation.read(text).target else { continue }
      precondition(kind == nil || target.kind == kind, "another kind than asked for")
      precondition(target.period.map { $0.upperBound == target.year } ?? true, "period ends elsewhere")
      precondition(value(of: target).isFinite, "no finite target")
    }
  }
  return 0
}

private func value(of target: Target) -> Double {
  switch target {
  case .level(let value, _), .new(let value, _), .cumulative(let value, _), .everyYear(let value, _),
    .maintain(let value, _), .growth(let value, _):
    value
  case .all, .balance: 0
  }
}
