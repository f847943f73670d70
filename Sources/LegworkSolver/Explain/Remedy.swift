import LegworkModel

/// A change of the problem that lets some demands hold together that could not.
public enum Remedy: Hashable, Sendable {
  /// One of the demands is given up: a must may be missed, a limit broken, a break is none any more.
  case giveUp(Demand)
  /// Another run of a session is attended: one that is dropped, or instead of a pinned one.
  case attend(String, insteadOf: String?)
  /// One leaves some minutes before the end.
  case leaveEarly(Visit, minutes: Int)
  /// One is at the door some minutes after the last moment.
  case arriveLate(Visit, minutes: Int)
  /// One goes by a mode that was not thought of, by its name.
  case take(mode: String)
  /// A limit is raised; the day is the one that needs it, where there is only one.
  case raise(Demand.Limit, to: Int, day: Int?)

  /// Something that takes place at a fixed time.
  public enum Visit: Hashable, Sendable {
    /// An occurrence, by its id.
    case occurrence(String)
    /// The commitments of a name.
    case commitment(String)
  }
}

extension Problem {
  /// The problem as a remedy leaves it; `modes` are those that could be taken.
  func with(_ remedy: Remedy, from modes: [Mode] = []) -> Problem {
    var changed = self
    switch remedy {
    case .giveUp(let demand): changed.giveUp(demand)
    case .attend(let run, let pinned):
      changed.drops.removeAll { $0 == run }
      changed.pins = pins.filter { $0 != pinned && $0 != run } + [run]
    case .leaveEarly(let visit, let minutes):
      changed.adjust(visit, item: { $0.end -= minutes }, commitment: { $0.end -= minutes })
    case .arriveLate(let visit, let minutes):
      changed.adjust(visit, item: { $0.arriveBy += minutes }, commitment: { $0.start += minutes })
    case .take(let name): changed.modes += modes.filter { $0.name == name }
    case .raise(let limit, let value, _): changed.limits[limit] = value
    }
    return changed
  }

  private mutating func giveUp(_ demand: Demand) {
    switch demand {
    case .must(let session): musts.removeAll { $0 == session }
    case .pin(let occurrence): pins.removeAll { $0 == occurrence }
    case .commitment(let id): commitments.removeAll { $0.id == id }
    case .rest(let id): breaks.removeAll { $0.id == id }
    case .stop(let id): stops.removeAll { $0.id == id }
    case .limit(let limit): limits[limit] = nil
    }
  }

  private mutating func adjust(
    _ visit: Remedy.Visit, item: (inout Item) -> Void, commitment: (inout Commitment) -> Void
  ) {
    switch visit {
    case .occurrence(let id):
      for index in items.indices where items[index].id == id { item(&items[index]) }
    case .commitment(let id):
      for index in commitments.indices where commitments[index].id == id {
        commitment(&commitments[index])
      }
    }
  }
}
