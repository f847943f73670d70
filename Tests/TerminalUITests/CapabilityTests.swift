import Testing

@testable import TerminalUI

@Suite("What a terminal can show")
struct CapabilityTests {
  @Test(
    "colours by environment",
    arguments: [
      (["TERM": "xterm"], .sixteen), (["TERM": "xterm-256color"], .palette),
      (["TERM": "tmux-256color", "COLORTERM": "truecolor"], .full),
      (["TERM": "xterm-direct"], .full),
      (["TERM": "xterm-256color", "NO_COLOR": "1"], .none),
      (["TERM": "xterm", "NO_COLOR": ""], .sixteen),
      (["TERM": "dumb", "COLORTERM": "truecolor"], .none), ([:], .none), (["TERM": "vt100"], .none),
    ] as [([String: String], ColorDepth)])
  func colors(environment: [String: String], depth: ColorDepth) {
    #expect(TerminalCapabilities.detect(environment: environment, isTerminal: true).colors == depth)
    let piped = TerminalCapabilities.detect(environment: environment, isTerminal: false)
    #expect(piped.colors == .none)
    #expect(!piped.fullScreen)
  }

  @Test(
    "Unicode by locale",
    arguments: [
      (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LC_CTYPE": "UTF-8"], true),
      (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false), ([:], false),
      (["LC_ALL": "", "LANG": "de_DE.UTF-8@euro"], true),
    ])
  func unicode(environment: [String: String], has: Bool) {
    #expect(TerminalCapabilities.detect(environment: environment, isTerminal: true).unicode == has)
  }

  @Test(
    "light or dark",
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("0;default", nil), ("", nil),
      ("7;8", .dark), ("1;7", .light),
    ] as [(String, Background?)])
  func background(text: String, background: Background?) {
    #expect(Background(colorFGBG: text) == background)
  }

  @Test("every colour shrinks to one that the depth has")
  func reduced() {
    for index in UInt8.min...UInt8.max {
      guard case .indexed(let small) = Color.indexed(index).reduced(to: .sixteen) else {
        Issue.record("\(index) is no colour")
        continue
      }
      #expect(small < 16)
    }
    #expect(Color.rgb(255, 0, 0).reduced(to: .palette) == .indexed(196))
    #expect(Color.rgb(128, 128, 128).reduced(to: .palette) == .indexed(244))
    #expect(Color.indexed(196).reduced(to: .sixteen) == .brightRed)
    #expect(Color.brightRed.reduced(to: .none) == .standard)
  }
}
