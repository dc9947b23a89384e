import CXlsxWriter

/// Writes one sheet by calls of the library.
struct SheetWriting {
  private let sheet: Sheet
  private let knownSheets: Set<String>
  private let native: UnsafeMutablePointer<lxw_worksheet>

  /// Adds the sheet to a file without its cells; `Workbook.check` has validated the sheet.
  init(_ sheet: Sheet, to file: borrowing XLSXFile, knownSheets: Set<String>) throws(Fault) {
    self.sheet = sheet
    self.knownSheets = knownSheets
    guard let native = workbook_add_worksheet(file.book, sheet.name) else { throw .sheetName }
    self.native = native
  }

  /// Writes the whole sheet; cells follow the other parts, and charts follow the cells.
  ///
  /// - Parameter cells: the cells of the sheet, which the function consumes.
  func write(
    _ cells: consuming Cells, file: borrowing XLSXFile, formats: inout Formats
  ) throws(WorkbookError) {
    do throws(Fault) {
      try writeGrid(formats: &formats)
      try writePage()
      for merge in sheet.merges {
        let style = cells[merge.area.first]?.style ?? sheet.defaultStyle
        try write(merge, style, formats: &formats)
      }
    } catch {
      throw .sheet(sheet.name, error)
    }
    try write(cells, formats: &formats)
    do throws(Fault) {
      for comment in sheet.comments { try write(comment) }
      for validation in sheet.validations { try write(validation) }
      for format in sheet.conditionalFormats { try write(format, formats: &formats) }
      for chart in sheet.charts { try file.insert(chart, on: native) }
    } catch {
      throw .sheet(sheet.name, error)
    }
  }

  // MARK: Cells

  /// Writes the cells by row and column; this order determines the order of the texts in the file.
  private func write(_ cells: consuming Cells, formats: inout Formats) throws(WorkbookError) {
    var links = 0
    let styles = cells.styles
    var natives = [Formats.Native?](repeating: nil, count: styles.count)
    try cells.useUp { (position, content, style) throws(WorkbookError) in
      do throws(Fault) {
        try Limit.check(position)
        if case .link = content {
          links += 1
          try Limit.check(links, in: 1...Limit.links, of: .links)
        }
        let format = if let known = natives[style] { known } else { try formats.format(styles[style]) }
        natives[style] = format
        try write(content, row: UInt32(position.row), column: UInt16(position.column), format)
      } catch {
        throw .cell(sheet: sheet.name, position, error)
      }
    }
  }

  private func write(
    _ content: Cell.Content, row: lxw_row_t, column: lxw_col_t, _ format: Formats.Native
  ) throws(Fault) {
    switch content {
    case .blank:
      try XLSXFile.check(worksheet_write_blank(native, row, column, format))
    case .text(let text) where text.isEmpty:
      try XLSXFile.check(worksheet_write_blank(native, row, column, format))
    case .text(let text):
      let escaped = EscapedText.cell(text)
      try Limit.check(escaped, units: Limit.text, in: .text)
      // The text is passed to the library without a copy, here and below, because this runs for every cell.
      try XLSXFile.check(escaped.withCString { worksheet_write_string(native, row, column, $0, format) })
    case .number(let number):
      try Limit.check(finite: number, in: .text)
      try XLSXFile.check(worksheet_write_number(native, row, column, Self.unsignedZero(number), format))
    case .formula(let formula, let cached, let isArray):
      try Limit.check(formula: formula)
      switch (cached, isArray) {
      case (.number(let number), false):
        try Limit.check(finite: number, in: .formula)
        let result = Self.unsignedZero(number)
        try XLSXFile.check(
          formula.withCString { worksheet_write_formula_num(native, row, column, $0, format, result) })
      case (.number(let number), true):
        try Limit.check(finite: number, in: .formula)
        let result = Self.unsignedZero(number)
        try XLSXFile.check(
          worksheet_write_array_formula_num(native, row, column, row, column, formula, format, result))
      case (.text(let text), false):
        let escaped = EscapedText.cell(text)
        try Limit.check(escaped, units: Limit.text, in: .text)
        let code = formula.withCString { formula in
          escaped.withCString { worksheet_write_formula_str(native, row, column, formula, format, $0) }
        }
        try XLSXFile.check(code)
      case (.text, true):
        throw .arrayFormulaWithText
      }
    case .link(let target, let text):
      try write(target, text: text, row: row, column: column, format)
    }
  }

  private func write(
    _ target: Cell.LinkTarget, text: String, row: lxw_row_t, column: lxw_col_t, _ format: Formats.Native
  ) throws(Fault) {
    let address: String
    switch target {
    case .sheet(let name, let position):
      guard knownSheets.contains(name) else { throw .unknownSheet(name) }
      try Limit.check(position)
      address = "internal:\(SheetName.reference(name, position))"
    case .file(let path):
      if path.isEmpty { throw .empty(.link) }
      // The library interprets the text after a # as a place inside the file.
      if EscapedText.isNeeded(path) || path.utf8.contains(UInt8(ascii: "#")) { throw .unwritable(.link) }
      address = "external:\(path)"
    }
    let escaped = EscapedText.cell(text)
    if escaped.isEmpty { throw .empty(.link) }
    try Limit.check(address, bytes: Limit.attribute, in: .link)
    try Limit.check(escaped, bytes: Limit.attribute, in: .link)
    try XLSXFile.check(worksheet_write_url_opt(native, row, column, address, format, escaped, nil))
  }

  /// Returns 0 for -0, which the library would write as `-0`; no spreadsheet does that.
  private static func unsignedZero(_ number: Double) -> Double {
    number == 0 ? 0 : number
  }

  // MARK: Sheet

  private func writeGrid(formats: inout Formats) throws(Fault) {
    for (column, width) in sheet.columns.enumerated() {
      let number = lxw_col_t(column)
      let format = try formats.format(sheet.defaultStyle)
      var options = lxw_row_col_options()
      options.hidden = width.isHidden ? 1 : 0
      try XLSXFile.check(worksheet_set_column_opt(native, number, number, width.width, format, &options))
    }
    for row in sheet.rowHeights.keys.sorted() {
      guard let height = sheet.rowHeights[row] else { continue }
      try XLSXFile.check(worksheet_set_row(native, lxw_row_t(row), height, nil))
    }
    if let color = sheet.tabColor { worksheet_set_tab_color(native, XLSXFile.native(color)) }
    if sheet.hidesGridlines { worksheet_gridlines(native, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if sheet.isHidden { worksheet_hide(native) }
    if let zoom = sheet.zoom { worksheet_set_zoom(native, UInt16(zoom)) }
    if let freeze = sheet.freeze {
      worksheet_freeze_panes(native, lxw_row_t(freeze.row), lxw_col_t(freeze.column))
    }
    if let area = sheet.autofilter {
      let (top, left, bottom, right) = Self.corners(area)
      try XLSXFile.check(worksheet_autofilter(native, top, left, bottom, right))
    }
    if sheet.isProtected {
      var options = lxw_protection()
      options.autofilter = 1
      options.format_columns = 1
      options.format_rows = 1
      worksheet_protect(native, nil, &options)
    }
  }

  /// Writes the cells of the area as blanks with the style of the first cell.
  ///
  /// The content of the first cell is written later, with the other cells.
  private func write(_ merge: Merge, _ style: Style, formats: inout Formats) throws(Fault) {
    let format = try formats.format(style)
    let (top, left, bottom, right) = Self.corners(merge.area)
    try XLSXFile.check(worksheet_merge_range(native, top, left, bottom, right, "", format))
  }

  private func writePage() throws(Fault) {
    let print = sheet.print
    worksheet_set_paper(native, 9)  // A4
    switch print.orientation {
    case .landscape: worksheet_set_landscape(native)
    case .portrait: worksheet_set_portrait(native)
    }
    switch print.fit {
    case .pages(let width, let height): worksheet_fit_to_pages(native, UInt16(width), UInt16(height))
    case .scale(let percent): worksheet_set_print_scale(native, UInt16(percent))
    }
    switch print.pageOrder {
    case .downThenOver: break
    case .overThenDown: worksheet_print_across(native)
    }
    let margins = print.margins
    worksheet_set_margins(native, margins.left, margins.right, margins.top, margins.bottom)
    if let header = print.header, !header.isEmpty {
      var options = lxw_header_footer_options()
      options.margin = margins.header
      try XLSXFile.check(worksheet_set_header_opt(native, EscapedText.cell(header), &options))
    }
    if let footer = print.footer, !footer.isEmpty {
      var options = lxw_header_footer_options()
      options.margin = margins.footer
      try XLSXFile.check(worksheet_set_footer_opt(native, EscapedText.cell(footer), &options))
    }
    if let rows = print.repeatRows {
      try XLSXFile.check(
        worksheet_repeat_rows(native, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
    }
    if let columns = print.repeatColumns {
      try XLSXFile.check(
        worksheet_repeat_columns(native, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound)))
    }
    if let area = print.area {
      let (top, left, bottom, right) = Self.corners(area)
      try XLSXFile.check(worksheet_print_area(native, top, left, bottom, right))
    }
    try writeBreaks(of: print)
    if print.isCenteredHorizontally { worksheet_center_horizontally(native) }
  }

  /// Writes the page breaks; the library requires them in order, with a 0 at the end.
  private func writeBreaks(of print: PrintSetup) throws(Fault) {
    if !print.rowBreaks.isEmpty {
      var rows = Set(print.rowBreaks).sorted().map { lxw_row_t($0) } + [0]
      try XLSXFile.check(worksheet_set_h_pagebreaks(native, &rows))
    }
    if !print.columnBreaks.isEmpty {
      var columns = Set(print.columnBreaks).sorted().map { lxw_col_t($0) } + [0]
      try XLSXFile.check(worksheet_set_v_pagebreaks(native, &columns))
    }
  }

  // MARK: Notes and rules

  private func write(_ comment: Comment) throws(Fault) {
    var texts = CTexts()
    var options = lxw_comment_options()
    options.width = UInt16(comment.width ?? 0)
    options.height = UInt16(comment.height ?? 0)
    options.font_name = texts.copy(Style.fontName)
    options.font_size = 9
    let (row, column) = (lxw_row_t(comment.position.row), lxw_col_t(comment.position.column))
    try XLSXFile.check(
      worksheet_write_comment_opt(native, row, column, EscapedText.cell(comment.text), &options))
  }

  private func write(_ validation: Validation) throws(Fault) {
    var texts = CTexts()
    var options = lxw_data_validation()
    options.validate = validation.rule.native
    options.error_title = texts.copy(EscapedText.cell(validation.errorTitle))
    options.error_message = texts.copy(EscapedText.cell(validation.errorMessage))
    options.input_title = texts.copy(validation.inputTitle.map(EscapedText.cell))
    options.input_message = texts.copy(validation.inputMessage.map(EscapedText.cell))
    let (top, left, bottom, right) = Self.corners(validation.area)
    switch validation.rule {
    case .list(let words):
      var list = words.map { texts.copy($0) } + [nil]
      let code = list.withUnsafeMutableBufferPointer { list in
        options.value_list = list.baseAddress
        return worksheet_data_validation_range(native, top, left, bottom, right, &options)
      }
      return try XLSXFile.check(code)
    case .listReference(let formula), .formula(let formula):
      options.value_formula = texts.copy(formula)
    case .decimal(let range):
      options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      options.minimum_number = Self.unsignedZero(range.lowerBound)
      options.maximum_number = Self.unsignedZero(range.upperBound)
    case .any: break
    }
    try XLSXFile.check(worksheet_data_validation_range(native, top, left, bottom, right, &options))
  }

  private func write(_ format: ConditionalFormat, formats: inout Formats) throws(Fault) {
    var texts = CTexts()
    var options = lxw_conditional_format()
    options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    options.value_string = UnsafePointer(texts.copy(format.formula)).map {
      UnsafeMutablePointer(mutating: $0)
    }
    options.format = try formats.format(format.style)
    options.stop_if_true = format.stopsOthers ? 1 : 0
    let (top, left, bottom, right) = Self.corners(format.area)
    try XLSXFile.check(worksheet_conditional_format_range(native, top, left, bottom, right, &options))
  }

  private static func corners(_ area: Area) -> (lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) {
    (
      lxw_row_t(area.first.row), lxw_col_t(area.first.column),
      lxw_row_t(area.last.row), lxw_col_t(area.last.column)
    )
  }
}
