import TerminalUI

/// The keys of somebody who goes through a whole event: always the same ones.
struct KeyScript {
  /// The keys, in order.
  private(set) var keys: [Key] = []

  /// What is looked for, one after another.
  private static let words = [
    "serverless", "lambda", "security", "aim", "data day:tue", "container", "cost", "is:missed",
    "event driven", "level:400", "srvless", "resilien",
  ]

  /// Writes the script: a walk through the week, a search and a session for each of the words.
  init() {
    for word in KeyScript.words {
      adjustWeek()
      search(word)
      lookAtSession()
      press(.escape, .escape, .home)
    }
  }

  /// Moves about the week, pins, drops, and takes that back and makes it again.
  private mutating func adjustWeek() {
    press(.down, .down, Key("p"), .down, Key("d"), .right, .down, Key("d"), .left)
    press(Key("u"), .ctrl("r"), Key("u"), Key("b"), .escape)
  }

  /// Types a word, marks some of what is found, sorts it and takes half of that back.
  private mutating func search(_ word: String) {
    press(Key("/"), .ctrl("u"))
    for character in word { press(Key(character)) }
    press(
      .enter, Key("m"), Key("u"), .down, Key("w"), .down, .down, Key("y"), .down, Key("s"), Key("o")
    )
    press(.pageDown, Key("w"), .up, .space, .space, Key("w"), Key("u"), Key("u"), Key("o"), .home)
  }

  /// Opens a session, pins a run of it, asks why, and takes the pin back.
  private mutating func lookAtSession() {
    press(.enter, .right, Key("p"), Key("e"), .escape, Key("u"), Key("?"), .down, .escape)
    press(.escape)
  }

  private mutating func press(_ keys: Key...) { self.keys += keys }
}
