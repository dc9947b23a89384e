/// The reason why a value cannot be written, without the place of the value.
package enum Fault: Error, Hashable, Sendable {
  /// A part of a workbook whose size or form has a limit.
  package enum Part: String, Hashable, Sendable {
    case text = "文字列"
    case formula = "数式"
    case numberFormat = "表示形式"
    case link = "リンク"
    case comment = "コメント"
    case header = "ヘッダー"
    case footer = "フッター"
    case property = "文書のプロパティ"
    case definedName = "名前"
    case validation = "入力規則"
    case condition = "条件付き書式"
    case alternativeText = "代替テキスト"
    case chartText = "グラフの文字"
    case fontSize = "文字の大きさ"
    case indent = "字下げ"
    case rowHeight = "行の高さ"
    case columnWidth = "列の幅"
    case zoom = "画面の倍率"
    case scale = "印刷の倍率"
    case margin = "余白"
    case pageBreak = "改ページ"
    case repeated = "印刷タイトル"
    case area = "範囲"
    case position = "位置"
    case links = "リンクの数"
    case date = "作成日"
    case chartSize = "グラフの大きさ"
    case chartRange = "グラフの参照範囲"
    case chartLine = "グラフの線"
    case chartFill = "グラフの塗り"
    case marker = "グラフのマーカー"
    case axis = "グラフの軸"
    case legend = "グラフの凡例"
    case bars = "グラフの棒の間隔"
  }

  /// The file name is empty, contains a folder, or contains a character that file names must not have.
  case fileName
  /// The workbook has no sheet.
  case noSheets
  /// The first sheet is hidden, although the program shows it when it opens the file.
  case firstSheetIsHidden
  /// The sheet name violates a rule of `SheetName.isValid`.
  case sheetName
  /// The names of two sheets are equal if case is ignored.
  case duplicateSheetName
  /// The word is no valid name, or it looks like a cell reference.
  case definedName(String)
  /// Two defined names are equal if case is ignored.
  case duplicateDefinedName(String)
  /// A link or a chart refers to a sheet that does not exist.
  case unknownSheet(String)
  /// A number is infinite or not a number.
  case notFinite(Part)
  /// The part has more units, bytes or entries than its limit.
  case tooLong(Part, limit: Int)
  /// A required part is empty.
  case empty(Part)
  /// A value is outside the range of the part.
  case outOfRange(Part)
  /// A formula does not begin with `=`.
  case formulaWithoutEqualsSign
  /// A formula or another part contains a character that cannot be written there.
  case unwritable(Part)
  /// An array formula has a text as its result, which the library cannot write.
  case arrayFormulaWithText
  /// Two merged areas overlap.
  case overlappingMerges(Area, Area)
  /// A merged area hides a cell with content.
  case coveredCell(Area)
  /// A chart has no series.
  case chartWithoutSeries
  /// A scatter chart has no x values.
  case scatterWithoutCategories
  /// The number of cached contents differs from the number of cells in a chart range.
  case cacheCount(expected: Int, given: Int)
  /// The chart kind does not support this label position.
  case labelPosition(DataLabels.Position)
  /// The library rejected the value; the text is its message.
  case library(String)
}

extension Fault: CustomStringConvertible {
  /// The message of the fault in one line, without its place.
  package var description: String {
    switch self {
    case .fileName: "ファイル名として使えません。"
    case .noSheets: "シートがありません。"
    case .firstSheetIsHidden: "先頭のシートは非表示にできません。"
    case .sheetName: "シート名として使えません（31文字以内。: \\ / ? * [ ] と前後の ' は不可）。"
    case .duplicateSheetName: "同じ名前のシートがあります。"
    case .definedName(let name): "名前「\(name)」は使えません。"
    case .duplicateDefinedName(let name): "名前「\(name)」が二つあります。"
    case .unknownSheet(let name): "シート「\(name)」がありません。"
    case .notFinite(let part): "\(part.rawValue): 有限の数値ではありません。"
    case .tooLong(let part, let limit): "\(part.rawValue)が長すぎます（上限\(limit)）。"
    case .empty(let part): "\(part.rawValue)が空です。"
    case .outOfRange(let part): "\(part.rawValue)が範囲を外れています。"
    case .formulaWithoutEqualsSign: "数式が「=」で始まっていません。"
    case .unwritable(let part): "\(part.rawValue)に書けない文字があります。"
    case .arrayFormulaWithText: "配列数式の結果は数値に限ります。"
    case .overlappingMerges(let one, let other): "結合 \(one.reference) と \(other.reference) が重なっています。"
    case .coveredCell(let area): "結合 \(area.reference) に隠れるセルに値があります。"
    case .chartWithoutSeries: "グラフに系列がありません。"
    case .scatterWithoutCategories: "散布図にＸの値がありません。"
    case .cacheCount(let expected, let given): "グラフの値が\(given)個です。\(expected)個のはずです。"
    case .labelPosition(let position): "データラベルの位置 \(position) は、この種類のグラフにありません。"
    case .library(let words): "libxlsxwriter: \(words)"
    }
  }
}
