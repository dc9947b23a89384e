import Indicators

/// What one workbook of a report is about, and what it is called after it.
enum BookScope {
  case section(Section)
  /// 総括: all placements, with the 個票 of the goals.
  case overall
  /// A theme of the joint programme, nil for all of it; the plan of such a book is that of its figures.
  case programme(Section?)
  /// The indicators of a department (所管課), with its name for files.
  case department(String, file: String)
  /// 算定方法・出典 of all books.
  case method

  var isOverall: Bool { if case .overall = self { true } else { false } }
  /// Whether it may show indicators of all sections, so that numbers of indicators name theirs.
  var isWhole: Bool {
    switch self {
    case .overall, .department, .method: true
    case .section, .programme: false
    }
  }
  var isProgramme: Bool { if case .programme = self { true } else { false } }

  /// Its placements in print order; those of a department each once.
  func placements(in plan: Plan) -> [Placement] {
    switch self {
    case .section(let part), .programme(let part?): plan.placements(of: part.id)
    case .department(let name, _):
      plan.placements.filter { !$0.isReprint && plan.indicator($0.indicator)?.department == name }
    case .overall, .programme(nil), .method: plan.placements
    }
  }

  /// Number and name of the section or theme, or 総括.
  var title: String {
    switch self {
    case .section(let part), .programme(let part?): "\(part.id)　\(part.name)"
    case .overall: "総括"
    case .department(let name, _): name
    case .programme(nil): "共同プログラム総括"
    case .method: "算定方法・出典"
    }
  }

  /// What stands for it in the name of the file, themes numbered in the order of the plan: `4-1`, `J-1`.
  func number(in plan: Plan) -> String {
    switch self {
    case .section(let section): section.id.stem
    case .overall: WorkbookBuilder.overall
    case .department(_, let file): file
    case .method: "99"
    case .programme(let theme): "J-\(theme.flatMap { plan.themes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)"
    }
  }

  /// By what a person asks for the book, the name to show first.
  func names(in plan: Plan) -> [String] {
    let number = number(in: plan)
    return switch self {
    case .section(let section): [section.id.description, number]
    case .overall, .department, .programme(nil), .method: [number]
    case .programme(let theme?): [number, theme.id.description]
    }
  }

  /// The name of the file: `KPI_R6_4-1_移住・定住の促進.xlsx`, `結果_観光課.xlsx`.
  func fileName(in plan: Plan, reportYear: FiscalYear) -> String {
    let name: String
    switch self {
    case .section(let part), .programme(let part?): name = part.fileName
    case .department(_, let file): return "結果_\(file).xlsx"
    case .overall, .programme(nil), .method: name = title
    }
    return "KPI_\(reportYear)_\(number(in: plan))_\(name).xlsx"
  }
}
