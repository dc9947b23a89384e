import Workbooks

/// Lengths on the screen, on which charts are measured: rows have their heights in points, three of which are four pixels.
package enum Pixels {
  /// The pixels of a length in points.
  package static func of(points: Double) -> Double { points * 4 / 3 }

  /// The width in pixels of columns of some widths in characters.
  package static func of(columns widths: some Sequence<Double>) -> Double {
    widths.reduce(0) { $0 + Column(width: $1).pixels }
  }

  /// The width in characters of a column of a width in pixels.
  package static func characters(_ pixels: Double) -> Double { (pixels - 5) / 7 }

  /// The points of a length in pixels.
  package static func points(_ pixels: Double) -> Double { pixels * 0.75 }
}
