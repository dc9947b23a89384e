import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 未提出・未公表一覧: every value that was asked for and is not there yet, and when it is to come.
struct MissingSheet {
  let book: Book

  private typealias Column = MissingLayout.Column

  var sheet: Sheet {
    let missing = inPrintOrder
    let layout = MissingLayout(count: missing.count)
    var sheet = Sheet(
      name: MissingLayout.sheet, tabColor: .orange,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: MissingLayout.firstRow, column: Column.year.rawValue),
      autofilter: Area(rows: MissingLayout.headerRow...layout.lastRow, columns: MissingLayout.columns),
      isProtected: true,
      print: book.page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(rows: 0...layout.lastRow, columns: MissingLayout.columns),
        repeatRows: MissingLayout.headerRow...MissingLayout.headerRow),
      hidesGridlines: true)
    writeHead(missing, layout, on: &sheet)
    for (index, value) in missing.enumerated() { write(value, at: index, on: &sheet) }
    if missing.isEmpty {
      sheet.fill(row: MissingLayout.firstRow, columns: MissingLayout.columns, height: 24, style: .tableCell)
      sheet.write(
        .text("報告年度までの値は、すべて届いています。"),
        at: Position(row: MissingLayout.firstRow, column: Column.indicator.rawValue), style: .tableCell)
    }
    sheet.conditionalFormats += [Absence.notSubmitted, .unverified, .notApplicable].map { absence in
      ConditionalFormat(
        over: layout.area(.state), when: .beginsWith(absence.rawValue),
        style: .init(color: .vermilion, isBold: true))
    }
    return sheet
  }

  /// The owed values by the first placement of their indicators.
  private var inPrintOrder: [MissingValue] {
    let missing = book.evaluations.missing
    return book.shown.flatMap { shown in missing.filter { $0.indicator.id == shown.indicator.id } }
  }

  private func writeHead(_ missing: [MissingValue], _ layout: MissingLayout, on sheet: inout Sheet) {
    let columns = MissingLayout.columns
    for (row, height) in [30.0, 18, 5, 28].enumerated() { sheet.rowHeights[row] = height }
    sheet.title(MissingLayout.sheet, columns: columns)
    for row in 1...2 { sheet.fill(row: row, columns: columns, style: .note) }
    let cells = layout.area(.state).reference(absolute: true)
    let opening: LiveText = "報告年度（\(book.evaluations.context.reportYear.label)）までに未提出の値です。"
    let pending = Absence.allCases.filter(\.isPending).map(\.rawValue)
    let doubted = missing.map(\.stateText).first { !pending.contains($0) }
    let counts = (pending + [doubted].compactMap(\.self)).reduce(opening) { text, state in
      let count = LiveCount(
        "COUNTIF(\(cells),\"\(state)\")", comesTo: missing.count { $0.stateText == state })
      return text + "　\(state) \(count)件"
    }
    sheet.write(
      counts.content, at: Position(row: 1, column: columns.lowerBound), style: .note)
    for column in Column.allCases where column != .margin {
      sheet.write(
        .text(column.title), at: Position(row: MissingLayout.headerRow, column: column.rawValue),
        style: .header)
    }
  }

  private static func room(_ column: Column) -> TextRoom { .row(width: column.width, size: 9) }

  private func released(_ value: MissingValue) -> LongText {
    let place = book.evaluations[value.indicator.id]?.record.place(of: value.released, .released)
    return LongText(.released, of: value.indicator, value.latestYear, value.released, at: place)
  }

  private func nextRelease(_ value: MissingValue) -> LongText {
    let place = book.evaluations[value.indicator.id]?.record.place(of: value.nextRelease, .nextRelease)
    return LongText(.nextRelease, of: value.indicator, value.year, value.nextRelease, at: place)
  }

  /// What the rows have no room for.
  var cutTexts: [LongText] {
    inPrintOrder.flatMap { value in
      [released(value)].filter { WholeTexts.isCut($0, in: Self.room(.released)) }
        + [nextRelease(value)].filter { WholeTexts.isCut($0, in: Self.room(.nextRelease)) }
    }
  }

  private func write(_ value: MissingValue, at index: Int, on sheet: inout Sheet) {
    let row = MissingLayout.firstRow + index
    let none = "－"
    let indicator = value.indicator
    let name = indicator.title(of: value.series)
    let word = Style.tableCell.aligned(.center).shrinking()
    let text = Style.tableCell.wrapping()
    let label = book.label(of: indicator.id)
    let released = book.texts.shown(released(value), in: Self.room(.released))
    let nextRelease = book.texts.shown(nextRelease(value), in: Self.room(.nextRelease))
    let cells: [(Column, Cell.Content, Style)] = [
      (.number, .number(Double(index + 1)), word),
      (.indicatorNumber, .text(label.isEmpty ? none : label), word), (.indicator, .text(name), text),
      (.year, .text(value.year.label), word), (.state, .text(value.stateText), word),
      (.latest, .text(value.latestYear?.label ?? none), word),
      (.released, .text(released.isEmpty ? none : released), text),
      (.nextRelease, .text(nextRelease.isEmpty ? none : nextRelease), text),
      (.department, .text(indicator.department.isEmpty ? none : indicator.department), text),
    ]
    sheet.rowHeights[row] = TextWidth.height(
      of: [
        (name, Column.indicator.width, 9), (released, Column.released.width, 9),
        (nextRelease, Column.nextRelease.width, 9), (indicator.department, Column.department.width, 9),
      ], least: 20)
    for (column, content, style) in cells {
      sheet.write(content, at: Position(row: row, column: column.rawValue), style: style)
    }
  }
}
