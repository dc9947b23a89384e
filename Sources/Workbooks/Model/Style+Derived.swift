extension Style {
  /// Returns the style with bold text, or without it.
  package func bold(_ isBold: Bool = true) -> Style { with { $0.font.isBold = isBold } }

  /// Returns the style with underlined text, or without it.
  package func underlined(_ isUnderlined: Bool = true) -> Style {
    with { $0.font.isUnderlined = isUnderlined }
  }

  /// Returns the style with a font size in points.
  package func size(_ size: Double) -> Style { with { $0.font.size = size } }

  /// Returns the style with a text colour.
  package func color(_ color: Color) -> Style { with { $0.font.color = color } }

  /// Returns the style with a fill; nil removes it.
  package func fill(_ fill: Color?) -> Style { with { $0.fill = fill } }

  /// Returns the style with a horizontal alignment.
  package func aligned(_ horizontal: Horizontal) -> Style { with { $0.horizontal = horizontal } }

  /// Returns the style with a vertical alignment.
  package func aligned(vertically vertical: Vertical) -> Style { with { $0.vertical = vertical } }

  /// Returns the style with a number format; nil for `General`.
  package func format(_ numberFormat: String?) -> Style { with { $0.numberFormat = numberFormat } }

  /// Returns the style with or without line wrapping.
  package func wrapping(_ wraps: Bool = true) -> Style { with { $0.wraps = wraps } }

  /// Returns the style that shrinks long text until it fits, or that does not.
  package func shrinking(_ shrinks: Bool = true) -> Style { with { $0.shrinks = shrinks } }

  /// Returns the style of a cell that can be edited on a protected sheet.
  package func unlocked(_ isUnlocked: Bool = true) -> Style { with { $0.isUnlocked = isUnlocked } }

  /// Returns the style with an upper border.
  package func top(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.top = Border(line, color) }
  }

  /// Returns the style with a lower border.
  package func bottom(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.bottom = Border(line, color) }
  }

  /// Returns the style with a left border.
  package func left(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.left = Border(line, color) }
  }

  /// Returns the style with a right border.
  package func right(_ line: Border.Line, _ color: Color) -> Style {
    with { $0.borders.right = Border(line, color) }
  }

  /// Returns the style with four borders; nil ones are not drawn.
  package func bordered(_ borders: Borders) -> Style { with { $0.borders = borders } }

  /// Returns the style with the same border on all four sides.
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
