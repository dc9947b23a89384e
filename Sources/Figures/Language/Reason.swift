package import Indicators

/// Why a figure has no value; its cell prints the reason, and figures that need the value take the reason over.
package enum Reason: Hashable, Sendable {
  /// The cell stays empty.
  case blank
  case observation(Absence)
  /// The year is not yet over.
  case notYetDue
  /// No value was due so far: the plan or the survey has not come to its first year.
  case nothingDue
  case noValue
  case noBaseline
  case zeroBaseline
  case zeroTarget
  case zeroValue
  /// A ratio with a negative numerator or denominator has no meaning.
  case negative
  case targetEqualsBaseline
  /// The baseline itself meets the target, so there is no progress to measure.
  case metAtBaseline
  case beforeBaseline
  case noPreviousValue
  /// The series with which the value is compared has no value of the year.
  case noComparison
  case zeroPreviousValue
  case missingYears
  case definitionChanged
  case nothingExpected
  case targetYearReached
  /// The target year is over, and its value has not been delivered.
  case awaitingTargetYear
  case tooFewYears
  case nothingAfterBaseline
  /// All fitted values are equal, so nothing tells how far a coming value may lie from them.
  case noVariation
  /// A growth over the year before is asked of more than one coming year, of which no probability says enough.
  case everyYearCondition
  case alreadyAchieved
  case outOfReach
  case notApplicable
  case hasProjection
  case signChanges

  /// The printed text.
  package var text: String {
    switch self {
    case .blank: ""
    case .observation(let absence): absence.rawValue
    case .notYetDue: "…"
    case .nothingDue: "報告時期前"
    case .noValue: "値なし"
    case .noBaseline: "基準値なし"
    case .zeroBaseline: "基準値0"
    case .zeroTarget: "目標値0"
    case .zeroValue: "実績0"
    case .negative: "負の値"
    case .targetEqualsBaseline: "目標＝基準"
    case .metAtBaseline: "基準で達成済"
    case .beforeBaseline: "基準年より前"
    case .noPreviousValue: "前年値なし"
    case .noComparison: "比較値なし"
    case .zeroPreviousValue: "前年値0"
    case .missingYears: "欠けた年あり"
    case .definitionChanged: "定義変更"
    case .nothingExpected: "期待値なし"
    case .targetYearReached: "判定済"
    case .awaitingTargetYear: "実績待ち"
    case .tooFewYears: "年数不足"
    case .nothingAfterBaseline: "基準後なし"
    case .noVariation: "変化なし"
    case .everyYearCondition: "毎年の条件"
    case .alreadyAchieved: "達成済"
    case .outOfReach: "20年以内に届く傾向なし"
    case .notApplicable: "－"
    case .hasProjection: "－ "
    case .signChanges: "符号変化"
    }
  }

  /// The English name in `results.json`.
  package var name: String {
    switch self {
    case .blank: "blank"
    case .observation(let absence): absence.englishName
    case .notYetDue: "not yet due"
    case .nothingDue: "nothing due yet"
    case .noValue: "no value"
    case .noBaseline: "no baseline"
    case .zeroBaseline: "baseline is zero"
    case .zeroTarget: "target is zero"
    case .zeroValue: "value is zero"
    case .negative: "share of a negative number"
    case .targetEqualsBaseline: "target equals baseline"
    case .metAtBaseline: "target met at the baseline"
    case .beforeBaseline: "newest value before baseline year"
    case .noPreviousValue: "no value of the previous year"
    case .noComparison: "no value of the compared series"
    case .zeroPreviousValue: "value of the previous year is zero"
    case .missingYears: "years missing in the period"
    case .definitionChanged: "definition changed"
    case .nothingExpected: "nothing expected yet"
    case .targetYearReached: "target year reached"
    case .awaitingTargetYear: "value of the target year awaited"
    case .tooFewYears: "too few fitted years"
    case .nothingAfterBaseline: "no fitted year after the baseline"
    case .noVariation: "no variation recorded"
    case .everyYearCondition: "condition of every year"
    case .alreadyAchieved: "already achieved"
    case .outOfReach: "not within 20 years"
    case .notApplicable: "not applicable to this kind of target"
    case .hasProjection: "a projection stands instead"
    case .signChanges: "values are not all positive"
    }
  }
}

extension Absence {
  /// The English name in `results.json`.
  package var englishName: String {
    switch self {
    case .notSubmitted: "not submitted"
    case .inPreparation: "in preparation"
    case .notPublished: "not published"
    case .notSurveyed: "not surveyed"
    case .notApplicable: "not applicable"
    case .withheld: "withheld"
    case .suspended: "suspended"
    case .unverified: "unverified"
    }
  }
}
