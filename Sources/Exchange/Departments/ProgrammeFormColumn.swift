import Indicators

/// The columns of the form of the joint programme, named as the contract of its exports names them.
enum ProgrammeFormColumn: String, CaseIterable {
  case id = "取組ID"
  /// On the sheet a row above the initiatives of each theme.
  case theme = "テーマ"
  case name = "取組名"
  case year = "年度"
  case activity = "取組実績"
  case metric = "指標名"
  case previous = "これまでの値"
  case value = "値"
  case unit = "単位"
  case status = "状態"
  case target = "目標"
  case carriers = "実施主体"
  case implementation = "実施状況"
  case review = "見直し"
  case reviewText = "見直し内容"
  case remark = "備考"

  /// The columns of the sheet from left to right.
  static let ofSheet = allCases.filter { $0 != .theme }

  /// The position on the sheet.
  var index: Int { Self.ofSheet.firstIndex(of: self) ?? 0 }

  /// The width on the sheet in characters.
  var width: Double {
    switch self {
    case .id, .unit: 6.5
    case .year: 5
    case .theme, .name: 20
    case .activity: 30
    case .metric: 18
    case .previous: 15
    case .carriers: 13
    case .value: 9.5
    case .status, .implementation, .review: 7.5
    case .target: 12
    case .reviewText: 20
    case .remark: 14
    }
  }

  /// Whether the column belongs to what a side reports of an initiative, and not to one of its metrics.
  var isOfReport: Bool {
    switch self {
    case .activity, .implementation, .review, .reviewText: true
    case .id, .theme, .name, .year, .metric, .previous, .value, .unit, .status, .target, .carriers, .remark:
      false
    }
  }

  /// The words that may be chosen; nil for any text or number.
  var words: [String]? {
    switch self {
    case .status: FormSheet.statuses
    case .implementation: InitiativeReport.ImplementationStatus.allCases.map(\.rawValue)
    case .review: InitiativeReport.ReviewOutcome.allCases.map(\.rawValue)
    case .id, .theme, .name, .year, .activity, .metric, .previous, .value, .unit, .target, .carriers,
      .reviewText, .remark:
      nil
    }
  }

  /// What to write, shown at the open cells.
  var prompt: String {
    switch self {
    case .id, .theme, .name, .year, .previous: ""
    case .activity: "その年度に行ったことを書きます。何も行っていないときは、実施状況を「未実施」にします。"
    case .metric: "加える指標の名称です。前の年度と同じ指標は、同じ名称の行に書きます。"
    case .value: "半角の数値で入れます（単位や「約」は付けません）。値がないときは空欄のままにし、状態で理由を選びます。"
    case .unit: "加える指標の単位です。「件」「人」「社」のように書きます。"
    case .status: "値があるときは 確定・速報・改訂・推計・参考、ないときは 集計中・未公表 などの理由を選びます。"
    case .target: "あれば「120社(R6)」「年間10回(R2〜R6)」「60件(R2〜R6累計)」のように書きます。"
    case .carriers: "報告する団体です。「道・札幌市」のように並べます。"
    case .implementation: "実施・一部・未実施から選びます。"
    case .review: "継続・拡充・改善・終了から選びます。"
    case .reviewText: "見直しの内容です。なければ空欄のままにします。"
    case .remark: "値についての説明や、書き換えた理由です。なければ空欄のままにします。"
    }
  }
}
