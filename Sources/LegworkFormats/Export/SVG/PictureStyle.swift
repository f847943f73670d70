/// How drawings look, in light and dark: a part of a page's style, and all of a picture's.
enum PictureStyle {
  static let source: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1b1f24; --faint: #57606a; --edge: #d5dae0; --soft: #f3f5f7;
      --link: #0a56a5; --block: #cfe3f8; --rest: #e3e6ea;
      --good: #17693a; --warn: #855000; --bad: #b1231c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171b; --ink: #e9ecef; --faint: #aab3bd; --edge: #39414a; --soft: #1e2329;
        --link: #83bcff; --block: #234a72; --rest: #343b43;
        --good: #70d294; --warn: #f2bb50; --bad: #ff9087;
      }
    }
    .picture { font-family: system-ui, sans-serif; }
    .picture text { fill: var(--ink); font-size: 10px; }
    .picture .clock, .picture .faint { fill: var(--faint); font-size: 9px; }
    .picture .name { font-weight: 600; }
    .picture .name, .picture .faint {
      paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round;
    }
    .picture .number { font-size: 11px; font-weight: 700; }
    .picture .small { font-size: 8px; }
    .picture .paper { fill: var(--paper); }
    .picture .lane { fill: var(--soft); }
    .picture .hour { stroke: var(--edge); stroke-width: .7; }
    .picture .block { fill: var(--block); stroke: var(--link); stroke-width: 1; }
    .picture .break { fill: var(--rest); stroke: var(--faint); stroke-dasharray: 2 2; }
    .picture .way { fill: none; stroke: var(--good); stroke-width: 2; stroke-linecap: round; }
    .picture .way.tight { stroke: var(--warn); stroke-dasharray: 5 3; }
    .picture .way.late, .picture .way.impossible { stroke: var(--bad); stroke-dasharray: 1 4; }
    .picture .tip { fill: var(--good); }
    .picture .tip.tight { fill: var(--warn); }
    .picture .tip.late, .picture .tip.impossible { fill: var(--bad); }
    .picture .venue { fill: var(--link); }
    .picture .elsewhere { fill: var(--edge); stroke: var(--faint); stroke-width: .7; }
    .picture .scale { stroke: var(--faint); stroke-width: 1.2; }
    """
}
