import Indicators

/// The findings that have one cause in one column of one table, counted over the rows and values that they touch.
struct GroupedFindings {
  /// What the words around values say, as far as a finding comes of it.
  enum Cause: Hashable {
    case runningTotal
    case singleYear
    case otherScope
    case bound
    /// A cell of a column that is not known holds a text that is not understood.
    case labelUnknown
    /// A heading of values is not understood.
    case headingUnknown
    /// The line above the table names a unit that cannot be read, or two units of one thing.
    case unitLineUnread
    case statusUnknown
    /// A note with the mark of the value says that it is of a part of the year.
    case footnote
    case pointInTime
    case baselineOfOtherYear
    /// A value is of the first day of a year, which may be meant for the year before.
    case firstOfYear
    /// A row is not read, because a word says that it holds no results.
    case rowsNotResults
    /// The remark is a sentence that speaks about the value.
    case remark
    /// A word beside a number says that it is not exact: 約, 余.
    case approximate
    /// A text beside a value has lost a character.
    case characterDestroyed
    /// A name beside an id is not known.
    case nameUnknown
    /// Nobody answers for the source of a value, which is then one for reference.
    case sourceDoubtful
    /// The source of a value is a page of somebody else than a public body.
    case sourceOfOthers

    /// Whether the touched values are held back.
    var isHold: Bool {
      switch self {
      case .runningTotal, .singleYear, .otherScope, .bound, .labelUnknown, .headingUnknown, .unitLineUnread,
        .statusUnknown, .footnote:
        true
      case .pointInTime, .firstOfYear, .baselineOfOtherYear, .rowsNotResults, .remark, .approximate,
        .characterDestroyed,
        .nameUnknown, .sourceDoubtful, .sourceOfOthers:
        false
      }
    }

    /// Whether the number itself is understood, so that another value of the same year makes the finding a note.
    var isUnderstood: Bool {
      switch self {
      case .runningTotal, .singleYear, .otherScope: true
      case .bound, .labelUnknown, .headingUnknown, .unitLineUnread, .statusUnknown, .footnote, .firstOfYear,
        .pointInTime,
        .baselineOfOtherYear, .rowsNotResults, .remark, .approximate, .characterDestroyed, .nameUnknown,
        .sourceDoubtful, .sourceOfOthers:
        false
      }
    }
  }

  /// A value that a finding is about.
  struct ValueKey: Hashable {
    let indicator: Indicator.ID
    let series: IndicatorSeries
    let year: FiscalYear
  }

  /// All that one cause touches in one column.
  struct Group {
    let cause: Cause
    let place: Place
    let found: String
    let department: String?
    /// The different texts in the order in which they came, each with its rows.
    fileprivate(set) var texts: [String] = []
    fileprivate var seen: Set<String> = []
    fileprivate var rows: Set<Int> = []
    fileprivate(set) var values: [ValueKey] = []
    /// How many values the group has, beyond those that are kept.
    var valueCount: Int { values.count }
    var rowCount: Int { rows.count }
    /// The different texts in an order of their own; those that are not kept by their number.
    var words: [String] {
      texts.sorted() + (seen.count > texts.count ? ["ほか\(seen.count - texts.count)"] : [])
    }
  }

  private struct Key: Hashable {
    let cause: Cause
    let file: String
    let column: Int?
    let table: Int
  }

  private var groups: [Group] = []
  private var numbers: [Key: Int] = [:]
  /// The number of the table that is being read, so that two tables of a file have findings of their own.
  var table = 0

  /// Adds one cause at a place.
  mutating func add(
    _ cause: Cause, at place: Place, text: String, row: Int, value: ValueKey?, department: String?
  ) {
    let key = Key(cause: cause, file: place.file, column: place.column, table: table)
    let index = numbers[key] ?? groups.count
    let text = text.isLongerThanWords ? String(text.unicodeScalars.prefix(200)) + "…" : text
    if index == groups.count {
      numbers[key] = index
      groups.append(Group(cause: cause, place: place, found: text, department: department))
    }
    if groups[index].seen.insert(text).inserted, groups[index].texts.count < 20 {
      groups[index].texts.append(text)
    }
    groups[index].rows.insert(row)
    if let value { groups[index].values.append(value) }
  }

  /// The findings, once it is known which values count.
  ///
  /// What is held back and has another value in its place is a note.
  func findings(_ observations: Observations, plan: Plan) -> [Finding] {
    groups.map { group in
      let open = group.values.filter { key in
        observations[key.indicator, key.series, key.year]?.value.number == nil
      }
      let isReplaced = group.cause.isUnderstood && open.isEmpty && !group.values.isEmpty
      let ids = Set(group.values.map(\.indicator))
      let only = ids.count == 1 ? ids.first : nil
      let years = Set(group.values.map(\.year))
      let series = Set(group.values.map(\.series))
      return Finding(
        .grouped(group, isReplaced: isReplaced), at: group.place, found: group.found, indicator: only,
        series: only != nil && series.count == 1 ? series.first ?? .main : .main,
        year: only != nil && years.count == 1 ? years.first : nil, words: group.words,
        department: only.flatMap { plan.indicator($0)?.departmentName } ?? group.department)
    }
  }
}
