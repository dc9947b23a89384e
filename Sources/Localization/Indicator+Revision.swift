package import Indicators

extension Indicator {
  /// The revision by which the target is in force, with its reason; nil for the plan's first target.
  package var revisionText: String? {
    revision.map { "目標を改定（\($0.firstYear)から、\($0.before)→\(printed.target)）：\($0.reason)" }
  }

  /// The two targets of the revision alone, for a narrow column; nil for the plan's first target.
  package var shortRevisionText: String? {
    revision.map { "目標改定 \($0.before)→\(printed.target)" }
  }
}
