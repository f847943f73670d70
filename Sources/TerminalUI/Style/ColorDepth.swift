/// How many colours the terminal shows.
public enum ColorDepth: Int, Sendable, Hashable, Comparable {
  /// None: weights and reverse only.
  case none
  /// The 16 that the person has set.
  case sixteen
  /// The palette of 256.
  case palette
  /// Any red, green and blue.
  case full

  /// Fewer colours come first.
  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

extension Color {
  /// The nearest colour a terminal of that depth has.
  public func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .none): .standard
    case (_, .full): self
    case (.indexed, .palette): self
    case (.rgb(let r, let g, let b), .palette): .indexed(Palette.nearest(r, g, b))
    case (.indexed(let index), .sixteen) where index < 16: self
    case (.indexed(let index), .sixteen):
      .indexed(Palette.nearestOfSixteen(Palette.components(index)))
    case (.rgb(let r, let g, let b), .sixteen): .indexed(Palette.nearestOfSixteen((r, g, b)))
    }
  }
}

/// The usual values of the 256 colours: 16 named, a cube of 6×6×6, 24 greys.
enum Palette {
  /// Red, green and blue.
  typealias Components = (UInt8, UInt8, UInt8)

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let named: [Components] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// The usual value of a colour of the palette.
  static func components(_ index: UInt8) -> Components {
    switch index {
    case ..<16: return named[Int(index)]
    case ..<232:
      let cube = Int(index) - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  /// The nearest of the cube and the greys; the 16 named ones differ from person to person.
  static func nearest(_ r: UInt8, _ g: UInt8, _ b: UInt8) -> UInt8 {
    let cube = 16 + 36 * step(r) + 6 * step(g) + step(b)
    let mean = (Int(r) + Int(g) + Int(b)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    return [UInt8(cube), UInt8(grey)].min { a, b2 in
      distance(components(a), (r, g, b)) < distance(components(b2), (r, g, b))
    } ?? UInt8(cube)
  }

  /// The nearest of the 16 named colours.
  static func nearestOfSixteen(_ color: Components) -> UInt8 {
    let best = named.indices.min { distance(named[$0], color) < distance(named[$1], color) }
    return UInt8(best ?? 7)
  }

  private static func step(_ value: UInt8) -> Int {
    steps.indices.min {
      abs(Int(steps[$0]) - Int(value)) < abs(Int(steps[$1]) - Int(value))
    } ?? 0
  }

  private static func distance(_ a: Components, _ b: Components) -> Int {
    let (r, g, b) = (Int(a.0) - Int(b.0), Int(a.1) - Int(b.1), Int(a.2) - Int(b.2))
    return 3 * r * r + 4 * g * g + 2 * b * b
  }
}
