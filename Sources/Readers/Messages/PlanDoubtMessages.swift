import Indicators

/// What is said of a plan that can be used and is doubtful.
extension Finding.Message {
  static let targetWrongSide = doubt(
    "target-wrong-side",
    Text(ja: "目標が基準より良くなっていません。", en: "The target is no better than the baseline."),
    Text(ja: "基準・目標・方向を確かめてください。", en: "Check baseline, target and direction."))

  static func marginUnfit(_ margin: String, _ direction: String) -> Self {
    doubt(
      "margin-unfit",
      Text(
        ja: "目標の「\(margin)」は、方向「\(direction)」と合いません。",
        en: "\(margin) in the target does not go with the direction \(direction)."),
      Text(
        ja: "少ないほど良い指標なら、方向を「減」にしてください。", en: "Where less is better, set the direction to 減."))
  }

  static let placementMissing = doubt(
    "placement-missing",
    Text(ja: "この指標は placements.csv にありません。", en: "placements.csv does not place this indicator."),
    Text(ja: "どの区分と施策に載せるか入力してください。", en: "Enter its section and measure."))

  static let placementRepeated = doubt(
    "placement-repeated",
    Text(ja: "同じ区分と施策に同じ指標がもう一度あります。", en: "The indicator stands in this section and measure already."),
    Text(ja: "余分な行を削除してください。", en: "Delete the row that is not needed."))

  static let sectionEmpty = doubt(
    "section-empty",
    Text(ja: "この区分に載せる指標がありません。", en: "No indicator is placed in this section."),
    Text(ja: "placements.csv に行を入れるか、区分を削除してください。", en: "Place one, or delete the section."))

  static let nameRepeated = doubt(
    "name-repeated",
    Text(ja: "同じ名前の指標がほかにもあります。", en: "Another indicator has the same name."),
    Text(
      ja: "名前を変えるか、提出データには指標IDを使ってください。", en: "Change it, or use the ids in the exports."))

  static func aliasUnknown(_ meaning: String, suggestion: String?) -> Self {
    Self(
      code: "alias-unknown", severity: .confirmation,
      problem: Text(
        ja: "別名の意味「\(meaning)」は、見出しでも指標IDでもありません。", en: "\(meaning) is neither a heading nor an id."),
      remedy: Text(
        ja: suggestion.map { "「\($0)」ではありませんか。" } ?? "見出しか指標IDを入力してください。",
        en: suggestion.map { "Is \($0) meant?" } ?? "Enter a heading or an id."),
      handling: Text(ja: "この別名は使いません。", en: "The alias is not used."))
  }

  static func aliasRepeated(firstLine: Int) -> Self {
    Self(
      code: "alias-repeated", severity: .confirmation,
      problem: Text(
        ja: "この別名は\(firstLine)行目にもあります。", en: "The alias stands in line \(firstLine) already."),
      remedy: Text(ja: "どちらか一方を削除してください。", en: "Delete one of the two."),
      handling: Text(ja: "上の行を使います。", en: "The upper row is used."))
  }

  static let thresholdUnused = doubt(
    "threshold-unused",
    Text(ja: "この区分に下限は使いません。", en: "This class has no lower bound."),
    Text(ja: "空欄にしてください。", en: "Leave it blank."))
}
