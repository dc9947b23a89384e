/// The number formats of the cell styles, from the part `styles.xml`.
final class Styles: XMLHandler {
  private var codes: [Int: String] = [:]
  /// The number of the format of each cell style.
  private var numbers: [Int] = []
  private var isInCellStyles = false

  /// Reads the formats of the cell styles in their order.
  static func read(_ part: String, from archive: Archive) throws(SpreadsheetFile.Fault) -> [NumberFormat] {
    let reader = Styles()
    try XMLReader.read(part, from: archive, into: reader)
    var formats: [Int: NumberFormat] = [:]
    return reader.numbers.map { number in
      if let format = formats[number] { return format }
      let format = NumberFormat(reader.codes[number] ?? NumberFormat.builtIn(number))
      formats[number] = format
      return format
    }
  }

  private init() {}

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      // Those of conditional formats stand behind, with numbers of their own that are used nowhere else.
      if let number = attributes["numFmtId"].flatMap({ Int($0) }), codes[number] == nil {
        codes[number] = EscapedText.plain(attributes["formatCode"] ?? "")
      }
    case "cellXfs": isInCellStyles = true
    case "xf":
      if isInCellStyles { numbers.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: String) {
    if name == "cellXfs" { isInCellStyles = false }
  }
}
