import CXlsxWriter

/// A file being written by the library: a handle that is closed once or, on failure, thrown away.
///
/// Nothing reaches the disk before `close`.
struct XLSXFile: ~Copyable {
  let book: UnsafeMutablePointer<lxw_workbook>

  /// Returns a handle for a file that will be written at a path.
  static func open(_ path: String) throws(Fault) -> XLSXFile {
    guard let book = workbook_new(path) else { throw .library("workbook_new") }
    return XLSXFile(book: book)
  }

  deinit {
    lxw_workbook_free(book)
  }

  /// Writes the file; a failure may leave an unusable beginning of it.
  consuming func close() throws(Fault) {
    let code = workbook_close(book)
    // The library has freed the workbook, whether it wrote the file or not.
    discard self
    try Self.check(code)
  }

  /// Throws when the library returned anything but success.
  static func check(_ code: lxw_error) throws(Fault) {
    guard code != LXW_NO_ERROR else { return }
    throw .library(String(cString: lxw_strerror(code)))
  }

  /// The colour as the library wants it; it takes 0 for no colour, so black has a number of its own.
  static func native(_ color: Color) -> lxw_color_t {
    color.rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color.rgb
  }

  /// Sets title, subject, company and the date of creation.
  func set(_ properties: Properties) throws(Fault) {
    var texts = CTexts()
    var native = lxw_doc_properties()
    native.title = texts.copy(EscapedText.plain(properties.title))
    native.subject = texts.copy(EscapedText.plain(properties.subject))
    native.company = texts.copy(EscapedText.plain(properties.company))
    native.created = properties.created.secondsSince1970
    try Self.check(workbook_set_properties(book, &native))
  }

  /// Adds a word that stands for cells.
  func define(_ definedName: DefinedName) throws(Fault) {
    try Self.check(workbook_define_name(book, definedName.name, definedName.formula))
  }
}
