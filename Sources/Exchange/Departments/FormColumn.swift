import Indicators

/// The columns of the table of a 照会様式 (CSV), named as the contract of exports names them.
enum FormColumn: String, CaseIterable {
  case id = "指標ID"
  case name = "指標名"
  case definition = "定義"
  case previous = "これまでの値"
  case year = "年度"
  case value = "値"
  case unit = "単位"
  case status = "状態"
  case source = "出典"
  case released = "公表時点"
  case nextRelease = "次回公表"
  case analysis = "要因分析"
  case outlook = "今後の方向性"
  case remark = "備考"

  /// The column of one of the department's texts beside its value; nil for the signs around the number.
  init?(_ field: Observation.Words.Field) {
    switch field {
    case .source: self = .source
    case .released: self = .released
    case .nextRelease: self = .nextRelease
    case .analysis: self = .analysis
    case .outlook: self = .outlook
    case .remark: self = .remark
    case .qualifier: return nil
    }
  }

  /// The department's text that stands in the column; nil in the other columns.
  var field: Observation.Words.Field? { Observation.Words.Field.allCases.first { FormColumn($0) == self } }

  /// Whether the department writes here.
  var isEntry: Bool {
    switch self {
    case .id, .name, .definition, .previous, .year, .unit: false
    case .value, .status, .source, .released, .nextRelease, .analysis, .outlook, .remark: true
    }
  }
}
