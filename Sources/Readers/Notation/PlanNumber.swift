import Indicators

/// A number of a plan in the unit of its row: `1,560件`, `8,012千円/人`, `約1,000人`, `第5位`, `▲3,703人`, `8兆9,704億円`.
///
/// A number with exactly the name of the unit behind it is in that unit, whatever the name looks like, and so is a number
/// without unit.
struct PlanNumber {
  /// The unit of the row.
  let unit: Unit

  /// Words before and behind a number that say how exact it is and leave it as it is.
  private static let about = (before: ["約", "概ね", "おおむね", "およそ"], behind: ["程度"])

  /// The number that a whole folded text is; `unreadable`, or `unitDiffers` for a number with another unit.
  func read(_ folded: String) throws(TargetNotation.Fault) -> Double {
    var text = folded
    text.removeBeginning(of: Self.about.before)
    text.removeEnding(of: Self.about.behind)
    if text.hasSuffix("位") || unit.base == "位" { text.removeBeginning(of: ["全国第", "全国", "第"]) }
    let name = NameFolding.fold(unit.name)
    if text == "ゼロ" || text == "ゼロ" + name { return 0 }
    if let plain = plain(text) { return plain }
    if !name.isEmpty, text.hasSuffix(name), let plain = plain(String(text.dropLast(name.count))) {
      return plain
    }
    let written: WrittenNumber
    do {
      written = try NumberNotation.read(text)
    } catch {
      throw .unreadable
    }
    guard written.qualifier.isEmpty, written.status == nil else { throw .unreadable }
    guard !written.base.isEmpty || unit.base.isEmpty || unit.multiple == .one,
      written.base.isEmpty || UnitNotation.isSame(written.base, unit.base)
    else { throw .unitDiffers(written.base) }
    return written.number.shifted(by: -unit.multiple.exponent).value
  }

  /// The number of digits with a sign and nothing else.
  private func plain(_ text: String) -> Double? {
    guard let written = try? NumberNotation.read(text), !written.hasMultiple, written.base.isEmpty,
      written.qualifier.isEmpty, written.status == nil
    else { return nil }
    return written.number.value
  }
}
