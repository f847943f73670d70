/// The words of the planner in lines.
enum PlannerLinesText {
  static let how =
    "Type a number, or 0 to go back. A letter does what it says, and m 3 does it to line 3. "
    + "/ and words find sessions. ? says the choices again, u takes a change back, q quits."
  static let whatToDo = "What to do:"
  static let find = "Find sessions, or type / and words"
  static let findWhat =
    "Find what? Words, or such as level:300-400 day:tue is:fits. An empty line finds all."
  static let howLong =
    "How many minutes, or a good, an expected and a bad day, such as 20 25 35? An empty line leaves it."
  /// What can be typed for a note that is there, or for a first one.
  static func note(after old: String) -> String {
    old.isEmpty
      ? "What do you want to remember? An empty line leaves it."
      : "Type a new note, + and words to add to it, or - to take it away. An empty line leaves it."
  }
  static let nothingPlanned = "Nothing is planned yet. Find sessions and mark them."
  static let isGone = "That is no longer there. ? says what is."
  static let earlier = "The lines before"

  /// What the catalog is narrowed down to, and what is left.
  static func narrow(_ filter: String, _ count: Int) -> String {
    let found = filter.isEmpty ? "Everything" : "Found with \(filter)"
    return
      "\(found): \(count.of("session")). A number asks for a value or no longer does; 0 goes to "
      + "what is found."
  }

  static func more(_ count: Int, of rest: Int) -> String {
    count == rest ? "The last \(count)" : "The next \(count) of \(rest.grouped)"
  }

  static func noNumber(_ number: Int, of count: Int) -> String {
    count == 0
      ? "There is nothing to choose here: 0 goes back."
      : "There is no line \(number): type 1 to \(count), or 0 to go back."
  }

  static func noChoice(_ word: String) -> String {
    "\(TerminalText.clean(word)) is no choice here. ? says what can be done."
  }

  static func chooseFirst(_ word: String) -> String {
    "Choose a line by its number first, or type \(word) and the number."
  }
}
