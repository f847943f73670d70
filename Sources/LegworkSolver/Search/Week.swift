/// All days' networks under one domain, and which sessions couple them.
struct Week {
  /// What is still in play.
  let domain: Domain
  /// The days' event lists.
  let networks: [DayNetwork]
  /// Sessions with two or more runs in play, which the days cannot decide alone.
  let coupled: [Int]
  /// The days on which a session has a run in play.
  let daysOf: [[Int]]
  /// The days on which a topic has a candidate in play.
  let daysOfTopic: [[Int]]

  /// Builds the networks; days that are the same in `known` are taken over.
  ///
  /// Where it is over before that is done, some days cannot be kept.
  init(
    _ instance: Instance, _ domain: Domain, reusing known: Week? = nil,
    isOver: () -> Bool = { false }
  ) {
    self.domain = domain
    networks = instance.frames.indices.map { day in
      let all = instance.dayCandidates[day]
      if let known,
        all.allSatisfy({
          known.domain.isAlive[$0] == domain.isAlive[$0]
            && known.domain.isForced[$0] == domain.isForced[$0]
        })
      {
        return known.networks[day]
      }
      return DayNetworkBuilder.build(
        frame: instance.frames[day], trips: instance.trips, candidates: instance.candidates,
        isForced: domain.isForced, indices: all.filter { domain.isAlive[$0] }, isOver: isOver)
    }
    var coupled: [Int] = []
    var daysOf = [[Int]](repeating: [], count: instance.runs.count)
    for (session, runs) in instance.runs.enumerated() {
      let alive = runs.filter { domain.isAlive[$0] }
      daysOf[session] = Set(alive.map { instance.candidates[$0].day }).sorted()
      if alive.count > 1 { coupled.append(session) }
    }
    var daysOfTopic = [Set<Int>](repeating: [], count: instance.spread.topics)
    for (index, candidate) in instance.candidates.enumerated()
    where domain.isAlive[index] && candidate.topic >= 0 {
      daysOfTopic[candidate.topic].insert(candidate.day)
    }
    self.coupled = coupled
    self.daysOf = daysOf
    self.daysOfTopic = daysOfTopic.map { $0.sorted() }
  }
}
