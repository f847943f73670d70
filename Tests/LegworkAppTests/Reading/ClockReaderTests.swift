import LegworkModel
import Testing

@testable import LegworkApp

@Suite("Times of the day as typed")
struct ClockReaderTests {
  @Test(
    "are read in the usual spellings",
    arguments: [
      ("8:30", 510), ("08:30", 510), ("8", 480), ("8:30pm", 1230), ("12am", 0), ("12 PM", 720),
      ("24:00", 1440), ("25:15", 1515), ("30:00", 1800),
    ])
  func reads(text: String, minute: Int) {
    #expect(ClockReader.minute(text) == minute)
  }

  @Test(
    "are refused where they are none",
    arguments: ["", "8:3", "8:60", "30:01", "13pm", "0am", "8:30:00", "-8:00", "noonish", "８:30"])
  func refuses(text: String) {
    #expect(ClockReader.minute(text) == nil)
  }

  @Test(
    "make windows, also over midnight",
    arguments: [
      ("11:30-14:00", TimeWindow(from: 690, to: 840)),
      ("11:30–14:00", TimeWindow(from: 690, to: 840)),
      ("22:00-1:30", TimeWindow(from: 1320, to: 1530)),
      ("1-2pm", TimeWindow(from: 780, to: 840)),
      ("9:30 - 10:30 PM", TimeWindow(from: 1290, to: 1350)),
      ("11-1pm", TimeWindow(from: 660, to: 780)), ("8-9am", TimeWindow(from: 480, to: 540)),
      ("10-1am", TimeWindow(from: 1320, to: 1500)), ("11am-1pm", TimeWindow(from: 660, to: 780)),
    ])
  func readsWindows(text: String, window: TimeWindow) {
    #expect(ClockReader.window(text) == window)
  }

  @Test("make no window of nothing", arguments: ["11:30", "11:30-11:30", "11-12-13", "a-b"])
  func refusesWindows(text: String) {
    #expect(ClockReader.window(text) == nil)
  }
}
