import Indicators
import Tables

/// What the texts of all header rows say together of one column.
struct ColumnHeading {
  /// What the column is for.
  enum Role {
    case irrelevant
    /// A field of the contract by its written heading, with the column of values that it is.
    case field(String, ExportLayout.ValueColumn?)
    /// Values of a year.
    case year(ExportLayout.ValueColumn, isBeyondEra: Bool)
    /// The statuses of a year, or of the year left of the column.
    case statuses(FiscalYear?)
    /// Something else than results, with the word that says so.
    case notResult(Label)
    /// A heading that is not known, or names parts of the year, area or people: its cells are labels.
    case label(ignoresNumbers: Bool)
    /// A heading that looks like a year and is none that can be used.
    case faulty(YearNotation.Fault)
    /// A field that stands beside a year and is not read there.
    case unused
  }

  let role: Role
  let written: String
  let line: Int
  private let index: Int

  /// The column as one that is not read.
  var other: ExportLayout.OtherColumn { ExportLayout.OtherColumn(index: index, written: written, line: line) }

  /// The meaning of the texts from top to bottom; nil where there is none.
  init?(_ texts: [(text: String, row: TableRow)], at index: Int, _ reader: HeadingReader) {
    guard let last = texts.last else { return nil }
    self.index = index
    let readings = texts.map { text, row in
      let isDate = row.faults.contains { $0.kind == .date && $0.column == index }
      return (
        reading: isDate ? .unknown(year: nil, fault: .date) : reader.read(text), text: text, line: row.number
      )
    }
    var years: [(year: YearNotation.Year, text: String)] = []
    var fields: [(heading: Heading, text: String, unit: WrittenUnit?)] = []
    var labels: [Label] = []
    var unit: WrittenUnit?
    var month: Int?
    var unread: (text: String, line: Int)?
    var fault: YearNotation.Fault?
    var isOfStatuses = false
    var isBeyondEra = false
    var line = last.row.number
    for (reading, text, row) in readings {
      switch reading {
      case .blank: break
      case .irrelevant:
        (role, written, self.line) = (.irrelevant, text, row)
        return
      case .field(let heading, let given):
        fields.append((heading, text, given))
        unit = unit ?? given
      case .words(let words):
        if let year = words.year { years.append((year, text)) }
        month = month ?? words.month
        labels += words.labels
        unit = unit ?? words.unit
        isOfStatuses = isOfStatuses || words.isOfStatuses
        isBeyondEra = isBeyondEra || words.isBeyondEra
        if words.labels.contains(where: { $0.meaning != .nothing }) { line = row }
      case .unknown(let year, let found):
        if let year { years.append((year, text)) }
        fault = fault ?? found
        unread = (text, row)
        let outside = LabelPieces.brackets(of: text).outside
        if reader.fields[NameFolding.fold(outside)] == .value { fields.append((.value, text, nil)) }
      }
    }
    let heading = years.first?.text ?? fields.last?.text ?? texts[0].text
    written = heading
    self.line = unread?.line ?? line
    if let name = readings.first(where: { $0.reading.namesIndicator }) {
      // What stands below the names, such as （項目）, says nothing of them.
      role = .field(name.text, nil)
    } else if let other = labels.first(where: { $0.isOfOthers }) {
      role = .notResult(other)
    } else if let fault, years.isEmpty {
      role = .faulty(fault)
    } else if let year = years.first?.year {
      if Set(years.map(\.year.year)).count > 1 { unread = unread ?? (last.text, last.row.number) }
      let rest = fields.filter { $0.heading != .value && $0.heading != .year }
      if isOfStatuses || rest.contains(where: { $0.heading == .status }) {
        role = .statuses(year.year)
      } else if !rest.isEmpty {
        role = .unused
      } else {
        role = .year(
          ExportLayout.ValueColumn(
            year: year, month: month, index: index, written: heading, labels: labels, unit: unit,
            unread: unread?.text, line: self.line), isBeyondEra: isBeyondEra)
      }
    } else if let unread, let field = fields.last, field.heading == .value {
      role = .field(
        Heading.value.rawValue,
        ExportLayout.ValueColumn(
          index: index, written: field.text, labels: labels, unit: unit, unread: unread.text, line: self.line)
      )
    } else if unread != nil {
      role = .label(ignoresNumbers: false)
    } else if let field = fields.first(where: { $0.heading != .value && $0.heading != .year }) ?? fields.last
    {
      let value = ExportLayout.ValueColumn(
        index: index, written: field.text, labels: labels, unit: unit, line: self.line)
      role = .field(field.text, field.heading == .value ? value : nil)
    } else if let word = labels.first(where: { $0.isOfNoYear }) {
      role = .notResult(word)
    } else {
      role = .label(ignoresNumbers: labels.contains { $0.isOfParts })
    }
  }
}

extension Label {
  /// Whether a column with this word in its heading holds no results.
  var isOfOthers: Bool {
    switch meaning {
    case .notResult, .declaredNotResult, .baseline: true
    case .nothing, .status, .runningTotal, .singleYear, .pointInTime, .wholeYear, .otherScope, .absence,
      .approximate,
      .bound, .footnote:
      false
    }
  }

  /// Whether a column with this word and without a year says of which part the rows are: 四半期, 調査区.
  fileprivate var isOfParts: Bool {
    switch meaning {
    case .pointInTime, .wholeYear, .otherScope: true
    case .nothing, .runningTotal, .singleYear, .status, .notResult, .declaredNotResult, .baseline, .absence,
      .approximate, .bound, .footnote:
      false
    }
  }

  /// Whether a column with this word and without a year holds numbers of no year of its own: 累計, 計, 上半期.
  fileprivate var isOfNoYear: Bool {
    switch meaning {
    case .nothing, .runningTotal, .singleYear: true
    case .status, .pointInTime, .wholeYear, .otherScope, .notResult, .declaredNotResult, .baseline, .absence,
      .approximate, .bound, .footnote:
      false
    }
  }
}
