package import Indicators

/// The year that a text names in any notation of ``YearNotation``; nil for what names none.
package func fiscalYear(from text: String) -> FiscalYear? {
  (try? YearNotation.read(text))?.year
}

/// The years that a text names in any notation of ``PeriodNotation``; nil for what names none.
package func fiscalYears(from text: String) -> ClosedRange<FiscalYear>? {
  PeriodNotation.read(text)
}
