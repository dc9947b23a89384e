package import Workbooks

/// The few looks of cells that all sheets share.
extension Style {
  /// Body text, 9 pt.
  package static let body = Style(font: Font(size: 9, color: .ink))
  /// A number or text in a table: a hairline below.
  package static let tableCell = body.bottom(.hair, .hair)
  /// A note, 8 pt.
  package static let note = body.size(8).color(.sub)
  /// The room that an indented text loses, in characters.
  static let indentWidth = 1.5
  /// The title of a sheet with the blue rule below.
  package static let title = Style(font: Font(size: 16, isBold: true, color: .ai)).bottom(.medium, .ai)
  /// The rule of a title where the title itself does not stand.
  static let titleRule = Style(font: Font(size: 9, color: .ink)).bottom(.medium, .ai)
  /// The head of a part of a sheet.
  package static let section = Style(font: Font(size: 11, isBold: true, color: .ai)).bottom(.thin, .ai)
  /// A header cell: white on blue, parted by white rules.
  package static let header = Style(
    font: Font(size: 9, isBold: true, color: .white), fill: .ai, horizontal: .center, wraps: true
  ).boxed(.thin, .white)
  /// A second header row: blue on pale.
  static let subheader = header.color(.ai).fill(.ai3)
  /// The label, the figure and the note of a tile.
  static let tileLabel = Style(font: Font(size: 8, color: .sub), fill: .ai4, horizontal: .center)
  static let tileFigure = Style(
    font: Font(size: 18, isBold: true, color: .ai), fill: .ai4, horizontal: .center)
  static let tileNote = tileLabel.bottom(.thin, .ai3)
  /// A cell that staff may edit.
  package static let entry = tableCell.fill(.input).boxed(.hair, .hair).unlocked()
  /// A link, on a short cell only.
  static let link = Style(font: Font(size: 9, isUnderlined: true, color: .ai))
  /// Data that serve formulas and charts, outside the printed page.
  package static let helper = Style(font: Font(size: 8, color: .faint))
  /// A chip: the verdict in a box.
  static let chip = Style(font: Font(size: 13, isBold: true, color: .ink), horizontal: .center)
    .boxed(.thin, .ai)
}
