import Testing
import Workbooks

@testable import Sheets

/// Texts stand out from what is behind them: 4.5 to 1 (JIS X 8341-3), on screen as on paper.
struct ContrastTests {
  /// The relative luminance by WCAG 2.
  private static func luminance(_ color: Color) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let share = Double((color.rgb >> shift) & 0xFF) / 255
      return share <= 0.03928 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// x to the power of 2.4.
  private static func power(_ number: Double) -> Double {
    let root = number.squareRoot().squareRoot()
    // x^2.4 = x^2 · x^0.4; x^0.4 from the fourth root by Newton's method for y^5 = x^2.
    var value = root
    for _ in 0..<60 {
      value -= (value * value * value * value * value - number * number) / (5 * value * value * value * value)
    }
    return number * number * value
  }

  private static func contrast(_ first: Color, _ second: Color) -> Double {
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func `black on white is 21 to 1`() {
    #expect((Self.contrast(Color(rgb: 0), .white) - 21).magnitude < 1e-6)
    #expect((Self.contrast(Color(rgb: 0x777777), .white) - 4.48).magnitude < 0.01)
  }

  @Test func `every text of every sheet stands out from its fill, and in every look by rule`() {
    var seen: Set<[UInt32]> = []
    func check(_ text: Color, _ fill: Color?, _ place: String) {
      let fill = fill ?? .white
      guard seen.insert([UInt32(text.rgb), UInt32(fill.rgb)]).inserted else { return }
      let contrast = Self.contrast(text, fill)
      #expect(
        contrast >= 4.5,
        "\(place): \(String(text.rgb, radix: 16)) on \(String(fill.rgb, radix: 16)) is \(contrast)")
    }
    let books = [ListingSample().book(.overall), ListingSample().book(.section(ListingSample.first))]
    let sheets = books.flatMap(\.workbook.sheets) + ProgrammeSample().book(nil).workbook.sheets
    for sheet in sheets {
      for (position, cell) in sheet.cells where cell.content != .blank {
        check(cell.style.font.color, cell.style.fill, "\(sheet.name) \(position.reference)")
      }
      for format in sheet.conditionalFormats {
        let styles = sheet.cells.filter { format.area.contains($0.0) }.map(\.1).map { $0.style }
        for style in styles {
          check(
            format.style.color ?? style.font.color, format.style.fill ?? style.fill,
            "\(sheet.name) \(format.area.first.reference) by rule")
        }
      }
    }
  }
}
