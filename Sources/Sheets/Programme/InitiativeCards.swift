import Indicators
import Workbooks

/// Where the cards of the initiatives of a theme stand on 個票: two to a page where both have room, below them what is
/// calculated of their metrics.
struct InitiativeCards {
  /// The name of the sheet.
  static let sheet = "個票"

  let grid: InitiativeCardGrid
  /// The years that the cards show: the newest, the report year among them.
  let years: [FiscalYear]
  let cards: [Placed]
  /// The rows at which new pages begin.
  let breaks: [Int]

  /// A card with its place.
  struct Placed {
    let card: InitiativeCard
    /// The row of its name.
    let top: Int
    /// The rows below it.
    let rows: Int
    /// The height in pixels of the row behind it.
    let gap: Int
  }

  init(book: ProgrammeBook) {
    let all = book.inputs.years
    let report = all.firstIndex(of: book.reportYear) ?? max(0, all.count - 1)
    let first = min(max(0, all.count - CardGrid.greatestYears), report)
    let years = Array(all[first..<min(all.count, first + CardGrid.greatestYears)])
    let grid = InitiativeCardGrid(yearCount: years.count)
    self.years = years
    self.grid = grid
    let cards = book.initiatives.map { InitiativeCard(book: book, initiative: $0, grid: grid, years: years) }
    var placed: [Placed] = []
    var breaks: [Int] = []
    var top = 0
    func add(_ card: InitiativeCard, rows: Int, gap: Int) {
      placed.append(Placed(card: card, top: top, rows: rows, gap: gap))
      top += rows + 2
    }
    var index = 0
    while index < cards.count {
      if index > 0 { breaks.append(top) }
      let pair = cards[index..<min(index + 2, cards.count)]
      if pair.count == 2, let rows = Self.rowsOfPair(pair.map(\.rowCount)) {
        for (card, rows) in zip(pair, rows) {
          add(
            card, rows: rows,
            gap: card.initiative.id == pair.last?.initiative.id ? 2 : InitiativeCardGrid.gapPixels)
        }
        index += 2
      } else {
        breaks += cards[index].breaks(from: top)
        add(cards[index], rows: cards[index].rowCount, gap: 2)
        index += 1
      }
    }
    self.cards = placed
    self.breaks = breaks
  }

  /// The rows of two cards that share a page, the first filled up to half of it; nil where they have no room.
  private static func rowsOfPair(_ counts: [Int]) -> [Int]? {
    let half = InitiativeCardGrid.rowsOfHalf
    let rows = counts.allSatisfy { $0 <= half } ? [half] + counts.dropFirst() : counts
    let height = rows.map(InitiativeCardGrid.height(ofRows:)).reduce(InitiativeCardGrid.gapPixels, +)
    return Double(height) <= Page.filled.height ? rows : nil
  }

  /// The row below the last card.
  var noteRow: Int { cards.last.map { $0.top + $0.rows + 2 } ?? 0 }

  /// The cells to which links to initiatives lead.
  var anchors: [Initiative.ID: Position] {
    Dictionary(
      uniqueKeysWithValues: cards.map {
        ($0.card.initiative.id, Position(row: $0.top, column: InitiativeCardGrid.labelColumn))
      })
  }

  /// The metrics of each card with the places of their calculation, one below the other.
  func metrics(in book: ProgrammeBook) -> [[InitiativeMetricLayout]] {
    let columns = InitiativeMetricLayout.Columns(
      label: InitiativeCardGrid.labelColumn, value: grid.textYears + 1, rowLabel: grid.rightLabel + 1,
      firstYear: grid.right.upperBound)
    var top = noteRow + 2
    return cards.map { placed in
      placed.card.metrics.compactMap { metric in
        guard
          let layout = InitiativeMetricLayout(
            metric, in: book, sheet: Self.sheet, top: top, columns: columns, years: years)
        else { return nil }
        top += layout.height + 2
        return layout
      }
    }
  }
}
