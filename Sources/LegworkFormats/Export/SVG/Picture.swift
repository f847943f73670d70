/// A drawing: its size in its own units, what it shows in words, and its shapes.
public struct Picture: Hashable, Sendable {
  /// Width in units; a phone shows about one a pixel.
  public var width: Double
  /// Height in units.
  public var height: Double
  /// What it is, in a few words.
  public var title: String
  /// What is to be seen, for those who don't see it.
  public var summary: String
  var shapes: [Markup]

  init(width: Double, height: Double, title: String, summary: String, shapes: [Markup]) {
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    self.shapes = shapes
  }

  /// The drawing as a file of its own, with its style.
  public var file: String {
    let style = Markup.verbatim("style", PictureStyle.source)
    let paper = Markup.empty(
      "rect", ["class": "paper", "width": Plot.text(width), "height": Plot.text(height)])
    let whole = Markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "picture", "role": "img",
        "width": Plot.text(2 * width), "height": Plot.text(2 * height),
        "viewBox": "0 0 \(Plot.text(width)) \(Plot.text(height))",
        "aria-labelledby": "picture-title picture-summary",
      ], [style] + words(id: "picture") + [paper] + shapes)
    return whole.characters + "\n"
  }

  /// The drawing as a part of a page that has the style.
  func embedded(id: String) -> Markup {
    .element(
      "svg",
      [
        "class": "picture", "role": "img",
        "viewBox": "0 0 \(Plot.text(width)) \(Plot.text(height))",
        "aria-labelledby": "\(id)-title \(id)-summary",
      ], words(id: id) + shapes)
  }

  private func words(id: String) -> [Markup] {
    [
      .line("title", ["id": "\(id)-title"], title),
      .line("desc", ["id": "\(id)-summary"], summary),
    ]
  }
}
