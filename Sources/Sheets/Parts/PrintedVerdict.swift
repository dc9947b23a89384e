import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 評価 and 見通し as pages print them; counts read the verdicts themselves.
struct PrintedVerdict {
  let cells: PlacementCells
  let scale: RatingScale

  /// The rating; of one that a person set, the symbol, ※ and the calculated symbol: `○※（算定△）`.
  ///
  /// - Parameters:
  ///   - cell: a cell that holds the rating; by default the one that calculates it.
  ///   - isBroken: whether the reason of a rating that is withheld begins a second line.
  func rating(from cell: LiveText? = nil, isBroken: Bool = false) -> LiveText {
    let rating = cell ?? LiveText(cells.figure(.rating))
    let mark = RatingScale.overrideMark
    let isSet = LiveCondition("RIGHT(\(rating.formula),1)=\"\(mark)\"", holds: rating.text.hasSuffix(mark))
    let calculated = Self.symbol(of: LiveText(cells.figure(.calculatedRating)))
    let set: LiveText = "\(Self.symbol(of: rating))\(mark)（算定\(calculated)）"
    guard isBroken else { return isSet.choose(set, else: rating) }
    let broken = LiveText(
      "SUBSTITUTE(\(rating.formula),\"（\",CHAR(10)&\"（\",1)",
      comesTo: rating.text.replacing("（", with: "\n（", maxReplacements: 1))
    return isSet.choose(set, else: withheld(rating, .rating).choose(broken, else: rating))
  }

  /// The outlook; where the newest value is that of the target year, that it is judged: `－ R6で判定済`, with 「（速報）」
  /// where the value may still change.
  ///
  /// - Parameter cell: a cell that holds the outlook; by default the one that calculates it.
  func outlook(from cell: LiveText? = nil) -> LiveText {
    let outlook = cell ?? LiveText(cells.figure(.outlook))
    let latest = cells.figure(.latestYear)
    let isNumber = LiveCondition(.isNumber(latest))
    let isLast = LiveCondition(.comparison(latest, .equal, cells.figure(.targetYear)))
    let isPreliminary = LiveCondition(cells.isNewest(.provisional))
    let label = LiveText(cells.figure(.latestLabel))
    let judged: LiveText = "－ \(label)で判定済\(isPreliminary.choose("（速報）"))"
    // A verdict that is withheld stays: nothing was judged.
    let last = withheld(outlook, .outlook).choose(outlook, else: judged)
    return isNumber.choose(isLast.choose(last, else: outlook), else: outlook)
  }

  /// Whether a verdict says that there is none.
  private func withheld(_ text: LiveText, _ verdict: RatingRule.Verdict) -> LiveCondition {
    let members = scale.groups(of: verdict).filter { $0.look == .plain }.map { group in
      LiveCondition(
        "LEFT(\(text.formula),\(group.beginning.utf16.count))=\(FormulaText.quoted(group.beginning))",
        holds: text.text.hasPrefix(group.beginning))
    }
    guard let first = members.first else { return LiveCondition("FALSE", holds: false) }
    return members.count == 1
      ? first
      : LiveCondition(
        "OR(\(members.map(\.formula).joined(separator: ",")))", holds: members.contains(where: \.holds))
  }

  /// What stands before the first space of a verdict: the symbol, or all words of one without symbol.
  private static func symbol(of verdict: LiveText) -> LiveText {
    LiveText(
      "SUBSTITUTE(LEFT(\(verdict.formula),FIND(\" \",\(verdict.formula)&\" \")-1),\"\(RatingScale.overrideMark)\",\"\")",
      comesTo: String(verdict.text.prefix { $0 != " " }.replacing(RatingScale.overrideMark, with: "")))
  }

  /// The looks by rule of an area of printed verdicts: a rating that a person set is pale, others as ``RatingLook`` says.
  static func rules(
    over area: Area, of verdict: RatingRule.Verdict, in scale: RatingScale
  ) -> [ConditionalFormat] {
    let judged = ConditionalFormat(over: area, when: .beginsWith("－"), style: .init(color: .sub))
    return RatingLook.rules(over: area, of: verdict, in: scale) + [judged]
  }
}

extension Book {
  /// 評価 and 見通し of a placement as pages print them; nil where the plan does not have its indicator.
  func printedVerdict(ofPlacement index: Int) -> PrintedVerdict? {
    cells(ofPlacement: index).map { PrintedVerdict(cells: $0, scale: plan.ratings) }
  }
}
