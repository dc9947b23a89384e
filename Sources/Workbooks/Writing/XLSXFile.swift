import CXlsxWriter

/// A file that the library is writing: a handle that is closed once, or discarded on failure.
///
/// The library writes nothing to the disk before `close`.
struct XLSXFile: ~Copyable {
  let book: UnsafeMutablePointer<lxw_workbook>

  /// Returns a handle for a new file at a path.
  static func open(_ path: String) throws(Fault) -> XLSXFile {
    guard let book = workbook_new(path) else { throw .library("workbook_new") }
    return XLSXFile(book: book)
  }

  deinit {
    lxw_workbook_free(book)
  }

  /// Writes the file; a failure may leave a partial file.
  consuming func close() throws(Fault) {
    let code = workbook_close(book)
    // The library has freed the workbook, even if it could not write the file.
    discard self
    try Self.check(code)
  }

  /// Throws if the library returns an error code.
  static func check(_ code: lxw_error) throws(Fault) {
    guard code != LXW_NO_ERROR else { return }
    throw .library(String(cString: lxw_strerror(code)))
  }

  /// Returns the colour in the library's form.
  ///
  /// The library interprets 0 as no colour, so black has a special number.
  static func native(_ color: Color) -> lxw_color_t {
    color.rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color.rgb
  }

  /// Sets the title, the subject, the company and the creation date.
  func set(_ properties: Properties) throws(Fault) {
    var texts = CTexts()
    var native = lxw_doc_properties()
    native.title = texts.copy(EscapedText.plain(properties.title))
    native.subject = texts.copy(EscapedText.plain(properties.subject))
    native.company = texts.copy(EscapedText.plain(properties.company))
    native.created = properties.created.secondsSince1970
    try Self.check(workbook_set_properties(book, &native))
  }

  /// Adds a defined name.
  func define(_ definedName: DefinedName) throws(Fault) {
    try Self.check(workbook_define_name(book, definedName.name, definedName.formula))
  }
}
