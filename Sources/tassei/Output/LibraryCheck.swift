import Workbooks

/// A look at libxlsxwriter before anything is read: a run that would have to refuse its own workbooks ends at once.
enum LibraryCheck {
  /// Throws where the library writes in a way in which a loss would go unnoticed.
  static func check() throws(Failure) {
    do throws(StreamFault) {
      try requireStreams()
    } catch {
      throw .output(.library(error))
    }
  }
}
