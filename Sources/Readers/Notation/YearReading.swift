package import Indicators

/// The year that a text names in any notation of ``YearNotation``; nil for what names none.
package func fiscalYear(from text: String) -> FiscalYear? {
  (try? YearNotation.read(text))?.year
}
