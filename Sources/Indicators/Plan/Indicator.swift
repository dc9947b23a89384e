/// A key performance indicator of the strategy (重要業績評価指標, KPI): its definition in the plan, without values.
package struct Indicator: Hashable, Sendable, Identifiable {
  /// The key of an indicator.
  ///
  /// Its form is safe against spreadsheets, which turn `4-1` into a date and strip leading zeros.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The key as the plan writes it (指標ID), which sheets and results print.
    ///
    /// A key has a letter, then up to 19 letters and digits (`K01`, `S10a`). A metric of the joint programme has
    /// `Ⅰ①-1`.
    package let text: String
    /// The form in which keys are compared: capitals and small letters are the same.
    package let key: String

    /// Creates a key from a text without checking it; readers normalise and check the text before.
    package init(_ text: String) {
      self.text = text
      key = text.uppercased()
    }

    package static func == (left: ID, right: ID) -> Bool { left.key == right.key }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// The key as the plan writes it.
    package var description: String { text }

    /// Returns the name of one of the indicator's series in exports: `K01`, `G1-in`.
    package func name(of series: IndicatorSeries) -> String {
      series == .main ? text : "\(text)-\(series.key)"
    }

    /// Orders by key, so that `K10` precedes `K2`.
    package static func < (left: ID, right: ID) -> Bool {
      left.key < right.key
    }
  }

  /// The kind of an indicator's years (年の種別).
  package enum YearKind: String, CaseIterable, Sendable {
    case fiscal = "年度"
    case calendar = "暦年"
    case pointInTime = "時点"
  }

  /// The direction in which values improve (望ましい方向).
  package enum Direction: String, CaseIterable, Sendable {
    case higherIsBetter = "増加"
    case lowerIsBetter = "減少"

    /// +1 if higher values are better, −1 if lower values are better.
    package var sign: Double {
      self == .higherIsBetter ? 1 : -1
    }
  }

  /// The meaning of a delivered value (値の取り方).
  package enum Nature: String, CaseIterable, Sendable {
    /// 年度値: the amount of the year alone.
    case yearly = "年度値"
    /// 累計値: the running total up to the year.
    case runningTotal = "累計値"
    /// 時点値: the state at one day of the year.
    case pointInTime = "時点値"
  }

  /// The range of possible values (下限, 上限); nil for an open end.
  package struct Bounds: Hashable, Sendable {
    /// The smallest possible value (下限) in the unit of the indicator.
    package let lower: Double?
    /// The largest possible value (上限) in the unit of the indicator.
    package let upper: Double?

    /// Creates a range with open ends by default; if the bounds contradict each other, no value is possible.
    package init(lower: Double? = nil, upper: Double? = nil) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The key in tables, exports and findings (指標ID), unique within the plan.
  package let id: ID
  /// The name that the strategy prints (指標名).
  package let name: String
  /// The name for pages with little room (略称), at most ``shortNameLimit`` full-width characters; nil for none.
  package let shortName: String?
  /// The name in English (指標名（英）); nil for none.
  package let englishName: String?
  /// The key that the indicator had in the plan before (前計画の指標ID), with which its earlier values are delivered and
  /// were published; nil where it is the same.
  package let previousID: ID?
  /// The value or year from which the indicator starts (基準値), read from the plan's column 基準.
  package let baseline: Baseline
  /// The value to reach and the year in which to reach it (目標), read from the plan's column 目標.
  package let target: Target
  /// How a value compares with the number of the target, if the plan says so; nil follows the direction.
  package let comparison: TargetComparison?
  /// The baseline and target in the plan's own text.
  package let printed: Printed
  /// The unit of the baseline, target, bounds and values (単位); readers convert exports to it.
  package let unit: Unit
  /// The number of printed digits after the decimal point, 0…6.
  ///
  /// Unless the plan specifies it, it is the default of the unit, or more if baseline or target are written with more
  /// digits.
  package let decimals: Int
  /// The kind of its years (年の種別), 年度 unless the plan names another; it shifts no year.
  package let yearKind: YearKind
  /// The direction in which values improve (望ましい方向), 増加 unless the plan names 減少.
  ///
  /// It reverses comparisons and ratios.
  package let direction: Direction
  /// The range of possible values of the main series (下限, 上限).
  ///
  /// A delivered value outside the range becomes 未確認; a projected value is clipped to the range.
  package let bounds: Bounds
  /// The meaning of one delivered value (値の取り方), 年度値 unless the plan names another.
  package let nature: Nature
  /// The department that delivers the values (所管課); empty for none.
  package let department: String
  /// The definition of the indicator: what is counted and how (定義).
  package let definition: String
  /// The source of the values (出典).
  package let source: String
  /// When the next value is published (次回公表), in the words of the plan.
  package let nextRelease: String
  /// When it is reported and how often it is measured (開始, 終了, 調査周期, 許容幅).
  package let reporting: Reporting
  /// The rows of `plan/series.csv` for the indicator, in the plan's order.
  package let seriesRows: [SeriesDefinition]
  /// The series that departments deliver: those from which the value comes first, then those that are only printed.
  package let definitions: [SeriesDefinition]
  /// The positions among ``definitions``, in the order of the series.
  private let positions: [Int]
  /// The revision by which the target is in force; nil for the plan's first one.
  package let revision: Revision?
  /// Any other remark of the plan (備考), which the draft of the next plan repeats; empty for none.
  package let remark: String
  /// The row of the plan.
  package let place: Place

  /// The baseline and target exactly as the plan prints them (原文).
  package struct Printed: Hashable, Sendable {
    /// The text of the cell 基準: `1,465件(H30)`, `（新規）`; empty if the plan prints none.
    package let baseline: String
    /// The text of the cell 目標: `1,560件(R6)`; empty for a metric of the joint programme without target.
    package let target: String

    /// The text of the cell 判定の基準, which says in the notation of the tables what 基準 prints; empty for none.
    package let judgedBaseline: String
    /// The text of the cell 判定の目標, which says in the notation of the tables what 目標 prints; empty for none.
    package let judgedTarget: String

    /// Creates the texts of the cells without comparing them with the parsed values.
    package init(baseline: String, target: String, judgedBaseline: String = "", judgedTarget: String = "") {
      self.baseline = baseline
      self.target = target
      self.judgedBaseline = judgedBaseline
      self.judgedTarget = judgedTarget
    }

    /// Both texts in the strategy's own form: `1,465件(H30) → 1,560件(R6)`.
    package var line: String {
      baseline.isEmpty ? target : "\(baseline) → \(target)"
    }
  }

  /// Creates an indicator.
  ///
  /// By default the digits follow from unit, baseline and target, and the lower bound is 0.
  package init(
    id: ID, name: String, shortName: String? = nil, englishName: String? = nil, previousID: ID? = nil,
    baseline: Baseline,
    target: Target, comparison: TargetComparison? = nil,
    printed: Printed,
    unit: Unit, decimals: Int? = nil, yearKind: YearKind = .fiscal, direction: Direction = .higherIsBetter,
    bounds: Bounds = Bounds(lower: 0), nature: Nature = .yearly, department: String = "",
    definition: String = "", source: String = "", nextRelease: String = "",
    reporting: Reporting = Reporting(), seriesRows: [SeriesDefinition] = [], remark: String = "",
    revision: Revision? = nil,
    place: Place = Place(file: "")
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.englishName = englishName
    self.previousID = previousID
    self.baseline = baseline
    self.target = target
    self.comparison = comparison
    self.printed = printed
    self.unit = unit
    let digits = decimals ?? max(unit.defaultDecimals, PrintedDecimals.needed(baseline, target))
    self.decimals = digits
    self.yearKind = yearKind
    self.direction = direction
    self.bounds = bounds
    self.nature = nature
    self.department = department
    self.definition = definition
    self.source = source
    self.nextRelease = nextRelease
    self.reporting = reporting
    self.seriesRows = seriesRows
    definitions = SeriesDefinition.all(
      seriesRows, isDifference: target.kind.isDifference, unit: unit, decimals: digits, place: place)
    positions = definitions.indices.sorted { [definitions] in definitions[$0].series < definitions[$1].series
    }
    self.remark = remark
    self.revision = revision
    self.place = place
  }

  /// The most full-width characters of a short name; two half-width ones count as one.
  package static let shortNameLimit = 16

  /// The department that delivers the values; nil if the plan names none.
  package var departmentName: String? {
    department.isEmpty ? nil : department
  }

  /// The position of a series among ``definitions``; nil for one that the indicator does not have.
  package func position(of series: IndicatorSeries) -> Int? {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if definitions[positions[middle]].series < series { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && definitions[positions[low]].series == series ? positions[low] : nil
  }
}
