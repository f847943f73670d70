internal import LegworkModel

/// The words around the demo.
enum DemoText {
  static func introduction(_ facts: PlanningFacts) -> String {
    """
    \(facts.name), an invented conference: \(facts.catalog.sessions.count.of("session")) at \
    \(facts.catalog.venues.count.of("venue")).
    This is the best week one attendee can walk, found and proven just now.
    """
  }

  static let next = """
    Now in a file:    legwork new sample --sample
                      legwork plan, legwork drop CODE, legwork undo
    Your own event:   legwork new myevent --zone Europe/Paris
                      legwork import sessions.csv
    """
}
