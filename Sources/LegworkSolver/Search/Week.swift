/// All days' networks under one domain, and which sessions couple them.
struct Week {
  /// What is still in play.
  let domain: Domain
  /// The days' event lists.
  let networks: [DayNetwork]
  /// Sessions with two or more runs in play, which the days cannot decide alone.
  let coupled: [Int]
  /// Those of them that have to be visited.
  let coupledMusts: [Int]
  /// The days on which a coupled session has a run in play; none for the others.
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
    var daysOfTopic = [[Int]](repeating: [], count: instance.spread.topics)
    // Candidates come by day.
    for (session, runs) in instance.runs.enumerated() {
      guard runs.count > 1, runs.count(where: { domain.isAlive[$0] }) > 1 else { continue }
      coupled.append(session)
      for run in runs where domain.isAlive[run] {
        Week.note(instance.candidates[run].day, in: &daysOf[session])
      }
    }
    if !daysOfTopic.isEmpty {
      for (index, candidate) in instance.candidates.enumerated()
      where domain.isAlive[index] && candidate.topic >= 0 {
        Week.note(candidate.day, in: &daysOfTopic[candidate.topic])
      }
    }
    self.coupled = coupled
    coupledMusts = coupled.filter { instance.isMust[$0] }
    self.daysOf = daysOf
    self.daysOfTopic = daysOfTopic
  }

  private static func note(_ day: Int, in days: inout [Int]) {
    if days.last != day { days.append(day) }
  }
}
