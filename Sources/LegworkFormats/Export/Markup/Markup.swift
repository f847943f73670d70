/// A piece of HTML or SVG that is safe to write: texts and attribute values are escaped when they
/// come in, and only constants of the program come in as they are.
///
/// Elements without content are written `<x … />`, which both HTML and XML read.
struct Markup: Hashable, Sendable {
  /// Attributes of an element, in the order they are written; those that are nil are left out.
  struct Attributes: ExpressibleByDictionaryLiteral {
    fileprivate var pairs: [(name: StaticString, value: String?)]

    /// Takes constant names and any values.
    init(dictionaryLiteral elements: (StaticString, String?)...) {
      pairs = elements.map { (name: $0.0, value: $0.1) }
    }
  }

  /// The characters to write.
  let characters: String

  /// Nothing.
  static let nothing = Markup(unchecked: "")

  private init(unchecked characters: String) {
    self.characters = characters
  }

  /// Constant markup of the program's own.
  init(constant: StaticString) {
    characters = constant.description
  }

  /// Several pieces, one after the other.
  init(_ pieces: [Markup], separator: String = "") {
    characters = pieces.map(\.characters).joined(separator: Markup.escaped(separator))
  }

  /// A text, shown as it is.
  static func text(_ text: String) -> Markup {
    Markup(unchecked: escaped(text))
  }

  /// An element with content.
  static func element(
    _ name: StaticString, _ attributes: Attributes, _ content: [Markup]
  ) -> Markup {
    let inner = Markup(content)
    return Markup(unchecked: "\(opening(name, attributes))>\(inner.characters)</\(name)>")
  }

  /// An element with content and no attributes.
  static func element(_ name: StaticString, _ content: [Markup]) -> Markup {
    element(name, [:], content)
  }

  /// An element with a text.
  static func line(_ name: StaticString, _ attributes: Attributes, _ text: String) -> Markup {
    element(name, attributes, [.text(text)])
  }

  /// An element with a text and no attributes.
  static func line(_ name: StaticString, _ text: String) -> Markup {
    element(name, [:], [.text(text)])
  }

  /// An element without content.
  static func empty(_ name: StaticString, _ attributes: Attributes) -> Markup {
    Markup(unchecked: "\(opening(name, attributes)) />")
  }

  /// What a `style` or `script` element holds: a constant, which neither HTML nor XML may read.
  static func verbatim(_ name: StaticString, _ source: StaticString) -> Markup {
    Markup(unchecked: "<\(name)>\n\(source)\n</\(name)>")
  }

  private static func opening(_ name: StaticString, _ attributes: Attributes) -> String {
    attributes.pairs.reduce(into: "<\(name)") { tag, attribute in
      guard let value = attribute.value else { return }
      tag += " \(attribute.name)=\"\(escaped(value))\""
    }
  }

  /// The longest text that is shown whole, in code points: pages stay small whatever a catalog says.
  private static let longest = 1500

  /// The text without what a reader would obey or what reorders it, its signs as references.
  ///
  /// No letter keeps more than a few marks; cut where it is very long.
  private static func escaped(_ text: String) -> String {
    var out = ""
    var marks = 0
    let scalars = text.unicodeScalars
    let shown = scalars.prefix(longest)
    for scalar in shown {
      marks = VisibleText.isMark(scalar) ? marks + 1 : 0
      guard marks <= VisibleText.mostMarks else { continue }
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case _ where scalar.properties.isWhitespace: out += " "
      case _ where VisibleText.isUnsafe(scalar): continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return shown.endIndex == scalars.endIndex ? out : out + "…"
  }
}
