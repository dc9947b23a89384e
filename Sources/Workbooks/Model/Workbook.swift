/// A workbook (ブック) as a value: equal values give equal bytes.
package struct Workbook: Sendable, Equatable {
  /// The name of the file, without a folder.
  package var fileName: String
  /// What the file says about itself.
  package var properties: Properties
  /// Words that formulas may use.
  package var definedNames: [DefinedName]
  /// The sheets in the order of their tabs; the first is shown when the file is opened.
  package var sheets: [Sheet]

  /// A workbook of sheets, in the order of their tabs.
  package init(
    fileName: String, properties: Properties, definedNames: [DefinedName] = [], sheets: [Sheet]
  ) {
    self.fileName = fileName
    self.properties = properties
    self.definedNames = definedNames
    self.sheets = sheets
  }
}
