internal import LegworkApp
internal import LegworkModel

/// Words typed at the prompt, a line each: the verb's letter, then its words.
enum TypedWords {
  static let samples = [
    "a\ndinner\ntue\n18:30\n8pm\nForum", "b\nexpo\nForum\n10:00-16:00\nmon\n20",
    "c\nlunch\n11:30-14:00\n45\n2024-12-02", "d\ntue 10:40\nForum", "e\nday.start\n08:30",
    "f\nsessions\n4", "g\nqueues net*\n300-400\n2\n09:00\ntype", "h\nSVS401 SVS401-R1",
    "i\nForum\nWynn\n20\nmonorail", "j\ntype:talk level>=300\n12", "k\nSVS401\nreserved",
    "l\n2024-12-03\n5", "m\nSVS401-R1 SVS401", "n\nmy point",
  ]

  static func broken(_ bytes: [UInt8]) -> [String] {
    defer { FuzzFolder.remove("typed") }
    guard let path = FuzzEvent.written(as: "typed.legwork"),
      let bench = try? Workbench(event: path)
    else { return ["no event"] }
    let text = String(decoding: bytes.prefix(2000), as: UTF8.self)
    let words = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let typed = Words(verb: words[0].utf8.first ?? 0, rest: Array(words.dropFirst()))
    do {
      return try typed.answer(of: bench).map(laws) ?? []
    } catch {
      let failure = CommandFailure(explaining: error)
      return failure.status == .ownFault ? ["a fault of the program: \(failure)"] : []
    }
  }

  /// What holds for every answer.
  private static func laws(_ answer: CommandAnswer) -> [String] {
    let shown = answer.rendered(as: .text(colour: false, width: 80))
    let isClean = shown.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    return (isClean ? [] : ["a control character"])
      + (answer.rendered(as: .json).isEmpty ? ["no JSON"] : [])
      + (answer.rendered(as: .lines).isEmpty && !shown.isEmpty ? ["no lines"] : [])
  }

  private struct Words {
    let verb: UInt8
    let rest: [String]

    private func word(_ index: Int) -> String { index < rest.count ? rest[index] : "" }
    private func given(_ index: Int) -> String? { index < rest.count ? rest[index] : nil }
    private func number(_ index: Int) -> Int { Int(word(index)) ?? 1 }
    private func list(_ index: Int) -> [String] {
      word(index).split(separator: " ").map(String.init)
    }

    func answer(of bench: Workbench) throws -> CommandAnswer? {
      switch verb {
      case UInt8(ascii: "a"):
        try bench.addCommitment(
          word(0), day: word(1), from: word(2), to: word(3), venue: given(4))
      case UInt8(ascii: "b"):
        try bench.addStop(
          StopRequest(
            name: word(0), venue: word(1), minutes: number(4), open: word(2), days: list(3),
            isRequired: false, points: 5))
      case UInt8(ascii: "c"):
        try bench.addBreak(
          BreakRequest(
            name: word(0), minutes: number(2), between: word(1), isRequired: false, points: nil,
            days: list(3)))
      case UInt8(ascii: "d"): try bench.now(at: word(0), from: given(1), clock: .system)
      case UInt8(ascii: "e"): try bench.set(word(0), to: word(1))
      case UInt8(ascii: "f"): try bench.limit(word(0), to: word(1))
      case UInt8(ascii: "g"):
        try bench.search(
          SearchRequest(
            words: list(0), level: given(1), day: given(2), from: given(3), sort: given(4),
            onlyFree: true))
      default: try change(bench)
      }
    }

    private func change(_ bench: Workbench) throws -> CommandAnswer? {
      switch verb {
      case UInt8(ascii: "h"): try bench.mark(list(0), as: .want, points: number(1))
      case UInt8(ascii: "i"):
        try bench.setTravel(
          TravelEntry(from: word(0), to: word(1), minutes: number(2), mode: given(3) ?? "walk"))
      case UInt8(ascii: "j"): try bench.addRule(word(0), points: number(1))
      case UInt8(ascii: "k"): try bench.setStatus(rest)
      case UInt8(ascii: "l"): try bench.plan(PlanRequest(day: given(0), timeLimit: 0.05))
      case UInt8(ascii: "m"): try bench.check(list(0))
      case UInt8(ascii: "n"): try bench.addSavePoint(word(0))
      default: nil
      }
    }
  }
}
