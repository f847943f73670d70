/// The conference: what it is called and where on the globe its clocks are.
public struct Event: Hashable, Sendable, Codable {
  /// What it is called.
  public var name: String
  /// The IANA name of its time zone, such as `America/Los_Angeles`.
  public var zone: String

  /// Creates an event.
  public init(name: String, zone: String) {
    self.name = name
    self.zone = zone
  }
}
