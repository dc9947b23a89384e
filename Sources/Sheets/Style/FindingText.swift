package import Indicators

/// Findings and their places as sheets and slips tell them.
extension Finding {
  /// The finding in a line of notes: `【確認】R4　…（exports/移住課.csv 12行）→ …`.
  package var note: String {
    let year = year.map { "\($0)　" } ?? ""
    return TextWidth.fitting(
      "【\(severity.name.ja)】\(year)\(message.problem.ja)（\(place.fileAndLine)）→ \(message.handling.ja)")
  }

  /// What was read, cut to a width in half-width characters; － where nothing was.
  package func foundText(width: Int) -> String {
    guard let found else { return "－" }
    return found.isEmpty ? "（空欄）" : TextWidth.shortened(found, to: width)
  }

  /// The notes on findings, as many as there is room for but one at the least; a last line then says how many more
  /// stand on 要確認.
  package static func notes(_ notes: [String], limit: Int) -> [String] {
    let limit = max(2, limit)
    guard notes.count > limit else { return notes }
    return notes.prefix(limit - 1) + ["ほか\(notes.count - limit + 1)件は「要確認」をご覧ください。"]
  }
}

extension Place {
  /// The file and the line as an editor counts it: `exports/移住課.csv 12行`.
  var fileAndLine: String {
    file + (line.map { " \($0)行" } ?? "")
  }

  /// The column by its heading and its letters in a spreadsheet: `実績値（C列）`; － for none.
  package var columnText: String {
    switch (heading, columnLetters) {
    case (let heading?, let letters?): "\(heading)（\(letters)列）"
    case (let heading?, nil): heading
    case (nil, let letters?): "\(letters)列"
    case (nil, nil): "－"
    }
  }

  /// Some places, each file once with its lines in order: `exports/移住課.csv：3,12行／exports/統計課.csv`.
  package static func text(of places: [Place]) -> String {
    var files: [(file: String, lines: Set<Int>)] = []
    for place in places {
      let index = files.firstIndex { $0.file == place.file } ?? files.count
      if index == files.count { files.append((place.file, [])) }
      if let line = place.line { files[index].lines.insert(line) }
    }
    return files.map { file, lines in
      lines.isEmpty ? file : "\(file)：\(lines.sorted().map(String.init).joined(separator: ","))行"
    }.joined(separator: "／")
  }
}

extension Finding.Severity {
  /// The sign before the word; no two share it, so that formulas can count by it.
  var sign: String {
    switch self {
    case .correction: "■"
    case .confirmation: "□"
    case .note: "・"
    }
  }

  /// Sign and word as sheets print them: `■ 要修正`.
  package var signed: String { "\(sign) \(name.ja)" }
}
