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
    for index in keys.indices {
      if keys[index] >= 0 {
        members[ends[keys[index]]] = index
        ends[keys[index]] += 1
      }
      if index < further.count, further[index] >= 0 {
        members[ends[further[index]]] = index
        ends[further[index]] += 1
      }
    }
    self.members = members
  }

  /// The first list.
  var startIndex: Int { 0 }
  /// One more than the last list.
  var endIndex: Int { starts.count - 1 }

  /// One list.
  subscript(list: Int) -> ArraySlice<Int> { members[starts[list]..<starts[list + 1]] }
}
