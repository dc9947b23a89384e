/// A key performance indicator of the strategy (重要業績評価指標, KPI): what the plan says of it, and nothing measured.
package struct Indicator: Hashable, Sendable, Identifiable {
  /// The key of an indicator: safe against spreadsheets, which turn `4-1` into a date and strip leading zeros.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The key as tables write it (指標ID): a capital, then up to 19 capitals and digits (`K01`); `Ⅰ①-1` for
    /// a figure of the joint programme.
    package let text: String

    /// The key as it is given: readers fold and check a text before.
    package init(_ text: String) {
      self.text = text
    }

    /// The key as tables and sheets write it.
    package var description: String { text }

    /// By text, so that `K10` comes before `K2`.
    package static func < (left: ID, right: ID) -> Bool {
      left.text < right.text
    }
  }

  /// What the years of an indicator are (年の種別).
  package enum YearKind: String, CaseIterable, Sendable {
    case fiscal = "年度"
    case calendar = "暦年"
    case pointInTime = "時点"
  }

  /// Whether more or less is better (方向).
  package enum Direction: String, CaseIterable, Sendable {
    case higherIsBetter = "増"
    case lowerIsBetter = "減"

    /// +1 where more is better, −1 where less is.
    package var sign: Double {
      self == .higherIsBetter ? 1 : -1
    }
  }

  /// What the delivered values are (値の性質).
  package enum Nature: String, CaseIterable, Sendable {
    /// 年度値: what happened within the year.
    case yearly = "年度値"
    /// 累計値: what has added up until the year.
    case runningTotal = "累計値"
    /// 時点値: what there is at a day of the year.
    case pointInTime = "時点値"
  }

  /// The range in which values are possible (下限, 上限); nil where there is no bound.
  package struct Bounds: Hashable, Sendable {
    /// The least possible value (下限) in the unit of the indicator.
    package let lower: Double?
    /// The greatest possible value (上限) in the unit of the indicator.
    package let upper: Double?

    /// A range, open where no bound is given; bounds that contradict each other leave nothing possible.
    package init(lower: Double? = nil, upper: Double? = nil) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The key by which tables, exports and findings name it (指標ID), unique within the plan.
  package let id: ID
  /// The name as the strategy prints it (指標名).
  package let name: String
  /// From which value or year it starts (基準値), read from the plan's column 基準.
  package let baseline: Baseline
  /// What is to be reached and when (目標), read from the plan's column 目標.
  package let target: Target
  /// 以上 or 以下, as the plan prints it behind the target; nil for neither.
  package let margin: Margin?
  /// The baseline and target exactly as the plan prints them.
  package let printed: Printed
  /// The unit of its baseline, target, bounds and values (単位); exports are brought into it.
  package let unit: Unit
  /// Digits after the decimal point that are printed, 0…6: those of the unit, or more where baseline and target are
  /// written with more, unless the plan says how many.
  package let decimals: Int
  /// Which kind its years are of (年の種別), 年度 unless the plan says otherwise; no year is moved for it.
  package let yearKind: YearKind
  /// Which way is better (方向), 増 unless the plan says otherwise; comparisons and ratios turn with it.
  package let direction: Direction
  /// The possible values of its main series (下限, 上限): delivered ones outside become 未確認, projected
  /// ones are clipped.
  package let bounds: Bounds
  /// What one delivered value counts (値の性質), 年度値 unless the plan says otherwise.
  package let nature: Nature
  /// The department that delivers the values (所管課); empty for none.
  package let department: String
  /// What is counted and how (定義).
  package let definition: String
  /// Where the values are taken from (出典).
  package let source: String
  /// When the next value is published (次回公表), as the plan words it.
  package let nextRelease: String
  /// Any other remark of the plan (備考), handed on to those who draft the next plan; empty for none.
  package let remark: String
  /// The row of the plan.
  package let place: Place

  /// Baseline and target exactly as printed (原文).
  package struct Printed: Hashable, Sendable {
    /// The cell 基準: `1,465件(H30)`, `（新規）`; empty where the plan prints none.
    package let baseline: String
    /// The cell 目標: `1,560件(R6)`; empty for a figure of the joint programme without target.
    package let target: String

    /// The texts of both cells, which are not compared with what was read from them.
    package init(baseline: String, target: String) {
      self.baseline = baseline
      self.target = target
    }

    /// Both in the strategy's own form: `1,465件(H30) → 1,560件(R6)`.
    package var line: String {
      baseline.isEmpty ? target : "\(baseline) → \(target)"
    }
  }

  /// An indicator; digits that are not given follow from unit, baseline and target, and the least value is 0.
  package init(
    id: ID, name: String, baseline: Baseline, target: Target, margin: Margin? = nil, printed: Printed,
    unit: Unit, decimals: Int? = nil, yearKind: YearKind = .fiscal, direction: Direction = .higherIsBetter,
    bounds: Bounds = Bounds(lower: 0), nature: Nature = .yearly, department: String = "",
    definition: String = "", source: String = "", nextRelease: String = "", remark: String = "",
    place: Place = Place(file: "")
  ) {
    self.id = id
    self.name = name
    self.baseline = baseline
    self.target = target
    self.margin = margin
    self.printed = printed
    self.unit = unit
    self.decimals = decimals ?? max(unit.defaultDecimals, PrintedDecimals.needed(baseline, target))
    self.yearKind = yearKind
    self.direction = direction
    self.bounds = bounds
    self.nature = nature
    self.department = department
    self.definition = definition
    self.source = source
    self.nextRelease = nextRelease
    self.remark = remark
    self.place = place
  }

  /// The department that delivers the values; nil where the plan names none.
  package var departmentName: String? {
    department.isEmpty ? nil : department
  }

  /// The series that departments deliver: two for a balance, else one.
  package var strands: [Strand] { target.kind.strands }
}
