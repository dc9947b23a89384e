import Indicators

/// The strategy's own notation of a baseline (基準), as printed.
///
/// | printed | baseline |
/// |---|---|
/// | `1,465件(H30)` | the value and its year |
/// | `（新規）` | none, and the target is new |
/// | `（H30）` | the actual of the year |
/// | blank, `-` | none |
enum BaselineNotation {
  /// A baseline and whether it is printed as （新規）.
  struct Reading: Hashable {
    let baseline: Baseline
    let isNew: Bool
  }

  /// The baseline; its number must name the unit of the row.
  static func read(_ text: String, unit: Unit) throws(TargetNotation.Fault) -> Reading {
    let folded = NameFolding.fold(text)
    if folded.isEmpty || folded == "-" { return Reading(baseline: .none, isNew: false) }
    if folded == "(新規)" || folded == "新規" { return Reading(baseline: .none, isNew: true) }
    guard let (body, time) = DatedText.split(text) else {
      guard let year = try? YearNotation.read(text).year else { throw .unreadable }
      return Reading(baseline: .actual(year: year), isNew: false)
    }
    guard let year = time.onlyYear else { throw .unreadable }
    if WidthFolding.trimmed(body).isEmpty {
      return Reading(baseline: .actual(year: year), isNew: false)
    }
    guard let number = try? NumberNotation.read(body), number.qualifier.isEmpty, number.status == nil else {
      throw .unreadable
    }
    return Reading(
      baseline: .value(try TargetNotation.value(of: number, in: unit), year: year), isNew: false)
  }
}
