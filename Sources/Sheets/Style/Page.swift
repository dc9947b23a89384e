package import Indicators
import Localization
package import Workbooks

/// The common set-up of every printed page: A4 landscape, the strategy above, the date of the data below.
package struct Page {
  let settings: Settings
  /// What stands at the right of the head: the section.
  let subject: String
  /// Whether provisional values are shown.
  let hasProvisional: Bool
  /// What stands behind the title of the plan.
  var purpose = "ＫＰＩ進捗管理"

  /// The page of a plan: what stands at the right of its head, and whether provisional values are shown.
  package init(settings: Settings, subject: String, hasProvisional: Bool) {
    self.settings = settings
    self.subject = subject
    self.hasProvisional = hasProvisional
  }

  /// The print scale in per cent of every sheet that is handed out, so that titles and footers do not jump.
  package static let handedOut = 90
  /// The pixels of the screen that a page holds at that scale, between its margins.
  package static let usable = (width: 1163.0, height: 756.0)
  /// The pixels that a sheet may fill of them: LibreOffice draws columns up to 5 % wider, rows in whole pixels.
  package static let filled = (width: 1100.0, height: 745.0)

  /// The set-up of a sheet: what of it is printed, how large, what is repeated, where pages begin.
  ///
  /// - Parameter fit: the scale of a handed-out sheet, unless a sheet asks for another.
  package func setup(
    fit: PrintSetup.Fit = .scale(Page.handedOut), area: Area? = nil, repeatRows: ClosedRange<Int>? = nil,
    repeatColumns: ClosedRange<Int>? = nil, rowBreaks: [Int] = [], columnBreaks: [Int] = []
  ) -> PrintSetup {
    PrintSetup(
      orientation: .landscape, fit: fit, pageOrder: .overThenDown, header: header, footer: footer,
      repeatRows: repeatRows, repeatColumns: repeatColumns, area: area, rowBreaks: rowBreaks,
      columnBreaks: columnBreaks, isCenteredHorizontally: true)
  }

  /// Whether columns, by their widths in characters, and rows of some height in points stand on one page that is
  /// handed out.
  package static func isOnePage(columns: [Double], height: Double) -> Bool {
    Pixels.of(columns: columns) <= filled.width && Pixels.of(points: height) <= filled.height
  }

  /// The number of rows of one height that a page holds, at least one.
  ///
  /// - Parameters:
  ///   - height: the height of a row in points.
  ///   - repeated: the height in points of what stands above them on every page.
  package static func rowCount(of height: Double, below repeated: Double = 0) -> Int {
    max(1, Int((Pixels.points(filled.height) - repeated) / height))
  }

  /// The rows at which new pages begin, so that no row is divided and no page is longer than it holds.
  ///
  /// - Parameters:
  ///   - heights: the heights of all rows in points, from row 0 on.
  ///   - repeated: the rows that every page after the first repeats.
  package static func rowBreaks(heights: [Double], repeated: ClosedRange<Int>? = nil) -> [Int] {
    let room = Pixels.points(filled.height)
    let head = repeated.map { heights[$0].reduce(0, +) } ?? 0
    var breaks: [Int] = []
    var used = 0.0
    for (row, height) in heights.enumerated() {
      if used > 0, used + height > room {
        breaks.append(row)
        used = head
      }
      used += height
    }
    return breaks
  }

  /// The width in pixels that a page holds at 100 %.
  private static let pixels = 1047.0
  /// The percentage of it that is filled: LibreOffice draws columns some 4 % wider.
  private static let margin = 92.0
  /// The height in points that a page holds at 100 %.
  private static let points = 510.0
  /// The percentage of it that is filled: rows are drawn in whole pixels.
  private static let heightMargin = 98.0
  /// How much smaller a page may become for the sake of its height.
  private static let leastShare = 0.8

  /// The scale in per cent at which the widest of some pages, given by their columns' widths, fits on a sheet.
  ///
  /// - Parameter height: the points that should stand on one page. Where they are a little too many the page is drawn
  ///   smaller; where they are many more they go on on the next.
  package static func scale(pages: [[Double]], height: Double = 0) -> Int {
    let widest = pages.map { Pixels.of(columns: $0) }.max() ?? pixels
    let wide = pixels / widest * margin
    let high = height > 0 ? points / height * heightMargin : 100
    return min(100, max(10, Int(high < wide * leastShare ? wide : min(wide, high))))
  }

  /// Whether rows of a height in points stand on one page that is drawn at a scale.
  package static func holds(height: Double, scale: Int) -> Bool {
    height * Double(scale) <= points * heightMargin
  }

  /// An ASCII digit right after the size would be read as part of it, hence the ideographic space.
  private var header: String {
    let font = "&\"\(Style.fontName),標準\"&8"
    let marking = settings.marking.isEmpty ? (hasProvisional ? "速報を含む" : "") : settings.marking
    return
      "&L\(font)　\(escaped(settings.title, 80))　\(purpose)&C\(font)　\(escaped(marking, 34))"
      + "&R\(font)　\(escaped(subject, 80))"
  }

  private var footer: String {
    let font = "&\"\(Style.fontName),標準\"&8"
    return "&L\(font)　データ時点　\(settings.asOf.japanese)&C\(font)　- &P / &N -&R\(font)　&A"
  }

  /// A text as a header takes it, cut to so many UTF-16 units, for a header has 254 in all.
  ///
  /// `&&` stands for &. The library takes `&G` and `&[` for a picture even behind another &: the size of the font, said
  /// once more, parts them.
  private func escaped(_ text: String, _ limit: Int) -> String {
    var written = ""
    var units = 0
    var kept = (text: "", units: 0)
    let characters = Array(text.prefix(limit + 1))
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let piece = character == "&" ? (next == "G" || next == "[" ? "&&&8" : "&&") : String(character)
      written += piece
      units += piece.utf16.count
      if units < limit { kept = (written, units) }
      if units > limit { return kept.text + "…" }
    }
    return written
  }
}
