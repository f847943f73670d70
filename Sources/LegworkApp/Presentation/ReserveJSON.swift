internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// In which order to reserve seats, as JSON.
enum ReserveJSON {
  static func document(_ list: ReserveList) -> OrderedJSON {
    [
      "format": "legwork-reserve-order", "version": 1,
      "worth": .int(list.losses.worth), "secondsEach": .int(list.order.secondsEach),
      "expectedLoss": .int(list.order.expectedLoss),
      "expectedLossInTime": .int(list.lossInTime),
      "order": .array(list.order.wishes.enumerated().map { wish($1, at: $0, list) }),
      "others": .array(
        ReservationStatus.allCases.compactMap { status in
          list.others[status].map { codes in
            ["status": .string(status.rawValue), "codes": .texts(codes.map(\.rawValue))]
          }
        }),
    ]
  }

  private static func wish(
    _ wish: ReservationOrder.Wish, at place: Int, _ list: ReserveList
  ) -> OrderedJSON {
    let run = list.facts.catalog.occurrence(wish.code)
    let session = run.flatMap { list.facts.catalog.session($0.session) }
    let calendar = list.facts.calendar
    return [
      "code": .string(wish.code.rawValue), "session": .text(session?.id.rawValue),
      "title": .text(session?.title), "type": .text(session?.type),
      "start": (run?.interval).map { .string(calendar.iso8601($0.start)) } ?? nil,
      "capacity": .number(run?.capacity),
      "status": .text(run.map { list.facts.preferences.status(of: $0).rawValue }),
      "halfFull": .int(wish.halfFull), "seconds": .int(place * list.order.secondsEach),
      "chance": .int(list.order.chance(wish, at: place) / 10_000),
      "loss": .int(wish.loss),
      "fallback": .texts((list.losses[wish.code]?.fallback ?? []).map(\.rawValue)),
    ]
  }
}
