extension Style {
  /// Returns the style in bold letters, or without them.
  package func bold(_ isBold: Bool = true) -> Style { with { $0.font.isBold = isBold } }

  /// Returns the style with underlined letters, or without them.
  package func underlined(_ isUnderlined: Bool = true) -> Style {
    with { $0.font.isUnderlined = isUnderlined }
  }

  /// Returns the style in letters of a size in points.
  package func size(_ size: Double) -> Style { with { $0.font.size = size } }

  /// Returns the style in letters of a colour.
  package func color(_ color: Color) -> Style { with { $0.font.color = color } }

  /// Returns the style on a fill; nil takes the fill away.
  package func fill(_ fill: Color?) -> Style { with { $0.fill = fill } }

  /// Returns the style aligned from left to right.
  package func aligned(_ horizontal: Horizontal) -> Style { with { $0.horizontal = horizontal } }

  /// Returns the style aligned from top to bottom.
  package func aligned(vertically vertical: Vertical) -> Style { with { $0.vertical = vertical } }

  /// Returns the style with a number format; nil is `General`.
  package func format(_ numberFormat: String?) -> Style { with { $0.numberFormat = numberFormat } }

  /// Returns the style that continues long text on further lines.
  package func wrapping(_ wraps: Bool = true) -> Style { with { $0.wraps = wraps } }

  /// Returns the style that draws long text smaller until it fits.
  package func shrinking(_ shrinks: Bool = true) -> Style { with { $0.shrinks = shrinks } }

  /// Returns the style of a cell that can be edited on a protected sheet.
  package func unlocked(_ isUnlocked: Bool = true) -> Style { with { $0.isUnlocked = isUnlocked } }

  /// Returns the style with an upper edge.
  package func top(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.top = Border(line, color) }
  }

  /// Returns the style with a lower edge.
  package func bottom(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.bottom = Border(line, color) }
  }

  /// Returns the style with a left edge.
  package func left(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.left = Border(line, color) }
  }

  /// Returns the style with a right edge.
  package func right(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.right = Border(line, color) }
  }

  /// Returns the style with the four edges given; nil edges are not drawn.
  package func bordered(_ borders: Borders) -> Style { with { $0.borders = borders } }

  /// Returns the style with the same edge on all four sides.
  package func boxed(_ line: Border.Line, _ color: Color) -> Style {
    let edge = Border(line, color)
    return bordered(Borders(top: edge, bottom: edge, left: edge, right: edge))
  }

  private func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}
