/// The cells a series reads, and what they hold now.
///
/// The contents are written beside the reference, one for each cell: readers that do not calculate draw these.
package struct ChartRange: Hashable, Sendable {
  /// What the cells hold, from the first to the last.
  package enum Cache: Hashable, Sendable {
    /// Finite numbers; nil leaves a gap.
    case numbers([Double?])
    /// Texts, for categories.
    case texts([String])

    /// The number of cells.
    package var count: Int {
      switch self {
      case .numbers(let numbers): numbers.count
      case .texts(let texts): texts.count
      }
    }
  }

  /// The name of the sheet the cells are on.
  package var sheet: String
  /// One row or one column of cells.
  package var area: Area
  /// What the cells hold.
  package var cached: Cache

  /// A range with its contents.
  package init(sheet: String, area: Area, cached: Cache) {
    self.sheet = sheet
    self.area = area
    self.cached = cached
  }

  /// A range of numbers; nil leaves a gap.
  package init(sheet: String, area: Area, cached numbers: [Double?]) {
    self.init(sheet: sheet, area: area, cached: .numbers(numbers))
  }

  /// A range of texts, for categories.
  package init(sheet: String, area: Area, cached texts: [String]) {
    self.init(sheet: sheet, area: area, cached: .texts(texts))
  }
}
