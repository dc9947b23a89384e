/// A key performance indicator of the strategy (重要業績評価指標, KPI): what the plan says of it, and nothing measured.
package struct Indicator: Hashable, Sendable, Identifiable {
  /// The key of an indicator: safe against spreadsheets, which turn `4-1` into a date and strip leading zeros.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
      self.text = text
    }

    package var description: String { text }

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
    package let lower: Double?
    package let upper: Double?

    package init(lower: Double? = nil, upper: Double? = nil) {
      self.lower = lower
      self.upper = upper
    }
  }

  package let id: ID
  /// The name as the strategy prints it (指標名).
  package let name: String
  package let baseline: Baseline
  package let target: Target
  /// 以上 or 以下, as the plan prints it behind the target; nil for neither.
  package let margin: Margin?
  /// The baseline and target exactly as the plan prints them.
  package let printed: Printed
  package let unit: Unit
  /// Digits after the decimal point that are printed, 0…6: those of the unit, or more where baseline and target are
  /// written with more, unless the plan says how many.
  package let decimals: Int
  package let yearKind: YearKind
  package let direction: Direction
  package let bounds: Bounds
  package let nature: Nature
  /// The department that delivers the values (所管課); empty for none.
  package let department: String
  /// What is counted and how (定義).
  package let definition: String
  /// Where the values are taken from (出典).
  package let source: String
  /// When the next value is published (次回公表), as the plan words it.
  package let nextRelease: String
  package let remark: String
  /// The row of the plan.
  package let place: Place

  /// Baseline and target exactly as printed (原文).
  package struct Printed: Hashable, Sendable {
    package let baseline: String
    package let target: String

    package init(baseline: String, target: String) {
      self.baseline = baseline
      self.target = target
    }

    /// Both in the strategy's own form: `1,465件(H30) → 1,560件(R6)`.
    package var line: String {
      baseline.isEmpty ? target : "\(baseline) → \(target)"
    }
  }

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
  package var strands: [Strand] {
    target.kind == .balance ? [.inflow, .outflow] : [.main]
  }
}
