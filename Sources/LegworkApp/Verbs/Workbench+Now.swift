internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// What is next, when to leave, and what else can be done from here.
  ///
  /// The clock is asked only where no moment is given.
  public func now(at text: String?, from venue: String?, clock: WallClock) throws -> CommandAnswer {
    let state = try state()
    let saved = try SavedPlan(state)
    let context = try state.contextOfAllRuns()
    let reader = MomentReader(
      calendar: context.calendar, days: context.catalog.days(in: context.calendar))
    let moment = try text.map { try reader.moment($0, option: "--at") } ?? clock.now()
    let place = try venue.map { try VenueLookup(state).venue($0) }
    let guide = NowFinder(context).guide(saved.plan, at: moment, from: place)
    return CommandAnswer(
      notes: saved.notes,
      text: { colour in
        NowText(calendar: context.calendar, style: colour ? .ansi : .plain).text(guide)
      },
      json: { NowJSON(calendar: context.calendar).document(guide) })
  }
}
