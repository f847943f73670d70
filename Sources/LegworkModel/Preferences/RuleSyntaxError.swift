/// Why a text is no rule expression, and where.
public struct RuleSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The text has no term at all.
    case empty
    /// A term was expected here; `found` is the word that stands there, nil at the end.
    case expectedTerm(found: String?)
    /// There is no field of that name.
    case unknownField(String, suggestions: [String])
    /// The field has no value after its `:`.
    case missingValue(RuleField)
    /// The value has no letter or digit to look for.
    case emptyValue(RuleField)
    /// The value is none of those the field can have.
    case badValue(RuleField, found: String)
    /// `<`, `<=`, `>` and `>=` are for the level alone.
    case notComparable(RuleField)
    /// A pattern stands where only words can; patterns are for the title alone.
    case notSearchable(RuleField)
    /// The opening quote has no partner.
    case openQuote
    /// The pattern has no closing `/`.
    case openPattern
    /// The pattern is no regular expression.
    case badPattern(String)
    /// A letter after the pattern that is no flag; `i` is the only one.
    case unknownFlag(String)
    /// The opening parenthesis has no partner.
    case openParenthesis
    /// Nothing more was expected here.
    case unexpected(String)
    /// More parentheses or negations inside one another than anyone writes.
    case tooDeep
  }

  /// The expression as given.
  public var text: String
  /// How many characters stand before the fault.
  public var offset: Int
  /// What is wrong.
  public var reason: Reason

  /// Creates an error.
  public init(text: String, offset: Int, reason: Reason) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }
}

/// A rule of the preferences that cannot be read.
public struct RuleError: Error, Hashable, Sendable {
  /// The rule's place among the rules, from 0.
  public var index: Int
  /// Why it cannot be read.
  public var fault: RuleSyntaxError

  /// Creates an error.
  public init(index: Int, fault: RuleSyntaxError) {
    self.index = index
    self.fault = fault
  }
}
