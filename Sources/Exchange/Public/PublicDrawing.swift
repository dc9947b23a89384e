import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Sheets

/// The drawing of an indicator as SVG: values, the way to the target, the target, the projection with its interval.
///
/// Lines differ in their dashes and marks in their shapes, so that nothing is said by a colour alone; a description lists
/// the values for those who do not see them, and the table below has every number.
struct PublicDrawing {
  let page: PublicPage
  let digest: IndicatorDigest

  var drawing: IndicatorDrawing { digest.drawing }
  private var indicator: Indicator { digest.evaluation.indicator }

  static let width = 300.0
  private static let plotHeight = 140.0
  private static let top = 14.0
  static let legendRow = 14.0

  var bottom: Double { Self.top + Self.plotHeight }
  private var right: Double { Self.width - 14 }
  /// The labels of the axis stand left of it.
  private var left: Double { 10 + 6.2 * Double(labels.map { $0.text.count }.max() ?? 1) }

  // MARK: Places

  private func x(_ year: Int) -> Double {
    let step = (right - left) / Double(drawing.years.count)
    return left + step * (Double(year) + 0.5)
  }

  private func y(_ number: Double) -> Double {
    let share = (number - drawing.minimum) / (drawing.maximum - drawing.minimum)
    return bottom - Self.plotHeight * min(1, max(0, share))
  }

  private static func place(_ number: Double) -> String { fixed(number, digits: 1) }

  // MARK: Elements

  var element: HTML {
    let anchor = PublicFigures(page: page, digest: digest).anchor
    let legend = legend
    let height = bottom + 24 + Double((legend.map(\.row).max() ?? 0) + 1) * Self.legendRow
    return tag(
      "svg",
      [
        "viewBox": "0 0 \(Self.place(Self.width)) \(Self.place(height))", "role": "img",
        "aria-labelledby": "\(anchor)-title \(anchor)-description",
      ],
      [
        tag(
          "title", ["id": "\(anchor)-title"],
          [
            PublicFigures(page: page, digest: digest).name, .text(page.say("の推移", " over the years")),
          ]),
        tag("desc", ["id": "\(anchor)-description"], description),
      ] + axes + band + drawing.others.flatMap(line) + values + target + legend.flatMap(\.elements))
  }

  func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: String = "middle", _ look: String = ""
  ) -> HTML {
    tag(
      "text", ["x": Self.place(x), "y": Self.place(y), "text-anchor": anchor, "class": look], words)
  }

  func segment(_ from: (Double, Double), _ to: (Double, Double), _ look: String) -> HTML {
    tag(
      "line",
      [
        "x1": Self.place(from.0), "y1": Self.place(from.1), "x2": Self.place(to.0), "y2": Self.place(to.1),
        "class": look,
      ])
  }

  // MARK: Axes

  private var labels: [(number: Double, text: String)] {
    if indicator.target.kind.isWord {
      return [(0, page.say("未", "no")), (1, page.say("済", "yes"))]
    }
    let steps = ((drawing.maximum - drawing.minimum) / drawing.unit).rounded()
    return (0...max(1, Int(min(steps, 20)))).map { step in
      let number = drawing.minimum + Double(step) * drawing.unit
      return (number, NumberText.value(drawing.decimals).text(number))
    }
  }

  private var axes: [HTML] {
    let every = (drawing.years.count + 8) / 9
    return labels.flatMap { number, words in
      [
        segment((left, y(number)), (right, y(number)), "grid"), text(words, left - 4, y(number) + 3, "end"),
      ]
    }
      + drawing.years.enumerated().filter { (drawing.years.count - 1 - $0.offset) % every == 0 }.map {
        text($0.element.label, x($0.offset), bottom + 13)
      } + [segment((left, bottom), (right, bottom), "axis")]
      + drawing.breaks.map { year in
        let place = (x(year) + x(max(0, year - 1))) / 2
        return segment((place, Self.top), (place, bottom), "break")
      }
  }

  private var band: [HTML] {
    drawing.band.enumerated().compactMap { year, interval in
      interval.map {
        segment((x(year), y($0.lowerBound)), (x(year), y($0.upperBound)), "band")
      }
    }
  }

  // MARK: Lines

  /// The parts of a line that lie between two years without a number or two changes of the definition.
  private func parts(_ numbers: [Double?], bridging: Bool) -> [[(year: Int, number: Double)]] {
    var parts: [[(year: Int, number: Double)]] = []
    for (year, number) in numbers.enumerated() {
      guard let number else { continue }
      let last = parts.last?.last?.year
      let isBroken = last.map { last in drawing.breaks.contains { last < $0 && $0 <= year } } ?? true
      let isNext = last.map { $0 + 1 == year } ?? false
      if !isBroken, bridging || isNext {
        parts[parts.count - 1].append((year, number))
      } else {
        parts.append([(year, number)])
      }
    }
    return parts
  }

  private func polylines(_ numbers: [Double?], bridging: Bool, _ look: String) -> [HTML] {
    parts(numbers, bridging: bridging).filter { $0.count > 1 }.map { part in
      let points = part.map { "\(Self.place(x($0.year))),\(Self.place(y($0.number)))" }
      return tag("polyline", ["points": points.joined(separator: " "), "class": look])
    }
  }

  func look(_ role: IndicatorDrawing.Role) -> String {
    switch role {
    case .values: "values"
    case .path: "path"
    case .comparison: "comparison"
    case .projection: "projection"
    case .limit: "limit"
    }
  }

  private func line(_ line: IndicatorDrawing.Line) -> [HTML] {
    var numbers = line.numbers
    // The projection begins at the newest value.
    if line.role == .projection, let first = numbers.firstIndex(where: { $0 != nil }),
      let last = drawing.values.numbers.indices.last(where: {
        $0 < first && drawing.values.numbers[$0] != nil && drawing.marks[$0] != .reference
      })
    {
      numbers[last] = drawing.values.numbers[last]
    }
    let lines = polylines(numbers, bridging: true, look(line.role))
    guard line.role == .projection, let end = numbers.lastIndex(where: { $0 != nil }),
      let number = numbers[end]
    else { return lines }
    return lines + [triangle(x(end), y(number))]
  }

  private var values: [HTML] {
    let own = zip(drawing.values.numbers, drawing.marks).map { $1 == .reference ? nil : $0 }
    let kept = zip(own, drawing.marks).map { $1 == .excluded ? nil : $0 }
    var elements = polylines(own, bridging: true, "bridge") + polylines(kept, bridging: false, "values")
    for (year, number) in drawing.values.numbers.enumerated() {
      guard let number, let mark = drawing.marks[year] else { continue }
      elements.append(self.mark(mark, x(year), y(number)))
    }
    if !indicator.target.kind.isWord, let last = own.lastIndex(where: { $0 != nil }), let number = own[last] {
      let words = NumberText.value(indicator.decimals).text(
        page.context.round(number, digits: indicator.decimals))
      let isLow = y(number) < Self.top + 14
      elements.append(text(words, x(last), y(number) + (isLow ? 15 : -7), "middle", "label"))
    }
    return elements
  }

  // MARK: Marks

  func mark(_ mark: IndicatorDrawing.Mark, _ x: Double, _ y: Double) -> HTML {
    switch mark {
    case .plain:
      tag(
        "circle", ["cx": Self.place(x), "cy": Self.place(y), "r": "3", "class": "mark"])
    case .provisional:
      tag(
        "rect",
        [
          "x": Self.place(x - 3.5), "y": Self.place(y - 3.5), "width": "7", "height": "7",
          "class": "provisional",
        ])
    case .excluded: cross(x, y, "M-3,-3L3,3M-3,3L3,-3")
    case .reference: cross(x, y, "M-4,0L4,0M0,-4L0,4")
    }
  }

  private func cross(_ x: Double, _ y: Double, _ path: String) -> HTML {
    tag(
      "path", ["d": path, "transform": "translate(\(Self.place(x)),\(Self.place(y)))", "class": "cross"])
  }

  func triangle(_ x: Double, _ y: Double) -> HTML {
    tag(
      "path",
      [
        "d": "M0,-4L4,3L-4,3Z", "transform": "translate(\(Self.place(x)),\(Self.place(y)))",
        "class": "projected",
      ])
  }

  func diamond(_ x: Double, _ y: Double) -> HTML {
    tag(
      "path",
      [
        "d": "M0,-5L5,0L0,5L-5,0Z", "transform": "translate(\(Self.place(x)),\(Self.place(y)))",
        "class": "target",
      ])
  }

  private var target: [HTML] {
    drawing.target.map { [diamond(x($0.year), y($0.number))] } ?? []
  }

  // MARK: Description

  /// The values in words, for those who do not see the drawing.
  ///
  /// A description is plain text without marks of its language: in English it has numbers alone, whose unit stands in the
  /// table below.
  private var description: String {
    let unit = page.say(indicator.unit.name, "")
    func words(_ number: Double) -> String {
      indicator.target.kind.isWord
        ? number == 1 ? page.say("済", "done") : page.say("未", "not done")
        : NumberText.value(indicator.decimals).text(page.context.round(number, digits: indicator.decimals))
          + unit
    }
    let values = zip(drawing.years, drawing.values.numbers).compactMap { year, number in
      number.map { "\(year) \(words($0))" }
    }
    let listed = values.joined(separator: page.say("、", ", "))
    guard page.language == .english else {
      return "実績は \(listed)。計画の目標は\(indicator.printed.target)。"
    }
    let target = drawing.target.map { " Target: \(drawing.years[$0.year]) \(words($0.number))." } ?? ""
    return "Values: \(listed).\(target)"
  }
}
