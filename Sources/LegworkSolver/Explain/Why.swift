/// Why a session is in a plan, or is not.
public enum Why: Hashable, Sendable {
  /// It is in the plan.
  case attended(Gain)
  /// It is not; one reason for each of its runs, the one that costs least first.
  case missed([Refusal])

  /// What a session brings.
  public struct Gain: Hashable, Sendable {
    /// The run attended.
    public var run: String
    /// Points of the plan less those of the best plan without the session.
    public var points: Int
    /// Occurrences that the best plan without it attends instead.
    public var instead: [String]
    /// The best plan without it; nil where time ran out.
    public var without: Solution?
    /// What dropping this run alone would come to: another one may come, or a demand breaks.
    public var drop: Price
  }

  /// What stands against attending a run.
  public struct Refusal: Hashable, Sendable {
    /// The run.
    public var run: String
    /// What it clashes with in the plan, one by one.
    public var clashes: [Clash]
    /// What attending it would come to.
    public var price: Price
  }

  /// What attending a run would come to.
  public enum Price: Hashable, Sendable {
    /// It would cost points: the plan changes.
    case exchange(Exchange)
    /// It cannot be, beside these demands; none where it cannot be at all.
    case impossible([Demand])
    /// Time ran out.
    case unknown
  }

  /// How the best plan with a run differs from the plan.
  public struct Exchange: Hashable, Sendable {
    /// Points of the plan less those of the best plan with the run; 0 where that is as good.
    public var cost: Int
    /// Occurrences that are left out for it.
    public var leavesOut: [String]
    /// Occurrences that come in with it, other than itself.
    public var takesIn: [String]
    /// The best plan with the run.
    public var solution: Solution
  }

  /// Something fixed that one cannot attend beside a run.
  public struct Clash: Hashable, Sendable {
    /// What it is.
    public var visit: Remedy.Visit
    /// Minutes from one to the other; nil where there is no way.
    public var needed: Int?
    /// Minutes there are, from the end of the earlier one to the last moment at the door of the
    /// later one; negative where that door closes before the earlier one ends.
    public var available: Int
    /// Minutes that both have in common; 0 where one is over before the other starts.
    public var overlap = 0
  }
}
