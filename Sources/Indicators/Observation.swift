/// One delivered value of one indicator and year (実績値), or the reason why there is none.
package struct Observation: Hashable, Sendable {
  /// A measured number in the unit of the indicator, or an absence.
  package enum Value: Hashable, Sendable {
    case measured(Double)
    case absent(Absence)

    package var number: Double? {
      if case .measured(let number) = self { number } else { nil }
    }
  }

  /// How firm a published value is (状態).
  package enum Status: String, CaseIterable, Sendable {
    case confirmed = "確定"
    case provisional = "速報"
    case revised = "改訂"
    case estimated = "推計"
    /// Another scope or definition: printed, never rated or fitted.
    case reference = "参考"
  }

  package let indicator: Indicator.ID
  package let strand: Strand
  package let year: FiscalYear
  package let value: Value
  package let status: Status
  /// Where the value stands.
  package let place: Place
  /// The text of its cell, unchanged; empty where it stands in none.
  package let text: String
  package var words: Words

  /// What a department writes beside its value; empty where it wrote nothing.
  package struct Words: Hashable, Sendable {
    /// The source that is printed (出典).
    package var source = ""
    /// When the value was published (公表時点).
    package var released = ""
    /// When the next value comes (次回公表).
    package var nextRelease = ""
    /// Why the value is what it is (要因分析).
    package var analysis = ""
    /// What is planned next (今後の方向性).
    package var outlook = ""
    /// Any other remark (備考).
    package var remark = ""
    /// What stood around the number: 約, 超, 余, ※1.
    package var qualifier = ""

    package init() {}
  }

  package init(
    indicator: Indicator.ID, strand: Strand = .main, year: FiscalYear, value: Value,
    status: Status = .confirmed, place: Place = Place(file: ""), text: String = "", words: Words = Words()
  ) {
    self.indicator = indicator
    self.strand = strand
    self.year = year
    self.value = value
    self.status = status
    self.place = place
    self.text = text
    self.words = words
  }
}

/// Why there is no value (欠測の理由): absence is a fact with a reason, never 0.
package enum Absence: String, CaseIterable, Sendable {
  /// Blank or no row at all.
  case notSubmitted = "未提出"
  case inPreparation = "集計中"
  case notPublished = "未公表"
  case notSurveyed = "調査なし"
  case notApplicable = "該当なし"
  case withheld = "秘匿"
  case suspended = "休止"
  /// Unreadable or contradictory.
  case unverified = "未確認"
}

/// How a year takes part in the calculation (推計での扱い), decided in the plan with a reason.
package struct Treatment: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// 除外: printed and marked, a fact for the newest value, left out of every fit.
    case excluded = "除外"
    /// 断絶: the definition changes from this year; nothing is fitted across it.
    case discontinued = "断絶"
  }

  package let indicator: Indicator.ID
  package let year: FiscalYear
  package let kind: Kind
  package let reason: String
  package let place: Place

  package init(indicator: Indicator.ID, year: FiscalYear, kind: Kind, reason: String, place: Place) {
    self.indicator = indicator
    self.year = year
    self.kind = kind
    self.reason = reason
    self.place = place
  }
}
