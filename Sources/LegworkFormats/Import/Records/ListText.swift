/// Reads several names out of one value: an array, an object with a name, or a text with `;`.
enum ListText {
  private static let nameKeys = [
    "name", "fullName", "full_name", "public_name", "publicName", "displayName", "display_name",
    "title", "label",
  ]

  /// The names, cleaned, without empty ones.
  static func names(in value: JSONTree) -> [String] {
    switch value {
    case .array(let values): return values.flatMap(names(in:))
    case .object: return name(of: value).map { [$0] } ?? []
    default:
      guard let text = value.text else { return [] }
      let separators: [Unicode.Scalar] = [";", "|", "\n"]
      let separator = separators.first { text.utf8.contains(UInt8(ascii: $0)) }
      guard let separator else { return [tidy(text)].filter { !$0.isEmpty } }
      return text.split(separator: Character(separator)).map { tidy(String($0)) }
        .filter { !$0.isEmpty }
    }
  }

  private static func name(of object: JSONTree) -> String? {
    for key in nameKeys {
      if let name = object[key]?.text { return tidy(name).nonEmpty }
    }
    let parts = [
      object["firstName"] ?? object["first_name"], object["lastName"] ?? object["last_name"],
    ]
    return tidy(parts.compactMap { $0?.text }.joined(separator: " ")).nonEmpty
  }

  /// One line without spaces before its commas: `Ann Lee , Chief` is glued from two columns.
  private static func tidy(_ text: String) -> String {
    PlainText.line(text).replacing(" ,", with: ",")
  }
}
