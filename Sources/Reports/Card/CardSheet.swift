import Workbooks

struct CardSheet {
  let book: Book
  let layout: CardLayout
  var sheet: Sheet { Sheet(name: layout.sheet) }
}
