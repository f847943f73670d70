internal import LegworkModel
internal import TerminalUI

/// One numbered line of the planner in lines, and what its number does.
struct LineChoice: Sendable {
  /// What a number leads to.
  enum Step: Sendable {
    /// To the thing of the screen that has this key, and what can be done with it.
    case item(String)
    /// Does at once what the line says.
    case take(Int)
    /// Does what a key of the whole screen does.
    case command(PlannerCommand)
    /// Asks what to find.
    case find
    /// Shows the lines from this one on.
    case lines(from: Int)
  }

  /// What stands above it, ready to be read aloud; nil where it goes on.
  var heading: String?
  /// What it is.
  var words: String
  /// What its number does.
  var step: Step
  /// How deep it stands below the lines before it.
  var depth = 0
}

extension PlannerCommand {
  /// A command as a choice, with what can be typed instead of its number.
  var choice: LineChoice {
    LineChoice(words: "\(title), or type \(word)", step: .command(self))
  }

  /// The letter of its key or, where that is no letter, a word.
  private var word: String {
    if let key = keys.first?.description, key.count == 1 { return key }
    return action == .redo ? "redo" : hint.lowercased()
  }

  /// Whether a word that was typed means it.
  func isMeant(by text: String) -> Bool {
    text == word || text.lowercased() == hint.lowercased() || text == keyNames
  }

  /// Whether it makes sense in lines: the menus themselves stand for the rest.
  var isForLines: Bool {
    switch action {
    case .take, .openCatalog, .search, .leaveSearch, .help, .back, .choose, .chooseAll, .mouse:
      false
    default: true
    }
  }

  /// Whether it is about the one thing that was chosen by its number.
  func isAboutItem(on screen: PlannerScreen.Kind) -> Bool {
    switch action {
    case .pin, .drop, .seat, .transfer, .correct: true
    case .mark, .openSession, .why: screen == .week || screen == .catalog
    default: false
    }
  }
}
