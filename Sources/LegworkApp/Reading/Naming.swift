extension Sequence {
  /// What has a name: spelt just so, or where nothing is, with other capitals.
  func named(_ name: String, _ names: KeyPath<Element, String>) -> [Element] {
    let same = filter { $0[keyPath: names] == name }
    guard same.isEmpty else { return same }
    return filter { $0[keyPath: names].lowercased() == name.lowercased() }
  }
}
