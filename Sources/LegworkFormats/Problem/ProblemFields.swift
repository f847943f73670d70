/// The named values of one JSON object, taken out with a check; `null` is the same as absent.
struct ProblemFields {
  typealias Failure = ProblemFormatError

  private let members: [JSONNode.Member]

  init(_ node: JSONNode) throws(Failure) {
    guard case .object(let members) = node else { throw node.isNot("an object") }
    self.members = members
  }

  /// The value of a name; nil where it is absent or `null`.
  ///
  /// Of equal names the last one counts.
  func value(_ name: String) -> JSONNode? {
    guard let member = members.last(where: { $0.name == name }), member.value != .null else {
      return nil
    }
    return member.value
  }

  /// A value that has to be there.
  func required<Value>(
    _ name: String, _ expected: String, _ read: (JSONNode) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let value = try optional(name, read) else {
      throw .missing(path: name, expected: expected)
    }
    return value
  }

  /// A value that need not be there.
  func optional<Value>(
    _ name: String, _ read: (JSONNode) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    guard let node = value(name) else { return nil }
    do throws(Failure) { return try read(node) } catch { throw error.inside(name) }
  }

  /// A whole number in a range that has to be there.
  func int(_ name: String, in range: ClosedRange<Int>) throws(Failure) -> Int {
    try required(name, JSONNode.expectation(range)) { node throws(Failure) in
      try node.int(in: range)
    }
  }

  /// A whole number in a range that need not be there.
  func optionalInt(_ name: String, in range: ClosedRange<Int>) throws(Failure) -> Int? {
    try optional(name) { node throws(Failure) in try node.int(in: range) }
  }

  /// Text that has to be there.
  func text(_ name: String) throws(Failure) -> String {
    try required(name, "text") { node throws(Failure) in try node.text() }
  }

  /// Text that need not be there.
  func optionalText(_ name: String) throws(Failure) -> String? {
    try optional(name) { node throws(Failure) in try node.text() }
  }

  /// A list, read one by one; empty where it is absent.
  func list<Value>(
    _ name: String, _ read: (JSONNode) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try optional(name) { node throws(Failure) in try node.list(read) } ?? []
  }

  /// `true` or `false`; false where it is absent.
  func flag(_ name: String) throws(Failure) -> Bool {
    try optional(name) { node throws(Failure) in
      guard case .bool(let value) = node else { throw node.isNot("true or false") }
      return value
    } ?? false
  }
}

extension JSONNode {
  func isNot(_ expected: String) -> ProblemFormatError {
    .wrong(path: "", found: summary, expected: expected)
  }

  func int(in range: ClosedRange<Int>) throws(ProblemFormatError) -> Int {
    guard case .int(let value) = self, range.contains(value) else {
      throw isNot(JSONNode.expectation(range))
    }
    return value
  }

  func text() throws(ProblemFormatError) -> String {
    guard case .string(let value) = self else { throw isNot("text") }
    return value
  }

  func list<Value>(
    _ read: (JSONNode) throws(ProblemFormatError) -> Value
  ) throws(ProblemFormatError) -> [Value] {
    switch self {
    case .array(let nodes): return try JSONNode.list(of: nodes, read)
    case .numbers(let numbers):
      return try JSONNode.list(of: numbers.lazy.map { .int(Int($0)) }, read)
    default: throw isNot("a list")
    }
  }

  private static func list<Value>(
    of nodes: some Collection<JSONNode>, _ read: (JSONNode) throws(ProblemFormatError) -> Value
  ) throws(ProblemFormatError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      do throws(ProblemFormatError) {
        values.append(try read(node))
      } catch {
        throw error.inside("[\(index)]")
      }
    }
    return values
  }

  static func expectation(_ range: ClosedRange<Int>) -> String {
    "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
