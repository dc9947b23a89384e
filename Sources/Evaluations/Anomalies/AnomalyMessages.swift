import Indicators

/// Messages about improbable values; the report uses all these values unchanged.
extension Finding.Message {
  static func powerSlip(_ series: AnomalySeries, _ slip: PowerSlip.Slip) -> Self {
    let unit = series.unit
    let times = ValueText.power(of: abs(slip.exponent))
    let (ja, en) = slip.exponent > 0 ? ("\(times)倍", "\(times) times") : ("\(times)分の1", "1/\(times) of")
    return improbable(
      "value-power-of-ten",
      Text(
        ja: "前後の値や計画の値のおよそ\(ja)です。単位（\(unit.name)）か桁の取り違えかもしれません。",
        en:
          "It is about \(en) its neighbours or the plan's numbers: perhaps a slip of the unit (\(unit.name))."
      ),
      Text(
        ja: "「\(unit.name)」での値か、確かめてください。ほかの単位なら「単位」の列にその単位を書いてください。",
        en: "See whether it is in \(unit.name); if not, write its unit into the column 単位."))
  }

  static func changeBeyondBand(
    _ series: AnomalySeries, from before: AnomalySeries.Point, to after: AnomalySeries.Point, band: Double
  ) -> Self {
    let change = after.value / before.value - 1
    let share = ValueText.share(change.magnitude)
    let old = "\(before.year.label) \(ValueText.value(before.value, series.unit))"
    let new = "\(after.year.label) \(ValueText.value(after.value, series.unit))"
    let width = ValueText.share(band)
    return improbable(
      "value-change",
      Text(
        ja: "前の値からの変化が許容幅（1年あたり±\(width)）を超えています：\(old) → \(new)（\(share)\(change < 0 ? "減" : "増")）。",
        en:
          "It changes beyond the band of ±\(width) a year: \(old) → \(new) (\(share) \(change < 0 ? "less" : "more"))."
      ),
      Text(
        ja: "桁・単位・範囲に誤りがないか確かめてください。正しければ、要因分析に理由を書いてください。",
        en: "Check digits, unit and scope; if it is right, give the reason in 要因分析."))
  }

  static func totalFalls(
    _ series: AnomalySeries, from before: AnomalySeries.Point, to after: AnomalySeries.Point
  ) -> Self {
    let unit = series.unit
    let (old, new) = (ValueText.value(before.value, unit), ValueText.value(after.value, unit))
    return improbable(
      "total-falls",
      Text(
        ja: "累計値が前の値より減っています：\(before.year.label) \(old) → \(after.year.label) \(new)。",
        en: "A running total falls: \(before.year.label) \(old) → \(after.year.label) \(new)."),
      Text(
        ja: "その年だけの値ではないか、前の値が訂正されていないか確かめてください。",
        en: "See whether it is the value of one year alone, or whether the earlier one was revised."))
  }

  static func valueUnchanged(_ series: AnomalySeries, from before: AnomalySeries.Point) -> Self {
    let old = ValueText.value(before.value, series.unit)
    return improbable(
      "value-unchanged",
      Text(
        ja: "前の年の値（\(before.year.label) \(old)）とまったく同じです。",
        en: "It is exactly the value of the year before (\(before.year.label) \(old))."),
      Text(
        ja: "前の年の値が写っていないか確かめてください。正しければ、修正は不要です。",
        en: "See whether last year's value was copied; if it is right, nothing needs to be done."))
  }

  static func yearExceptional(_ year: FiscalYear) -> Self {
    Self(
      code: "year-exceptional", severity: .note,
      problem: Text(
        ja: "\(year.label)の値は、ほかの年の傾向から大きく離れています（例外年の候補）。",
        en:
          "The value of \(year.label) lies far from the trend of the other years: perhaps an exceptional year."
      ),
      remedy: Text(
        ja: "感染症や休館などの事情がある年なら、計画の treatment.csv に「除外」と理由を書いてください。",
        en: "If there is a reason for it, write 除外 and the reason into the plan's treatment.csv."),
      handling: Text(
        ja: "除外せず、このまま推計に使います。", en: "It is not left out: it takes part in the projection."))
  }

  static func excludedWithoutLaterYear(_ year: FiscalYear, anchor: FiscalYear) -> Self {
    Self(
      code: "year-excluded-newest", severity: .confirmation,
      problem: Text(
        ja: "除外した\(year.label)より後に、推計に使える年がありません。推計は、すぐに元の水準へ戻るとみなして\(anchor.label)から延ばしたものです。",
        en:
          "No year after \(year.label), which is excluded, can be fitted: the projection goes on from \(anchor.label), as if everything recovered at once."
      ),
      remedy: Text(
        ja: "すぐに戻る見込みがなければ、treatment.csv のこの行を消してください。過去の実績では、最新の年を除外すると推計の誤りが大きくなりました。",
        en:
          "Unless it will recover at once, remove the row from treatment.csv: in the past, excluding the newest year made projections worse."
      ),
      handling: Text(
        ja: "除外のまま、\(anchor.label)の値から推計します。",
        en: "It stays excluded: the projection starts from \(anchor.label)."))
  }

  static func sumDiffers(
    _ unit: Unit, value: Double, parts: Double, of members: [Plan.Sum.Member]
  ) -> Self {
    let names = members.map(\.name)
    let (found, sum) = (ValueText.value(value, unit), ValueText.value(parts, unit))
    return improbable(
      "sum-differs",
      Text(
        ja: "合計「\(found)」が、内訳（\(names.joined(separator: "・"))）の計「\(sum)」と合いません。",
        en: "The total \(found) is not the sum of its parts (\(names.joined(separator: ", "))), \(sum)."),
      Text(
        ja: "合計と内訳のどちらかに誤りがないか確かめてください。", en: "See whether the total or one of the parts is wrong."))
  }

  static func valuesAfterReport(
    _ count: Int, years: ClosedRange<FiscalYear>, reportYear: FiscalYear
  ) -> Self {
    let (first, last) = (years.lowerBound.label, years.upperBound.label)
    let (ja, en) = first == last ? (first, first) : ("\(first)〜\(last)", "\(first) to \(last)")
    return Self(
      code: "values-after-report", severity: .note,
      problem: Text(
        ja: "報告年度（\(reportYear.label)）より後の年度（\(ja)）の値が、このファイルに\(count)件あります。",
        en: "Values in this file of years (\(en)) after the report year (\(reportYear.label)): \(count)."),
      remedy: Text(
        ja: "報告年度が正しければ、修正は不要です。",
        en: "If the report year is right, nothing needs to be done."),
      handling: Text(ja: "この報告書には使いません。", en: "They are not used in this report."))
  }

  /// The report of the settings' year was published, and values that are final have come of later years.
  static func reportYearPublished(_ settings: Settings, later count: Int, newest: FiscalYear) -> Self {
    let (year, next) = (settings.reportYear.label, min(newest, settings.period.upperBound))
    let (ja, en) =
      settings.reportYear < settings.period.upperBound
      ? (
        "次の報告を作るのなら、settings.csv の報告年度を「\(next.label)」に、データ時点を実績値を集めた日に改めてください。",
        "For the next report, set 報告年度 of settings.csv to \(next.label), and データ時点 to the day of its values."
      )
      : (
        "報告年度は計画期間の最後の年度です。次の報告は、次の計画（tassei plan --next）で作ってください。",
        "It is the last year of the period: the next report belongs to the next plan (tassei plan --next)."
      )
    return Self(
      code: "report-year-published", severity: .note,
      problem: Text(
        ja: "報告年度（\(year)）の値は公表済みで、それより後の年度の確定した値が\(count)件あります（最新は\(newest.label)）。",
        en:
          "The report of \(year) was published, and there are final values of later years: \(count), the newest of \(newest.label)."
      ),
      remedy: Text(
        ja: ja + "公表した報告を作り直すのなら、修正は不要です。",
        en: en + " To make the published report again, nothing needs to be done."),
      handling: Text(
        ja: "報告年度は\(year)のままとし、それより後の年度の値は使いません。",
        en: "The report is that of \(year), without the values of later years."))
  }

  static func askedYearOutside(_ year: FiscalYear, period: ClosedRange<FiscalYear>) -> Self {
    let (first, last) = (period.lowerBound.label, period.upperBound.label)
    return improbable(
      "asked-year-outside-period",
      Text(
        ja: "指定された報告年度（\(year.label)）が計画期間（\(first)〜\(last)）の外にあります。",
        en:
          "The report year asked for (\(year.label)) lies outside the period of the plan (\(first) to \(last))."
      ),
      Text(ja: "--year の指定を確かめてください。", en: "Check the option --year."))
  }

  /// A message about a doubtful value that the report uses unchanged.
  private static func improbable(_ code: String, _ problem: Text, _ remedy: Text) -> Self {
    Self(
      code: code, severity: .confirmation, problem: problem, remedy: remedy,
      handling: Text(ja: "このまま使います。", en: "It is used as it stands."))
  }
}
