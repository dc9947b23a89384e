/// The columns of 確認事項, from left to right.
enum NextCheckColumn: Int, CaseIterable {
  case margin
  /// □ or ☑, chosen by staff.
  case done
  case number
  case part
  case file
  case row
  case letters
  case subject
  case task
  case reason
  case present
  case draft
  /// Typed by staff, as the two that follow.
  case person
  case date
  case remark

  /// The head of the column.
  var title: String {
    switch self {
    case .margin: ""
    case .done: "確認"
    case .number: "No"
    case .part: "区分"
    case .file: "ファイル"
    case .row: "行"
    case .letters: "列"
    case .subject: "項目"
    case .task: "すること"
    case .reason: "理由"
    case .present: "今の計画"
    case .draft: "下書き"
    case .person: "担当"
    case .date: "確認日"
    case .remark: "備考"
    }
  }

  /// The width in characters; together the columns fill a page that is handed out.
  var width: Double {
    switch self {
    case .margin: 1.2
    case .done: 4.5
    case .number: 4
    case .part: 6
    case .file: 11.5
    case .row, .letters: 3.5
    case .subject: 21.5
    case .task: 23
    case .reason: 19
    case .present: 17.5
    case .draft: 9.5
    case .person: 6
    case .date: 6
    case .remark: 8
    }
  }

  /// Whether staff type here.
  var isEntry: Bool {
    switch self {
    case .done, .person, .date, .remark: true
    case .margin, .number, .part, .file, .row, .letters, .subject, .task, .reason, .present, .draft: false
    }
  }
}
