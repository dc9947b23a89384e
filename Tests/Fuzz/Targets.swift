import Indicators

@testable import Readers

/// Any text is a target with finite values and a year, or a fault; so is any baseline.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTargets(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  for unit in [Unit(base: "件"), Unit(multiple: .tenThousand, base: "人"), Unit(base: "%")] {
    let baselines = BaselineNotation(unit: unit, yearKind: .fiscal, yearBefore: FiscalYear(2019))
    let baseline = (try? baselines.read(text)) ?? BaselineNotation.Reading(baseline: .none)
    precondition(baseline.baseline.value?.isFinite ?? true, "no finite baseline")
    for kind in [nil] + Target.Kind.allCases.map(Optional.some) {
      let notation = TargetNotation(
        unit: unit, constants: ["全市町村"], period: FiscalYear(2020)...FiscalYear(2024), baseline: baseline,
        kind: kind, direction: count.isMultiple(of: 2) ? .higherIsBetter : .lowerIsBetter, series: ["全国"])
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
  case .growth(let rate, _): rate
  case .relative(let factor, let addend, _): factor + addend
  case .level, .new, .cumulative, .everyYear, .maintain, .all, .balance, .range, .hold, .change, .average,
    .done,
    .stepwise, .series:
    target.printedValue ?? 0
  }
}
