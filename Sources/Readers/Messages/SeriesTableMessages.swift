import Indicators

/// What is wrong in `plan/series.csv`.
extension Finding.Message {
  /// A name, label or id of a series is that of another one.
  static func seriesNameTaken(_ found: String) -> Self {
    wrong(
      "series-name-taken",
      Text(ja: "「\(found)」はほかの系列か指標の名前です。", en: "\(found) names another series or indicator already."),
      Text(ja: "ほかと重ならない名前にしてください。", en: "Give it a name of its own."))
  }

  /// More than two rows of an indicator are 実績.
  static let seriesSeveralActuals = wrong(
    "series-several-actuals",
    Text(ja: "役割「実績」の系列が三つ以上あります。", en: "More than two series have the role 実績."),
    Text(
      ja: "系列ごとに指標を分け、indicators.csv にそれぞれの目標を入力してください。",
      en: "Part the indicator: give each series a row with its own target in indicators.csv."))

  /// Two rows are 実績, and one target cannot judge both.
  static func seriesTwoActualsUnfit(_ kind: String) -> Self {
    wrong(
      "series-two-actuals-unfit",
      Text(
        ja: "種別「\(kind)」のこの目標では、二つの系列を合わせて判定できません。",
        en: "A target of the kind \(kind) like this one cannot judge two series together."),
      Text(
        ja: "系列ごとに指標を分け、indicators.csv にそれぞれの目標を入力してください。",
        en: "Part the indicator: give each series a row with its own target in indicators.csv."))
  }

  /// A ratio has not exactly one 分子 and one 分母, or 実績 besides.
  static let seriesRatioIncomplete = wrong(
    "series-ratio-incomplete",
    Text(ja: "分子と分母がそろっていません。", en: "A ratio takes one 分子 and one 分母, and no 実績."),
    Text(ja: "分子と分母を一行ずつ入力し、実績の行は削除してください。", en: "Enter one row for each of the two, and remove 実績."))

  /// The target is a sum, a difference or a constant, or the values are running totals.
  static func seriesRolesUnfit(_ kind: String) -> Self {
    wrong(
      "series-roles-unfit",
      Text(
        ja: "種別「\(kind)」の目標や累計値で届く指標に、この役割は使えません。",
        en: "A target of the kind \(kind), or an indicator of running totals, takes no such role."),
      Text(ja: "比較か内訳にするか、行を削除してください。", en: "Make it 比較 or 内訳, or remove the row."))
  }

  /// The unit of a series that is compared with the indicator or belongs to it is another one.
  static func seriesUnitDiffers(_ found: String, unit: String) -> Self {
    wrong(
      "series-unit-differs",
      Text(
        ja: "系列の単位「\(found)」が指標の単位「\(unit)」と違います。",
        en: "The unit \(found) is not that of the indicator, \(unit)."),
      Text(
        ja: "空欄にするか「\(unit)」としてください。ほかの単位の値は、提出のときに単位を添えれば換算します。",
        en: "Leave it blank or write \(unit); values that come with another multiple are converted."))
  }

  /// 倍率 stands beside a series of no ratio, is not above 0, or is said twice.
  static let seriesFactorUnfit = wrong(
    "series-factor-unfit",
    Text(ja: "この倍率は使えません。", en: "The factor cannot be used."),
    Text(ja: "倍率は、分子か分母の行の一つに、0より大きい数で入力してください。", en: "Enter one number above 0 beside 分子 or 分母."))

  private static func wrong(_ code: String, _ problem: Text, _ remedy: Text) -> Self {
    Self(
      code: code, severity: .correction, problem: problem, remedy: remedy, handling: Handling.stopped)
  }
}
