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

  /// The width in pixels that a page holds at 100 %.
  private static let pixels = 1047.0
  /// The percentage of it that is filled: LibreOffice draws columns some 4 % wider.
  private static let margin = 92.0

  /// The set-up of a sheet: what of it is printed, how large, what is repeated, where pages begin.
  package func setup(
    fit: PrintSetup.Fit, area: Area? = nil, repeatRows: ClosedRange<Int>? = nil,
    repeatColumns: ClosedRange<Int>? = nil, rowBreaks: [Int] = [], columnBreaks: [Int] = []
  ) -> PrintSetup {
    PrintSetup(
      orientation: .landscape, fit: fit, header: header, footer: footer, repeatRows: repeatRows,
      repeatColumns: repeatColumns, area: area, rowBreaks: rowBreaks, columnBreaks: columnBreaks)
  }

  /// The height in points that a page holds at 100 %, between the margins of the house.
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
