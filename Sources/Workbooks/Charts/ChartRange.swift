/// The cell range of a series, with the present contents of its cells.
///
/// The file contains the contents after the reference, one for each cell. Programs that do not calculate draw them.
package struct ChartRange: Hashable, Sendable {
  /// The contents of the cells, from the first to the last.
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

  /// The name of the sheet with the cells.
  package var sheet: String
  /// One row or one column of cells.
  package var area: Area
  /// The present contents of the cells.
  package var cached: Cache

  /// Creates a range with its contents.
  package init(sheet: String, area: Area, cached: Cache) {
    self.sheet = sheet
    self.area = area
    self.cached = cached
  }

  /// Creates a range of numbers; nil leaves a gap.
  package init(sheet: String, area: Area, cached numbers: [Double?]) {
    self.init(sheet: sheet, area: area, cached: .numbers(numbers))
  }

  /// Creates a range of texts, for categories.
  package init(sheet: String, area: Area, cached texts: [String]) {
    self.init(sheet: sheet, area: area, cached: .texts(texts))
  }
}
