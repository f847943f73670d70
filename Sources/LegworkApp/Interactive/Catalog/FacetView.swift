internal import TerminalUI

/// What the list of facets keeps.
struct FacetView: Sendable {
  /// The values there are.
  private(set) var rows: [FacetRow] = []
  /// The value under the cursor.
  var list = ListView()

  /// The value under the cursor.
  var row: FacetRow? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// Counts again; the value under the cursor stays under it where it is still there.
  mutating func count(_ new: [FacetRow]) {
    let current = row
    rows = new
    if let current {
      let same = rows.firstIndex { $0.facet == current.facet && $0.value == current.value }
      list.selected = same ?? list.selected
    }
    list.selected = max(0, min(list.selected, rows.count - 1))
  }

  /// Goes to the first value of the facet before or after.
  mutating func moveFacet(by count: Int) {
    guard let row else { return }
    let facets = rows.map(\.facet).reduce(into: [CatalogFacet]()) { all, facet in
      if all.last != facet { all.append(facet) }
    }
    guard let place = facets.firstIndex(of: row.facet) else { return }
    let wanted = facets[max(0, min(facets.count - 1, place + count))]
    list.selected = rows.firstIndex { $0.facet == wanted } ?? list.selected
  }
}
