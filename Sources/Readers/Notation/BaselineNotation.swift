import Indicators

/// The notation of a baseline (基準) in plans.
///
/// | printed | baseline |
/// |---|---|
/// | `1,465件(H30)`, `第5位(R1)`, `100(R1)` | the value and its year |
/// | `（新規）` | none, and the target is new |
/// | `（H30）` | the actual of the year |
/// | `未策定(R1)` | 0, of a target of the kind 済 |
/// | blank, `-`, `-(H22)` | none |
struct BaselineNotation {
  /// A baseline, and what its notation says besides.
  struct Reading: Hashable {
    let baseline: Baseline
    /// Whether the target is new: （新規）.
    var isNew = false
    /// Whether the baseline is a word, 済 or 未.
    var isWord = false
    var remarks: [PlanTime.Remark] = []
  }

  let unit: Unit
  let yearKind: Indicator.YearKind
  /// The year before the plan, which is proposed where a baseline has none.
  let yearBefore: FiscalYear

  private static let dashes: Set<String> = ["-", "ー", "―", "─", "なし", "無し"]

  /// The baseline of a text.
  func read(_ text: String) throws(TargetNotation.Fault) -> Reading {
    let folded = NameFolding.fold(text)
    if folded.isEmpty || Self.dashes.contains(folded) { return Reading(baseline: .none) }
    if folded == "(新規)" || folded == "新規" { return Reading(baseline: .none, isNew: true) }
    let written: PlanText
    do {
      written = try PlanText(text, kind: yearKind)
    } catch {
      switch error {
      case .unreadable: throw .unreadable
      case .ambiguousYear(let readings): throw .asked(.yearWithoutEra, readings)
      case .brackets(let words, _):
        throw (try? PlanNumber(unit: unit).read(words)) == nil
          ? .unreadable : .asked(.bracketsWithoutYear, ["\(words)(\(yearBefore.label))"])
      }
    }
    let words = written.words
    guard let time = written.time else {
      if let year = try? PlanTime.read(words, kind: yearKind), let only = year.onlyYear, !words.hasOnlyDigits
      {
        return Reading(baseline: .actual(year: only), remarks: year.remarks)
      }
      if DoneWords.read(words) != nil { return Reading(baseline: .none, isWord: true) }
      _ = try number(words)
      throw .asked(.baselineWithoutYear, ["\(words)(\(yearBefore.label))"])
    }
    guard let year = time.onlyYear else { throw .unreadable }
    if words.isEmpty { return Reading(baseline: .actual(year: year), remarks: time.remarks) }
    if Self.dashes.contains(words) { return Reading(baseline: .none, remarks: time.remarks) }
    if let isDone = DoneWords.read(words) {
      return Reading(baseline: .value(isDone ? 1 : 0, year: year), isWord: true, remarks: time.remarks)
    }
    return Reading(baseline: .value(try number(words), year: year), remarks: time.remarks)
  }

  private func number(_ words: String) throws(TargetNotation.Fault) -> Double {
    try PlanNumber(unit: unit).read(words)
  }
}

/// The words of a target of the kind 済 and of its values.
enum DoneWords {
  private static let done: Set<String> = [
    "済", "済み", "○", "〇", "策定済", "策定済み", "設置済", "設置済み", "実施済", "実施済み",
  ]
  private static let notDone: Set<String> = ["未", "×", "未策定", "未設置", "未実施"]
  /// What a plan prints for such a target: 策定(R6).
  static let targets: Set<String> = ["策定", "設置", "実施"]

  /// Whether a word says that something has been done; nil for any other text.
  static func read(_ folded: String) -> Bool? {
    done.contains(folded) ? true : notDone.contains(folded) ? false : nil
  }
}

extension String {
  /// Whether the text is made of digits alone, so that it is a number and no year.
  fileprivate var hasOnlyDigits: Bool { !isEmpty && isDigits }
}
