internal import LegworkModel
internal import LegworkStore

/// A change in the making: read once, checked whole, committed once.
struct Edit {
  /// The document.
  let document: EventDocument
  /// What it held when the edit began.
  let state: EventState
  /// New values, so far.
  var change = Change()
  /// Remarks for the user.
  var notes: [String] = []

  /// The preferences as they will be.
  var preferences: Preferences {
    get { change.preferences ?? state.preferences }
    set { change.preferences = newValue }
  }

  /// Commits all of it in the user's words, and says what was done.
  ///
  /// A saved plan is kept, marked as older than the wishes where it may be.
  func commit(_ words: String) throws -> CommandAnswer {
    let done = try save(words)
    return .change(words, changed: done.isChanged, notes: done.notes)
  }

  /// Commits all of it in the user's words; says whether that changed anything, with remarks.
  func save(_ words: String) throws -> (isChanged: Bool, notes: [String]) {
    var change = change
    let touchesPlan =
      (change.preferences.map(mayPlanOtherwise) ?? false) || differs(change.catalog, state.catalog)
      || differs(change.travelTimes, state.travelTimes) || differs(change.places, state.places)
    var notes = notes
    if touchesPlan, change.plan == nil, let plan = state.plan {
      var details = PlanDetails(text: state.planDetails)
      details.isStale = true
      let (old, new) = (state.preferences.settings.travel, preferences.settings.travel)
      if old.estimate != new.estimate { details.estimate = new.estimate }
      change.plan = .saved(plan, details: details.text)
      notes.append(ChangeText.stalePlan)
    }
    let changed = try document.commit(
      change, words: words, at: secondsNow(), basedOn: state.revision)
    return (changed, notes)
  }

  /// Whether wishes may lead to another plan: what was attended and how fast seats go do not, nor
  /// does a seat of another state that has the same lead and the same chance.
  private func mayPlanOtherwise(_ new: Preferences) -> Bool {
    let old = state.preferences
    var same = new
    (same.settings.fills, same.settings.reserveSeconds) =
      (old.settings.fills, old.settings.reserveSeconds)
    same.attended = old.attended
    for code in Set(old.statuses.keys).union(new.statuses.keys) {
      guard let run = state.catalog.occurrence(code) else { continue }
      let (was, becomes) = (old.status(of: run), new.status(of: run))
      let settings = new.settings
      if was.isPlannable == becomes.isPlannable, settings.lead(was) == settings.lead(becomes),
        settings.chance(was) == settings.chance(becomes)
      {
        same.statuses[code] = old.statuses[code]
      }
    }
    return same != old
  }

  private func differs<Value: Equatable>(_ new: Value?, _ old: Value) -> Bool {
    new.map { $0 != old } ?? false
  }
}

extension Workbench {
  /// Begins a change.
  func edit(_ scope: CatalogScope = .withoutAbstracts) throws -> Edit {
    let document = try forWriting()
    return Edit(document: document, state: try document.state(catalog: scope))
  }
}
