/// Hours that a mode runs in day after day, as windows of a day from the reader's view.
enum ServiceHours {
  /// The windows that touch the day from its boundary to the next; nil alone where it always runs.
  ///
  /// `00:30–02:00` is in the night of the reader's day, so 24:30–26:00; of `00:00–22:00` a part is
  /// on both sides of the night.
  static func windows(of hours: TimeWindow?, dayBoundary: Minutes) -> [TimeWindow?] {
    guard let hours else { return [nil] }
    let (start, end) = (dayBoundary, dayBoundary + 1440)
    var windows: [TimeWindow] = []
    for shift in [-1440, 0, 1440] {
      let (from, to) = (hours.from + shift, hours.to + shift)
      guard from < end, to > start else { continue }
      if let last = windows.last, last.to >= from {
        windows[windows.count - 1].to = max(last.to, to)
      } else {
        windows.append(TimeWindow(from: max(from, 0), to: to))
      }
    }
    if let only = windows.first, only.from <= start, only.to >= end { return [nil] }
    return windows
  }
}
