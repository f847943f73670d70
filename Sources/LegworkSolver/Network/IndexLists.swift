/// Many short lists of indices in two arrays.
struct IndexLists: RandomAccessCollection {
  /// Where each list begins among the members, and where the last one ends.
  let starts: [Int]
  /// All lists one after another, each ascending.
  let members: [Int]

  /// No lists.
  init() { (starts, members) = ([0], []) }

  /// Sorts indices into `count` lists by their keys, and by further keys, too.
  ///
  /// A key of −1 leaves an index out. O(lists + indices).
  init(count: Int, _ keys: [Int], _ further: [Int] = []) {
    var ends = [Int](repeating: 0, count: count + 1)
    for key in keys where key >= 0 { ends[key + 1] += 1 }
    for key in further where key >= 0 { ends[key + 1] += 1 }
    for list in 0..<count { ends[list + 1] += ends[list] }
    starts = ends
    var members = [Int](repeating: 0, count: ends[count])
    if further.isEmpty {
      IndexLists.place(keys, at: &ends, in: &members)
    } else {
      for index in keys.indices {
        IndexLists.place(index, keys[index], at: &ends, in: &members)
        IndexLists.place(index, further[index], at: &ends, in: &members)
      }
    }
    self.members = members
  }

  /// Puts each index at the end of what there is of its list.
  private static func place(_ keys: [Int], at ends: inout [Int], in members: inout [Int]) {
    var ends = ends.mutableSpan
    var members = members.mutableSpan
    let keys = keys.span
    for index in keys.indices {
      // Within the span, as its own indices are walked.
      let key = unsafe keys[unchecked: index]
      guard key >= 0 else { continue }
      members[ends[key]] = index
      ends[key] += 1
    }
  }

  private static func place(
    _ index: Int, _ key: Int, at ends: inout [Int], in members: inout [Int]
  ) {
    guard key >= 0 else { return }
    members[ends[key]] = index
    ends[key] += 1
  }

  /// The first list.
  var startIndex: Int { 0 }
  /// One more than the last list.
  var endIndex: Int { starts.count - 1 }

  /// One list.
  subscript(list: Int) -> ArraySlice<Int> { members[starts[list]..<starts[list + 1]] }
}
