import Figures
import Indicators
import Sheets

/// What the lines and marks of a drawing stand for, below its years.
extension PublicDrawing {
  struct Entry {
    let row: Int
    let elements: [HTML]
  }

  private var names: [(name: String, sample: (Double, Double) -> [HTML])] {
    func stroke(_ look: String) -> (Double, Double) -> [HTML] {
      { x, y in [segment((x - 8, y), (x + 8, y), look)] }
    }
    var names: [(String, (Double, Double) -> [HTML])] = [
      (
        page.say(drawing.values.name, "value"),
        { x, y in [segment((x - 8, y), (x + 8, y), "values"), mark(.plain, x, y)] }
      )
    ]
    let marks: [(IndicatorDrawing.Mark, String)] = [
      (.provisional, page.say("速報", "provisional")), (.excluded, page.say("推計から除外", "not in the projection")),
      (.reference, page.say("参考", "reference")),
    ]
    names += marks.filter { drawing.marks.contains($0.0) }.map { mark, name in
      (name, { x, y in [self.mark(mark, x, y)] })
    }
    names += drawing.others.map { line in
      let name =
        switch line.role {
        case .values: "value"
        case .path: "path to the target"
        case .comparison: line.name
        case .projection: "projection"
        case .limit: "end of the range"
        }
      return (
        page.say(line.name, name),
        line.role == .projection
          ? { x, y in [segment((x - 8, y), (x + 8, y), "projection"), triangle(x, y)] }
          : stroke(look(line.role))
      )
    }
    if drawing.band.contains(where: { $0 != nil }) {
      names.append(
        (page.say("80％予測区間", "80% interval"), { x, y in [segment((x, y - 5), (x, y + 5), "band")] }))
    }
    if drawing.target != nil { names.append((page.say("目標", "target"), { x, y in [diamond(x, y)] })) }
    if !drawing.breaks.isEmpty {
      names.append(
        (
          page.say(Reason.definitionChanged.text, Reason.definitionChanged.name),
          { x, y in [segment((x, y - 5), (x, y + 5), "break")] }
        ))
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.0).inserted }
  }

  var legend: [Entry] {
    var (row, place) = (0, 4.0)
    return names.map { name, sample in
      let words = name.count > 24 ? name.prefix(23) + "…" : name
      let width = 30 + 5.2 * Double(words.visible.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) })
      if place + width > Self.width, place > 4 { (row, place) = (row + 1, 4) }
      defer { place += width }
      let height = bottom + 26 + Double(row) * Self.legendRow
      return Entry(
        row: row, elements: sample(place + 10, height - 3) + [text(words, place + 22, height, "start")])
    }
  }
}
