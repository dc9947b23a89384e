import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The cells 評価 and 見通し as people read them: on 一覧, 概要, 個票 and 総括.
///
/// Counts, the matrix and the colours of charts read the verdicts themselves, where they are calculated.
struct VerdictCells {
  let evaluation: Evaluation
  /// Where the indicator is calculated.
  let addresses: AddressBook
  let ratings: RatingScale

  /// 評価: of one that a person set, the calculated one behind it: `○ 順調※（算定△）`.
  var rating: LiveText {
    let rating = LiveText(addresses.qualifiedAddress(.rating), comesTo: evaluation.rating)
    let calculated = addresses.qualifiedAddress(.calculatedRating)
    let key = LiveText(
      "LEFT(\(calculated),FIND(\" \",\(calculated)&\" \")-1)",
      comesTo: String((evaluation[.calculatedRating].text ?? "").prefix { $0 != " " }))
    let isSet = LiveCondition(
      "\(addresses.input(.override))<>\"\"", holds: evaluation.record.override != nil)
    return isSet.choose("\(rating)（算定\(key)）", else: rating)
  }

  /// 見通し: where the value of the target year is rated, that it is: `－ R6で判定済`, with 速報 or 推計 behind it.
  ///
  /// ```
  /// L is a number  and  L ≥ target year  and  評価 is not one of those without look (判定不可)
  /// ```
  var outlook: LiveText {
    let newest = cell(.latestYear)
    var conditions: [SheetExpression] = [
      .isNumber(newest), .comparison(newest, .atLeast, cell(.targetYear)),
    ]
    conditions += ratings.groups(of: .rating).filter { $0.look == .plain }.compactMap { group in
      ratingCell.map { .comparison(.count(group.count(in: $0)), .equal, .number(0)) }
    }
    let outlook = LiveText(addresses.qualifiedAddress(.outlook), comesTo: evaluation.outlook)
    let label = LiveText(
      addresses.qualifiedAddress(.latestLabel), comesTo: evaluation[.latestLabel].text ?? "")
    return LiveCondition(.all(conditions)).choose("－ \(label)で判定済\(provisional)", else: outlook)
  }

  private func cell(_ figure: Figure) -> SheetExpression {
    .cell(addresses.qualifiedAddress(figure), evaluation[figure].shown)
  }

  /// The cell of the rating as a range of one, as counts take it.
  private var ratingCell: SheetRange? {
    addresses.position(.rating).map {
      SheetRange(sheet: addresses.sheet, area: Area($0, $0), values: [evaluation[.rating].shown])
    }
  }

  /// The status of the value that decides, where it may still change: of the target year or, of a sum, of its least firm
  /// year.
  private var provisional: LiveText {
    let isSum = evaluation.definitions.has(YearlyFigure.preliminaryRank)
    let words = Observation.Status.preliminary.map { status in
      (isSum ? isSumWith(status) : isTargetYear(status), "（\(status.rawValue)）")
    }
    return words.reversed().reduce("") { rest, word in
      guard let condition = word.0 else { return rest }
      return LiveCondition(condition).choose(LiveText(stringLiteral: word.1), else: rest)
    }
  }

  private func isTargetYear(_ status: Observation.Status) -> SheetExpression? {
    let target = evaluation.record.years.firstIndex(of: evaluation.indicator.target.year)
    return target.map { column in
      .comparison(
        .cell(
          addresses.qualifiedAddress(.status, at: column), evaluation[.status][column].shown), .equal,
        .text(status.rawValue))
    }
  }

  private func isSumWith(_ status: Observation.Status) -> SheetExpression? {
    addresses.area(.preliminaryRank).map { area in
      let ranks = SheetRange(
        sheet: addresses.sheet, area: area, values: evaluation[.preliminaryRank].map(\.shown))
      let counts = Observation.Status.preliminary.filter { $0.doubt >= status.doubt }.map { status in
        SheetExpression.comparison(
          .count(.matching(ranks, .number(status.doubt))), .greater, .number(0))
      }
      return counts.count == 1 ? counts[0] : .any(counts)
    }
  }
}

extension Book {
  /// The cell 評価 of a placement as people read it; the look is that of ``RatingLook``.
  func ratingCell(ofPlacement index: Int) -> Cell.Content {
    verdictCells(ofPlacement: index)?.rating.content ?? .blank
  }

  /// The cell 見通し of a placement as people read it.
  ///
  /// Counts must not read this cell, since 達成済 and 未達成（確定） do not stand in it: they count the outlook where it is
  /// calculated, or a hidden column that shows it (`shown(.outlook, ofPlacement:)`).
  func outlookCell(ofPlacement index: Int) -> Cell.Content {
    verdictCells(ofPlacement: index)?.outlook.content ?? .blank
  }

  private func verdictCells(ofPlacement index: Int) -> VerdictCells? {
    guard let evaluation = evaluation(of: placements[index].indicator),
      let addresses = addresses(ofPlacement: index)
    else { return nil }
    return VerdictCells(evaluation: evaluation, addresses: addresses, ratings: plan.ratings)
  }
}
