import Workbooks

struct MethodSheet {
  let book: Book
  static let name = "算定方法"
  var sheet: Sheet { Sheet(name: Self.name) }
  var definedNames: [DefinedName] { [] }
}
