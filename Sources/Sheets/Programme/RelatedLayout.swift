import Workbooks

/// Where everything stands on 関連指標: one row for each link of an initiative to an indicator.
struct RelatedLayout {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case margin, initiativeNumber, initiative, certainty, number, name, printed, year, latest, attainment,
      rating,
      projectedAttainment, probability, outlook

    /// The head of the column.
    var title: String {
      switch self {
      case .margin: ""
      case .initiativeNumber: "取組No"
      case .initiative: "取組"
      case .certainty: "関連の\n確度"
      case .number: "指標No"
      case .name: "指標"
      case .printed: "目標（総合戦略の原文）"
      case .year: "年度"
      case .latest: "最新実績"
      case .attainment: "達成率"
      case .rating: "評価"
      case .projectedAttainment: "推計\n達成率"
      case .probability: "達成\n確率"
      case .outlook: "見通し"
      }
    }

    /// The width in pixels: 1,100 in all without the margin, what a page holds at its scale.
    var pixels: Int {
      switch self {
      case .margin: 15
      case .initiativeNumber, .certainty, .probability: 46
      case .number: 50
      case .initiative: 154
      case .name: 178
      case .printed: 140
      case .year: 36
      case .latest: 80
      case .attainment, .projectedAttainment: 58
      case .rating, .outlook: 104
      }
    }

    /// The width in characters of what stands in it.
    var width: Double { (Double(pixels) - 5) / 7 }
  }

  static let headerRow = 3
  static let firstRow = 4
  /// The printed columns.
  static let columns = Column.initiativeNumber.rawValue...Column.outlook.rawValue

  /// The number of links.
  let count: Int

  /// The last row of the table; where there is no link, that which says so.
  var lastRow: Int { Self.firstRow + max(count, 1) - 1 }

  /// The cells of a column over all links.
  func area(_ column: Column) -> Area {
    Area(rows: Self.firstRow...lastRow, column: column.rawValue)
  }
}
