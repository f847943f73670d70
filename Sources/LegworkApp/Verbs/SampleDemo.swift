/// The sample event planned in memory, for a first look.
public enum SampleDemo {
  /// Plans it and prints the itinerary between a few words.
  public static func run() throws -> CommandAnswer {
    let planned = try PlanningWorkflow.plan(try SampleFacts.load().facts())
    let shown = planned.shown()
    return CommandAnswer(
      text: { colour in
        DemoText.introduction(planned.facts) + "\n\n" + PlanText.full(shown, colour: colour)
          + "\n\n" + DemoText.next
      },
      json: { PlanAnswer.json(shown) })
  }
}
