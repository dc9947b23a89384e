import Workbooks

/// 一覧: one row for each placement.
struct ListSheet {
  let book: Book

  var sheet: Sheet { Sheet(name: ListLayout.sheet) }
}
