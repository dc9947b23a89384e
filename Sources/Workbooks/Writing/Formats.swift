import CXlsxWriter

/// The formats of a file, one for each style.
struct Formats {
  /// A format of the library.
  typealias Native = UnsafeMutablePointer<lxw_format>

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Style: Native] = [:]
  private var looks: [ConditionalFormat.Look: Native] = [:]

  /// Creates the table of formats for a new file.
  init(of file: borrowing XLSXFile) {
    book = file.book
  }

  /// Returns the format of a style.
  mutating func format(_ style: Style) throws(Fault) -> Native {
    if let known = formats[style] { return known }
    try Limit.check(style.font.size, in: 1...409, of: .fontSize)
    try Limit.check(numberFormat: style.numberFormat)
    if case .leftIndented(let steps) = style.horizontal { try Limit.check(steps, in: 1...15, of: .indent) }
    let format = try added()
    format_set_font_name(format, Style.fontName)
    format_set_font_size(format, style.font.size)
    format_set_font_color(format, XLSXFile.native(style.font.color))
    if style.font.isBold { format_set_bold(format) }
    if style.font.isItalic { format_set_italic(format) }
    if style.font.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let fill = style.fill { format_set_bg_color(format, XLSXFile.native(fill)) }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if style.wraps { format_set_text_wrap(format) }
    if style.shrinks { format_set_shrink(format) }
    if style.isUnlocked { format_set_unlocked(format) }
    align(format, as: style)
    draw(style.borders, on: format)
    formats[style] = format
    return format
  }

  /// Returns the format of a conditional format, which changes only the properties that the look contains.
  mutating func format(_ look: ConditionalFormat.Look) throws(Fault) -> Native {
    if let known = looks[look] { return known }
    let format = try added()
    if let color = look.color { format_set_font_color(format, XLSXFile.native(color)) }
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    if let fill = look.fill { format_set_bg_color(format, XLSXFile.native(fill)) }
    if let numberFormat = look.numberFormat { format_set_num_format(format, numberFormat) }
    looks[look] = format
    return format
  }

  private func added() throws(Fault) -> Native {
    guard let format = workbook_add_format(book) else { throw .library("workbook_add_format") }
    return format
  }

  private func align(_ format: Native, as style: Style) {
    let horizontal: lxw_format_alignments =
      switch style.horizontal {
      case .general: LXW_ALIGN_NONE
      case .left, .leftIndented: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(horizontal.rawValue))
    if case .leftIndented(let steps) = style.horizontal { format_set_indent(format, UInt8(steps)) }
    let vertical: lxw_format_alignments =
      switch style.vertical {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .center: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    format_set_align(format, UInt8(vertical.rawValue))
  }

  private func draw(_ borders: Borders, on format: Native) {
    if let top = borders.top {
      format_set_top(format, Self.native(top.line))
      format_set_top_color(format, XLSXFile.native(top.color))
    }
    if let bottom = borders.bottom {
      format_set_bottom(format, Self.native(bottom.line))
      format_set_bottom_color(format, XLSXFile.native(bottom.color))
    }
    if let left = borders.left {
      format_set_left(format, Self.native(left.line))
      format_set_left_color(format, XLSXFile.native(left.color))
    }
    if let right = borders.right {
      format_set_right(format, Self.native(right.line))
      format_set_right_color(format, XLSXFile.native(right.color))
    }
  }

  private static func native(_ line: Border.Line) -> UInt8 {
    switch line {
    case .hair: UInt8(LXW_BORDER_HAIR.rawValue)
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    }
  }
}
