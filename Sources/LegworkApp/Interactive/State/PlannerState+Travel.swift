internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

// How long ways take, corrected on the spot.
extension PlannerState {
  /// Why the way on the screen cannot be corrected; nil where it can.
  var refusalToCorrect: String? {
    guard case .transfer(let view) = screen, let way = view.place.arrival, let from = way.from,
      let to = way.to
    else { return PlannerText.unknownEnds }
    return from == to ? PlannerText.sameVenue : nil
  }

  /// Lets minutes be typed for the way under the cursor.
  mutating func beginCorrection() {
    guard case .transfer(var view) = screen else { return }
    view.entry = LineEditor()
    stack[stack.count - 1] = .transfer(view)
  }

  /// Takes the minutes that are typed, and plans with them; nil where none are being typed.
  mutating func endCorrection() -> [PlannerEffect]? {
    guard case .transfer(var view) = screen, let entry = view.entry, let way = view.place.arrival,
      let from = way.from, let to = way.to
    else { return nil }
    guard
      let correction = TravelCorrection(from: from, to: to, mode: view.mode, typed: entry.text)
    else {
      message = PlannerMessage(text: PlannerText.notMinutes, kind: .warning)
      return []
    }
    view.entry = nil
    stack[stack.count - 1] = .transfer(view)
    message = nil
    return change(.travel(correction))
  }

  /// Shows the ways on the stack as the week goes them now.
  mutating func followTransfers() {
    let places = places
    for index in stack.indices {
      guard case .transfer(var view) = stack[index] else { continue }
      let way = view.place.arrival
      let same = places.first { place in
        place.name == view.place.name && place.day == view.place.day
          && place.arrival?.from == way?.from && place.arrival?.to == way?.to
      }
      view.place = same ?? view.place
      view.isPlanned = same != nil
      stack[index] = .transfer(view)
    }
  }
}
