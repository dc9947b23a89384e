/// A workbook (ブック) as a value: equal values give equal bytes.
package struct Workbook: Sendable, Equatable {
  /// The name of the file, without a folder.
  package var fileName: String
  /// The document properties.
  package var properties: Properties
  /// The defined names that formulas may use.
  package var definedNames: [DefinedName]
  /// The sheets in the order of their tabs; a program shows the first one when it opens the file.
  package var sheets: [Sheet]

  /// Creates a workbook from sheets in the order of their tabs.
  package init(
    fileName: String, properties: Properties, definedNames: [DefinedName], sheets: [Sheet]
  ) {
    self.fileName = fileName
    self.properties = properties
    self.definedNames = definedNames
    self.sheets = sheets
  }
}
