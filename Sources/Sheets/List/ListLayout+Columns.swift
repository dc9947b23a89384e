import Indicators
import Localization

/// What stands above each column of a 一覧, and how wide it is.
extension ListLayout {
  /// A group of columns under one head (帯).
  struct Band: Equatable {
    let title: String
    let columns: ClosedRange<Int>
  }

  /// The bands from left to right; a page begins with one.
  var bands: [Band] {
    var bands: [Band] = []
    for (index, column) in columns.enumerated() {
      guard let title = column.band else { continue }
      if let last = bands.last, last.title == title, last.columns.upperBound == index - 1 {
        bands[bands.count - 1] = Band(title: title, columns: last.columns.lowerBound...index)
      } else {
        bands.append(Band(title: title, columns: index...index))
      }
    }
    return bands
  }

  /// The columns that stand at the left of every page.
  var repeatedColumns: ClosedRange<Int> { index(of: .number)...index(of: .unit) }
  /// The rest of the first page: what is.
  var presentColumns: ClosedRange<Int> { index(of: .baselineYear)...index(of: .rating) }
  /// The rest of the second page: what is to come.
  var futureColumns: ClosedRange<Int> { index(of: .projection)...index(of: .remark) }

  /// The width of a column in characters.
  ///
  /// The years share what five of them need. 備考 takes what the first page leaves on the second and a little more:
  /// the sheet is fitted to two pages across, and pages of about one width part between 評価 and 推計値 whatever
  /// font the columns are measured in.
  func width(of column: Column) -> Double {
    switch column {
    case .actual: return max(column.width, 5 * column.width / Double(period.count))
    case .remark:
      let others = futureColumns.lowerBound..<futureColumns.upperBound
      let room = presentColumns.reduce(0.0) { $0 + width(of: columns[$1]) }
      let taken = others.reduce(0.0) { $0 + columns[$1].width }
      // Every column is five pixels wider than its characters.
      let edges = 5.0 / 7 * Double(presentColumns.count - others.count - 1)
      // A column is 255 characters wide at most.
      return min(255, max(20, room - taken + edges + Self.excess))
    case .margin, .edge, .number, .section, .name, .unit, .baselineYear, .baseline, .targetYear, .target,
      .trendChart, .latestYear, .latest, .attainment, .progress, .gap, .pace, .rating, .projection, .lower,
      .upper, .projectedAttainment, .shortfall, .projectedShortfall, .required, .reachYear, .probability,
      .outlook, .policy, .department, .reprint, .mark, .trend:
      return column.width
    }
  }

  /// How much wider the second page is: less than its first column, so that this never fits on the first.
  private static let excess = 1.0
}

extension ListLayout.Column {
  /// Whether the column is kept for formulas and counts only.
  var isHidden: Bool {
    switch self {
    case .reprint, .mark, .trend: true
    case .margin, .edge, .number, .section, .name, .unit, .baselineYear, .baseline, .targetYear, .target,
      .actual, .trendChart, .latestYear, .latest, .attainment, .progress, .gap, .pace, .rating,
      .projection, .lower, .upper, .projectedAttainment, .shortfall, .projectedShortfall, .required,
      .reachYear, .probability, .outlook, .policy, .department, .remark:
      false
    }
  }

  /// The head of the band that the column belongs to; nil for none.
  var band: String? {
    switch self {
    case .margin, .edge, .reprint, .mark, .trend: nil
    case .number, .section, .name, .unit: "指標"
    case .baselineYear, .baseline: "基準"
    case .targetYear, .target: "目標"
    case .actual, .trendChart: "実績の推移"
    case .latestYear, .latest, .attainment, .progress, .gap, .pace, .rating: "現在の状況"
    case .projection, .lower, .upper, .projectedAttainment: "推計"
    case .shortfall, .projectedShortfall, .required: "不足と必要量"
    case .reachYear, .probability, .outlook: "見通し"
    case .policy, .department, .remark: "施策・所管課・備考"
    }
  }

  /// What stands at the head of the column.
  var heading: String {
    switch self {
    case .margin, .edge: ""
    case .number: "No"
    case .section: "区分"
    case .name: "指標"
    case .unit: "単位"
    case .baselineYear, .targetYear, .latestYear: "年度"
    case .baseline, .target: "値"
    case .actual(let year): year.label
    case .trendChart: "推移\n（点線＝目標）"
    case .latest: "最新実績"
    case .attainment: "達成率"
    case .progress: "進捗率"
    case .gap: "期待値\nとの差"
    case .pace: "期待比"
    case .rating: "評価"
    case .projection: "推計値"
    case .lower: "80％\n下限"
    case .upper: "80％\n上限"
    case .projectedAttainment: "推計\n達成率"
    case .shortfall: "現在の\n不足数"
    case .projectedShortfall: "推計\n不足数"
    case .required: "必要\n年増分"
    case .reachYear: "達成\n見込年"
    case .probability: "達成\n確率"
    case .outlook: "見通し"
    case .policy: "施策"
    case .department: "所管課"
    case .remark: "備考"
    case .reprint: "再掲"
    case .mark(let year): "\(year.label)の印"
    case .trend(let column): column.heading
    }
  }

  fileprivate var width: Double {
    switch self {
    case .margin, .edge: 1.5
    case .number: 6.5
    case .section: 9
    case .name: 30
    case .unit: 7
    case .baselineYear, .targetYear: 5.5
    case .baseline: 9.5
    case .target: 13.5
    case .actual: 9
    case .trendChart: 14
    case .latestYear: 6
    case .latest: 11
    case .attainment: 8.5
    case .progress, .pace: 9.5
    case .gap: 10.5
    case .rating: 16
    case .projection, .lower, .upper: 10.5
    case .projectedAttainment: 9
    case .shortfall, .projectedShortfall, .required: 10.5
    case .reachYear: 9.5
    case .probability: 9
    case .outlook: 19
    case .policy: 18
    case .department: 14
    case .remark: 30
    case .reprint, .mark, .trend: 5
    }
  }

  /// The note at the head of the column: how its figure comes about.
  var explanation: String? {
    switch self {
    case .attainment:
      "目標への届き具合です。\n最新実績÷目標値\n累計：累計実績÷目標値\n前年比：最新実績÷当年の目標\n均衡：転入÷転出\n"
        + "減少が望ましい指標では分子と分母を入れ替え、目標を実績で割ります（均衡を除く）。"
    case .progress:
      "基準から目標までの道のりをどこまで進んだかです。\n（最新実績－基準値）÷（目標値－基準値）\n累計：累計実績÷目標値\n毎年・維持・前年比：達した年数÷判定できた年数\n"
        + "基準より後退しているときは「基準割れ」と出ます（数値は個票にあります）。"
    case .gap:
      "最新実績（累計は累計実績）から、最新年度の期待値を引いた差です。減少が望ましい指標では、期待値から引きます。\n"
        + "期待値：目標への線の値。毎年・維持・前年比は当年の目標。計画に目安値があればその値\n＋は予定より良いことを示します。"
    case .pace:
      "予定に対する進み具合です。\n（最新実績－基準値）÷（期待値－基準値）\n累計・基準値なし：実績÷期待値\n毎年・維持：最新実績÷目標値\n"
        + "前年比：前年からの伸び÷目標の伸び\n期待値や目標値で割るものは、減少が望ましい指標では入れ替えて実績で割ります。\n"
        + "100％なら予定どおりです。○に届かない評価の△と×は、この値で分けます。"
    case .rating: "いまの状態です。◎○△×－の区分としきい値は「算定方法」にあります。※は担当者が改めた評価です。"
    case .projection: "これまでの実績の傾き（中央値）が年ごとに弱まるとして、目標年度まで延ばした値です。累計は、累計実績に各年の推計を足します。"
    case .lower: "推計値の80％予測区間の下の端です。５回に４回は上限との間に入る見込みです。"
    case .upper: "推計値の80％予測区間の上の端です。"
    case .shortfall: "最新実績（累計は累計実績）が目標（前年比は当年の目標）に足りない分です。減少が望ましい指標では目標を超えている分です。達していれば０です。"
    case .projectedShortfall: "推計値が目標（前年比は目標年の前年の実績か推計×（1＋伸び））に足りない分です。減少が望ましい指標では目標を超える分です。達する見込みなら０です。"
    case .required: "現在の不足数を、目標年度までの残りの年数で割った値です。毎年これだけ増やせば（減少が望ましい指標では減らせば）届きます。累計では、毎年これだけの実績があれば届きます。"
    case .reachYear: "推計が目標に届く最初の年度です。20年のうちに届かないときは「見込みなし」です。"
    case .probability:
      "目標年度に目標へ届く確率です。年数が少ないため、５％刻みの目安として示します。\n"
        + "毎年・維持：目標年度だけの確率（途中の年は問わない）\n前年比：残りが１年のとき、前年の実績から目標の伸びに届く確率"
    case .outlook: "目標年度の見通しです。達成確率で区分します。目標年度の実績が出た後などは、達したかどうかによります。"
    case .margin, .edge, .number, .section, .name, .unit, .baselineYear, .baseline, .targetYear, .target,
      .actual, .trendChart, .latestYear, .latest, .projectedAttainment, .policy, .department, .remark,
      .reprint, .mark, .trend:
      nil
    }
  }
}
