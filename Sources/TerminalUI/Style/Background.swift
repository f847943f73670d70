/// Whether the terminal is light or dark behind the text.
public enum Background: Sendable, Hashable {
  /// Dark strokes on light.
  case light
  /// Light strokes on dark.
  case dark

  /// By brightness, each component between 0 and 1.
  init(red: Double, green: Double, blue: Double) {
    self = 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .light : .dark
  }

  /// From `COLORFGBG`, such as `15;0` or `0;default;15`: the last number is the background.
  init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";").last, let index = UInt8(last), index < 16 else {
      return nil
    }
    self = index == 7 || index >= 9 ? .light : .dark
  }

  /// From the answer to the question for the background, such as `rgb:ffff/ffff/dddd`.
  init?(answer text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
    let components = parts[1].split(separator: "/").compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard components.count >= 3 else { return nil }
    self.init(red: components[0], green: components[1], blue: components[2])
  }
}
