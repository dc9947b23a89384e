import Indicators

/// What is said of a plan that can be used and is doubtful.
extension Finding.Message {
  /// 項目 is none of the known ones and does not begin with 確認：.
  static func settingUnknown(_ item: String, suggestion: String?) -> Self {
    Self(
      code: "setting-unknown", severity: .confirmation,
      problem: Text(ja: "項目「\(item)」は決められた項目ではありません。", en: "The item \(item) is not known."),
      remedy: Remedy.meaning(
        suggestion,
        else: Text(ja: "注記だけなら、項目を「確認：」で始めてください。", en: "If it is a remark only, begin the item with 確認：.")),
      handling: Text(ja: "計算には使いません。", en: "It takes no part in the calculation."))
  }

  /// 報告年度 of the settings is outside 計画期間; a year that the command names is not looked at.
  static let reportYearOutside = doubt(
    "report-year-outside-period",
    Text(ja: "報告年度が計画期間の外にあります。", en: "The report year lies outside the period of the plan."),
    Text(ja: "報告年度と計画期間を確かめてください。", en: "Check both."))

  /// データ時点 of the settings lies before the end of 報告年度, whose values nobody can have had by then.
  static func dataBeforeYearEnd(_ asOf: Settings.Day, of year: FiscalYear) -> Self {
    let end = "\(year.number + 1)-03-31"
    return doubt(
      "data-before-year-end",
      Text(
        ja: "データ時点（\(asOf.text)）が、報告年度（\(year.label)）の終わり（\(end)）より前です。",
        en: "The day of the data (\(asOf.text)) is before the end of the report year \(year.label) (\(end))."),
      Text(
        ja: "報告年度だけを進めていないか確かめ、データ時点を、この報告の実績値を集めた日に改めてください。",
        en:
          "See whether only 報告年度 was advanced, and set データ時点 to the day as of which the values were gathered."
      ))
  }

  /// 小数桁 that cannot print what the plan itself says.
  static func decimalsTooFew(needed: Int) -> Self {
    doubt(
      "decimals-too-few",
      Text(
        ja: "基準か目標には小数点以下が\(needed)桁あり、この小数桁では表せません。",
        en: "Baseline or target has \(needed) digits after the point, more than 小数桁 prints."),
      Text(
        ja: "小数桁を\(needed)にするか、空欄にしてください。評価は、表示する桁に丸めた値で行います。",
        en: "Set 小数桁 to \(needed) or leave it blank: values are judged as they are printed."))
  }

  /// The target's year is that of the baseline or before it, but for 均衡.
  static func targetBeforeBaseline(_ baseline: FiscalYear, _ target: FiscalYear) -> Self {
    doubt(
      "target-before-baseline",
      Text(
        ja: "目標の年（\(target.label)）が、基準の年（\(baseline.label)）より後ではありません。",
        en: "The target's year (\(target.label)) is not after the baseline's (\(baseline.label))."),
      Text(ja: "基準と目標の年を確かめてください。", en: "Check the years of both."))
  }

  /// The target is of a year before the period or more than five years after it, or the baseline of one more than ten years
  /// before.
  static func yearFar(_ heading: Heading, _ year: FiscalYear, _ period: ClosedRange<FiscalYear>) -> Self {
    let span = "\(period.lowerBound.label)〜\(period.upperBound.label)"
    return doubt(
      "plan-year-far",
      Text(
        ja: "\(heading.rawValue)の年（\(year.label)）が、計画期間（\(span)）から離れています。",
        en: "The year of \(heading.rawValue), \(year.label), is far from the period of the plan (\(span))."),
      Remedy.checkYear)
  }

  /// 下限 and 上限 leave out the baseline or the target, or everything.
  static let boundsUnfit = doubt(
    "bounds-unfit",
    Text(ja: "基準か目標が、下限・上限の外にあります。", en: "Baseline or target lies outside 下限 and 上限."),
    Text(
      ja: "下限・上限の桁と単位を確かめてください。外にある実績値は使いません。",
      en: "Check the digits and the unit of both: values outside are not used."))

  /// No row of `placements.csv` has the indicator, and all of them could be read.
  static let placementMissing = doubt(
    "placement-missing",
    Text(ja: "この指標は placements.csv にありません。", en: "placements.csv does not place this indicator."),
    Text(ja: "どの区分と施策に載せるか入力してください。", en: "Enter its section and measure."))

  /// A row of `placements.csv` has 区分, 施策 and 指標ID of an earlier one.
  static let placementRepeated = doubt(
    "placement-repeated",
    Text(ja: "同じ区分と施策に同じ指標がもう一度あります。", en: "The indicator stands in this section and measure already."),
    Text(ja: "余分な行を削除してください。", en: "Delete the row that is not needed."))

  /// No row of `placements.csv` has a 節 or 数値目標, and all of them could be read.
  static let sectionEmpty = doubt(
    "section-empty",
    Text(ja: "この区分に載せる指標がありません。", en: "No indicator is placed in this section."),
    Text(ja: "placements.csv に行を入れるか、区分を削除してください。", en: "Place one, or delete the section."))

  /// An earlier indicator has the same 指標名, but for width, case and spaces.
  static let nameRepeated = doubt(
    "name-repeated",
    Text(ja: "同じ名前の指標がほかにもあります。", en: "Another indicator has the same name."),
    Text(
      ja: "名前を変えるか、提出データには指標IDを使ってください。", en: "Change it, or use the ids in the exports."))

  /// 定義 of some indicators is blank, so that their pages do not say what is counted.
  ///
  /// - Parameter ids: the keys of these indicators in the plan's order; the first fifty are named.
  static func definitionsMissing(_ ids: [Indicator.ID]) -> Self {
    let most = 50
    let names = ids.prefix(most).map(\.text)
    let others = ids.count - names.count
    return Self(
      code: "definition-missing", severity: .note,
      problem: Text(
        ja: "定義が空欄の指標が\(ids.count)件あります（\(names.joined(separator: "・"))"
          + (others > 0 ? " ほか\(others)件" : "") + "）。",
        en: "定義 is blank for \(ids.count) indicators: \(names.joined(separator: ", "))"
          + (others > 0 ? " and \(others) more" : "") + "."),
      remedy: Text(
        ja: "何を数えた値かを「定義」に入力すると、個票に載ります。", en: "Say in 定義 what is counted, and their pages print it."),
      handling: Handling.used)
  }

  /// 意味 in `aliases.csv` is neither a heading of the exports nor a series of the plan.
  static func aliasUnknown(_ meaning: String, suggestion: String?) -> Self {
    Self(
      code: "alias-unknown", severity: .confirmation,
      problem: Text(
        ja: "別名の意味「\(meaning)」は、見出しでも指標IDでもありません。", en: "\(meaning) is neither a heading nor an id."),
      remedy: Remedy.meaning(
        suggestion, else: Text(ja: "見出しか指標IDを入力してください。", en: "Enter a heading or an id.")),
      handling: Text(ja: "この別名は使いません。", en: "The alias is not used."))
  }

  /// 別名 in `aliases.csv` is that of an earlier row, but for width, case and spaces.
  static func aliasRepeated(firstLine: Int) -> Self {
    Self(
      code: "alias-repeated", severity: .confirmation,
      problem: Text(
        ja: "この別名は\(firstLine)行目にもあります。", en: "The alias stands in line \(firstLine) already."),
      remedy: Remedy.deleteOne,
      handling: Text(ja: "上の行を使います。", en: "The upper row is used."))
  }

  /// Something doubtful that is used as it stands.
  static func doubt(_ code: String, _ problem: Text, _ remedy: Text) -> Self {
    Self(
      code: code, severity: .confirmation, problem: problem, remedy: remedy, handling: Handling.used)
  }
}
