import Workbooks

struct InputSheet {
  let book: Book
  var sheet: Sheet { Sheet(name: book.inputs.sheet) }
}
