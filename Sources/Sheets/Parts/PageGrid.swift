import Workbooks

/// The grid that the first pages share: a column for numbers, one for names, and 36 narrow ones, 1,100 pixels in all.
///
/// Tiles, blocks, matrix and small charts all stand on its lines, so their cells are merged; what serves formulas stands
/// in hidden columns to the right of it.
enum PageGrid {
  /// The columns of the page: `key` is 46 pixels wide, `name` 154, each of the others 25.
  static let key = 1
  static let name = 2
  static let first = 3
  static let last = first + narrowCount - 1
  static let page = key...last
  /// The first hidden column, behind a blank one: LibreOffice draws ### for hidden numbers over a blank cell beside them.
  static let helper = last + 2

  private static let narrowCount = 36
  private static let pixels = (margin: 15.0, key: 46.0, name: 154.0, narrow: 25.0)

  /// A first page without content: the grid, protected, without gridlines.
  ///
  /// - Parameter helpers: how many hidden columns stand to the right of the page.
  static func sheet(named name: String, helpers: Int = 0) -> Sheet {
    Sheet(
      name: name, tabColor: .ai, columns: columns(helpers: helpers), defaultStyle: .body, isProtected: true,
      hidesGridlines: true)
  }

  private static func columns(helpers: Int) -> [Column] {
    let widths =
      [pixels.margin, pixels.key, pixels.name] + Array(repeating: pixels.narrow, count: narrowCount)
    return (widths + [pixels.margin]).map { Column(width: width(pixels: $0)) }
      + (0..<helpers).map { _ in Column(width: 8, isHidden: true) }
  }

  /// Some narrow columns, counted from 0.
  static func narrow(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
    first + range.lowerBound...first + range.upperBound
  }

  /// The width of some columns in characters of the standard font.
  static func width(of columns: ClosedRange<Int>) -> Double {
    width(pixels: Double(pixelWidth(of: columns)))
  }

  /// The width of some columns in pixels.
  static func pixelWidth(of columns: ClosedRange<Int>) -> Int {
    Int(columns.reduce(0) { $0 + ($1 == key ? pixels.key : $1 == name ? pixels.name : pixels.narrow) })
  }

  /// The size in points of a text that may stand in one line at 9 pt or at 8 pt, and how many lines it takes.
  ///
  /// - Parameter least: the least size; a verdict has 9 pt in however many lines.
  static func fit(_ text: String, in columns: ClosedRange<Int>, least: Double = 8) -> (
    size: Double, lines: Int
  ) {
    let room = Double(pixelWidth(of: columns)) - 2
    if TextWidth.pixels(text, size: 9) <= room { return (9, 1) }
    return (least, max(1, Int((TextWidth.pixels(text, size: least) / room).rounded(.up))))
  }

  private static func width(pixels: Double) -> Double { (pixels - 5) / 7 }
}

extension Sheet {
  /// Writes a content over some columns of a row, all of which get the style.
  mutating func put(_ content: Cell.Content, row: Int, _ columns: ClosedRange<Int>, _ style: Style) {
    put(content, Area(row: row, columns: columns), style)
  }

  /// Writes a content over an area, all of whose cells get the style.
  mutating func put(_ content: Cell.Content, _ area: Area, _ style: Style) {
    for row in area.first.row...area.last.row {
      fill(row: row, columns: area.first.column...area.last.column, style: style)
    }
    merge(content, over: area, style: style)
  }

  /// Gives a row a height in pixels.
  mutating func setHeight(ofRow row: Int, pixels: Double) { rowHeights[row] = Pixels.points(pixels) }

  /// The height of rows in pixels.
  func pixelHeight(of rows: Range<Int>) -> Double { Pixels.of(points: height(of: rows)) }

  /// Writes the head of a block: its title at the left, a remark at the right, a rule below both.
  ///
  /// - Parameters:
  ///   - titled: the columns of the title.
  ///   - remarked: those of the remark; nil for all others.
  mutating func blockHead(
    _ title: Cell.Content, remark: Cell.Content = .blank, row: Int, columns: ClosedRange<Int>,
    titled: ClosedRange<Int>, remarked: ClosedRange<Int>? = nil
  ) {
    setHeight(ofRow: row, pixels: 24)
    put(title, row: row, titled, .section)
    guard titled.upperBound < columns.upperBound else { return }
    put(
      remark, row: row, remarked ?? titled.upperBound + 1...columns.upperBound,
      Style.section.bold(false).size(8).color(.sub).aligned(.right))
  }
}
