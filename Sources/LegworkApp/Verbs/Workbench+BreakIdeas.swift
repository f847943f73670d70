internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Offers a lunch and a rest, with what they would cost; takes them where `adding`.
  public func suggestBreaks(adding: Bool) throws -> CommandAnswer {
    guard !adding else {
      var edit = try edit()
      let ideas = BreakIdeas.open(to: edit.preferences)
      edit.preferences.breaks += ideas
      return try edit.commit("break suggest --add")
    }
    let offers = try BreakOffer.all(PlanningFacts(try state()))
    return CommandAnswer(
      text: { _ in BreakOfferText.text(offers) },
      json: {
        [
          "format": "legwork-break-offers", "version": 1,
          "offers": .array(offers.map(BreakOfferText.json)),
        ]
      })
  }
}
