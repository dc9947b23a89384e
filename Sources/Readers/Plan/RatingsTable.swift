import Indicators

/// `plan/ratings.csv`: the words and thresholds of ratings and outlooks.
enum RatingsTable {
  static let form = PlanTable.Form(
    name: "ratings.csv", required: [.scale, .section, .symbol, .words], optional: [.lower], isOptional: true,
    most: 100)

  /// The two scales of the table.
  private enum Scale: String, CaseIterable {
    case rating = "評価"
    case outlook = "見通し"
  }

  /// The scales; where a row or the whole table is missing, what counts without it.
  static func read(_ table: PlanTable, into findings: inout FindingList) -> RatingScale {
    var ratingWords: [RatingScale.Rating: String] = [:]
    var outlookWords: [RatingScale.Outlook: String] = [:]
    let usual = RatingScale()
    var slightlyBehind = usual.slightlyBehindFrom
    var likely = usual.likelyFrom
    var uncertain = usual.uncertainFrom
    var uncertainRow: PlanRow?
    for row in table.rows {
      guard let scale: Scale = row.choice(.scale, into: &findings) else { continue }
      switch scale {
      case .rating:
        guard let rating: RatingScale.Rating = row.choice(.section, into: &findings) else { continue }
        checkSymbol(row, rating.symbol, into: &findings)
        if ratingWords[rating] != nil { findings.append(row.finding(.ratingRepeated, .section)) }
        ratingWords[rating] = row.required(.words, into: &findings)
        let bound = bound(row, isUsed: rating == .slightlyBehind, into: &findings)
        if rating == .slightlyBehind { slightlyBehind = bound ?? slightlyBehind }
      case .outlook:
        guard let outlook: RatingScale.Outlook = row.choice(.section, into: &findings) else { continue }
        checkSymbol(row, outlook.symbol, into: &findings)
        if outlookWords[outlook] != nil { findings.append(row.finding(.ratingRepeated, .section)) }
        outlookWords[outlook] = row.required(.words, into: &findings)
        let bound = bound(row, isUsed: [.likely, .uncertain].contains(outlook), into: &findings)
        if outlook == .likely { likely = bound ?? likely }
        if outlook == .uncertain {
          uncertain = bound ?? uncertain
          uncertainRow = row
        }
      }
    }
    if uncertain > likely, let uncertainRow {
      findings.append(uncertainRow.finding(.thresholdsCrossed, .lower))
    }
    return RatingScale(
      ratingWords: ratingWords, outlookWords: outlookWords, slightlyBehindFrom: slightlyBehind,
      likelyFrom: likely, uncertainFrom: uncertain)
  }

  private static func checkSymbol(
    _ row: PlanRow, _ symbol: RatingScale.Symbol, into findings: inout FindingList
  ) {
    if NameFolding.fold(row.text(.symbol)) != NameFolding.fold(symbol.rawValue) {
      findings.append(row.finding(.ratingSymbol(symbol.rawValue), .symbol))
    }
  }

  /// The lower bound as a ratio; nil for a blank cell.
  private static func bound(_ row: PlanRow, isUsed: Bool, into findings: inout FindingList) -> Double? {
    guard !row.text(.lower).isEmpty else { return nil }
    guard isUsed else {
      findings.append(row.finding(.thresholdUnused, .lower))
      return nil
    }
    return row.value(
      .lower, expected: Text(ja: "0%から100%までの割合", en: "a share from 0% to 100%"), into: &findings
    ) { text in
      guard let number = try? NumberNotation.read(text), number.base == "%", 0...100 ~= number.number.value
      else { return nil }
      return number.number.shifted(by: -2).value
    }
  }
}
