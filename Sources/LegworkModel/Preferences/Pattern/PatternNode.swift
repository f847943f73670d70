/// A pattern taken apart.
indirect enum PatternNode {
  /// A character of the set.
  case character(CharacterSet)
  /// Something that is asked of a place.
  case assertion(TitlePattern.Assertion)
  /// One after the other.
  case sequence([PatternNode])
  /// One of them.
  case either([PatternNode])
  /// So many times at least, and at most where there is a most.
  case repeated(PatternNode, least: Int, most: Int?)
}

extension TitlePattern {
  /// Why a text is no pattern.
  struct Fault: Error, Equatable, CustomStringConvertible {
    /// The words.
    let description: String

    init(_ description: String) { self.description = description }

    static let tooLong = Fault("it is too long, or repeats too much too often")
    static let tooDeep = Fault("its parentheses are nested too deep")
    static let openGroup = Fault("a parenthesis has no end")
    static let openSet = Fault("a bracket has no end")
    static let endsInEscape = Fault("nothing stands after its last \\")
  }
}
