import Indicators
import Localization

/// What stands above each column of a 一覧.
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
}

extension ListLayout.Column {
  /// Whether the column is kept for formulas and counts only.
  var isHidden: Bool {
    switch self {
    case .reprint, .rating, .outlook, .guide, .mark, .end, .trend: true
    case .number, .name, .unit, .shownRating, .shownOutlook, .latestYear, .latest, .target, .attainment,
      .pace, .change, .trendChart, .actual, .projection, .interval, .probability, .reachYear, .remark,
      .section, .department, .edge:
      false
    }
  }

  /// The head of the band that the column belongs to; nil for none.
  var band: String? {
    switch self {
    case .edge, .reprint, .rating, .outlook, .guide, .mark, .end, .trend: nil
    case .number, .name: "指標"
    case .unit, .trendChart, .remark: ""
    case .shownRating, .shownOutlook: "評価と見通し"
    case .latestYear, .latest, .target, .attainment, .pace, .change: "現時点の値"
    case .actual: "年度ごとの実績"
    case .projection, .interval, .probability, .reachYear: "推計"
    case .section, .department: "絞り込み用（印刷されません）"
    }
  }

  /// What stands at the head of the column.
  var heading: String {
    switch self {
    case .edge, .end: ""
    case .number: "No"
    case .name: "指標"
    case .unit: "単位"
    case .shownRating: "評価"
    case .shownOutlook: "見通し"
    case .latestYear: "最新\n年度"
    case .latest: "最新の\n実績"
    case .target: "目標"
    case .attainment: "達成率"
    case .pace: "期待比"
    case .change: "前年差"
    case .trendChart: "推移"
    case .actual(let year): year.label
    case .projection: "推計値"
    case .interval: "80％\n予測区間"
    case .probability: "達成\n確率"
    case .reachYear: "届く\n見込み"
    case .remark: "備考（全文は個票）"
    case .section: "区分"
    case .department: "所管課"
    case .reprint: "再掲"
    case .rating: "評価（計数用）"
    case .outlook: "見通し（計数用）"
    case .guide: "推計の桁"
    case .mark(let year): "\(year.label)の印"
    case .trend(let column): column.heading
    }
  }

  /// The note at the head of the column: how its figure comes about.
  var explanation: String? {
    switch self {
    case .attainment:
      "目標への届き具合です。\n最新実績÷目標値\n累計：累計実績÷目標値\n前年比：最新実績÷当年の目標\n均衡：転入÷転出\n"
        + "減少が望ましい指標では分子と分母を入れ替えます（均衡を除く）。"
    case .pace:
      "予定に対する進み具合です。\n（最新実績－基準値）÷（期待値－基準値）\n累計・基準値なし：実績÷期待値\n毎年・維持：最新実績÷目標値\n"
        + "前年比：前年からの伸び÷目標の伸び\n期待値や目標値で割るものは、減少が望ましい指標では分子と分母を入れ替えます。\n"
        + "100％なら予定どおりです。基準値より目標から遠いときは「基準割れ」と出ます（数値は個票にあります）。"
    case .change:
      "最新実績から前の年度の実績を引いた差です（累計はその年度の分どうしの差）。前の年度の値がないとき、その間に定義が変わったときは「－」です。"
    case .shownRating: "現時点の評価です。区分としきい値は「算定方法」にあります。※は担当者が改めた評価で、算定した評価を（ ）に示します。"
    case .shownOutlook:
      "目標年度の見通しです。達成確率で区分します。目標年度の実績で判定したものは「R6で判定済」のように示します（達したかどうかは評価にあります）。"
    case .projection:
      "これまでの実績の傾き（中央値）が年ごとに弱まるとして、目標年度まで延ばした値です。累計は、累計実績に各年の推計を足します。3〜4桁に丸めて示します。"
    case .interval: "推計値の80％予測区間です。5回に4回はこの間に入る見込みです。"
    case .probability:
      "目標年度に目標へ届く確率です。年数が少ないため、5%刻みの目安として示します。\n"
        + "毎年・維持：目標年度だけの確率（途中の年は問わない）\n前年比：残りが1年のとき、前年の実績から目標の伸びに届く確率"
    case .reachYear: "推計が目標に届く最初の年度です。「届かず」は、20年以内に届く傾向がないことを示します。"
    case .number, .name, .unit, .latestYear, .latest, .target, .trendChart, .actual, .remark, .section,
      .department, .edge, .reprint, .rating, .outlook, .guide, .mark, .end, .trend:
      nil
    }
  }
}
