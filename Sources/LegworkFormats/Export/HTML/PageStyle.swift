/// How a page looks on a phone, on a screen and on paper; colours are those of `PictureStyle`.
enum PageStyle {
  static let source: StaticString = """
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: .75rem 1rem 3rem; max-width: 72rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    h1 { font-size: 1.6rem; margin: .4rem 0; line-height: 1.2; }
    h2 { font-size: 1.3rem; margin: 0 0 .2rem; line-height: 1.25; }
    h3 { font-size: 1rem; margin: 0; line-height: 1.3; }
    p { margin: 0; }
    a { color: var(--link); }
    a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible,
    textarea:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; }
    .facts, .where, .seat, figcaption, footer { color: var(--faint); }
    .code { white-space: nowrap; font-family: ui-monospace, monospace; font-size: .85em; }
    nav {
      position: sticky; top: 0; z-index: 1; margin: 0 -1rem; padding: .4rem 1rem;
      overflow-x: auto; background: var(--paper);
    }
    nav ul { display: flex; gap: .3rem; margin: 0; padding: 0; list-style: none; }
    nav a {
      display: block; padding: .5rem; border-radius: .5rem; font-size: .9rem; white-space: nowrap;
      background: var(--soft); text-decoration: none;
    }
    [id] { scroll-margin-top: 4rem; }
    figure { margin: .6rem 0; }
    figcaption { font-size: .85rem; }
    .day { display: flex; flex-direction: column; }
    .glance { display: contents; }
    .map { order: 1; }
    .picture { display: block; width: 100%; max-width: 36rem; height: auto; }
    .day, .changes, .missed { margin-top: 2rem; padding-top: 1rem; border-top: 2px solid var(--edge); }
    .legs { list-style: none; margin: .8rem 0 0; padding: 0; }
    .leg { padding: .55rem 0; }
    .visit { border-top: 1px solid var(--edge); }
    .time { font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600; }
    .leg .number {
      display: inline-block; min-width: 1.7em; line-height: 1.7em; margin-right: .5em;
      border-radius: .3rem; text-align: center; background: var(--block); font-size: .85rem; font-weight: 700;
    }
    .way .time, .free { font-size: .9rem; }
    .way .time { white-space: normal; }
    .latest { white-space: nowrap; }
    .way { background: var(--soft); border-radius: .5rem; padding: .5rem; margin: .2rem 0; }
    .free { color: var(--faint); }
    .break h3, .break .time { font-weight: 500; }
    .verdict { color: var(--good); }
    .tight .verdict { color: var(--warn); }
    .late .verdict, .impossible .verdict { color: var(--bad); }
    .backup { margin-top: .3rem; font-size: .95rem; }
    summary { cursor: pointer; padding: .35rem 0; color: var(--link); }
    .backup ol { margin: .2rem 0 .4rem; padding-left: 1.3rem; }
    .changes li, .missed li { margin: .3rem 0; }
    .changes h3 { margin-top: .8rem; }
    .gone { color: var(--faint); }
    .now {
      margin: .6rem 0; padding: .7rem .9rem; border-radius: .5rem; border: 2px solid var(--link);
      background: var(--soft); font-size: 1.1rem;
    }
    .visit[aria-current] { border-left: .3rem solid var(--link); padding-left: .5rem; }
    .note { margin: 0; padding-left: 1.2rem; }
    .live .marks { display: none; }
    .mine { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; }
    .mine label { padding: .5rem 0; }
    .mine input { width: 1.25rem; height: 1.25rem; vertical-align: -.25rem; margin: 0 .3rem 0 0; }
    .mine details { flex: 1 1 12rem; }
    textarea {
      width: 100%; min-height: 4.5rem; font: inherit; padding: .4rem; border-radius: .4rem;
      color: var(--ink); background: var(--paper); border: 1px solid var(--faint);
    }
    button {
      font: inherit; padding: .6rem 1rem; border-radius: .5rem; cursor: pointer;
      color: var(--ink); background: var(--block); border: 1px solid var(--link);
    }
    footer { margin-top: 2rem; font-size: .9rem; }
    @media (min-width: 36rem) {
      .leg { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 .8rem; }
      .way { padding: .5rem 0 .5rem .6rem; grid-template-columns: 8.9rem 1fr; }
      .free p { grid-column: 2; }
    }
    @media (min-width: 62rem) {
      .day { display: grid; grid-template-columns: 23rem 1fr; gap: 0 2.5rem; }
      .day h2, .day .facts { grid-column: 1 / -1; }
      .glance { display: block; position: sticky; top: 4rem; align-self: start; }
    }
    @page { margin: 14mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --faint: #444b53; --edge: #b9c0c8; --soft: #f3f5f7;
        --link: #0a4a8f; --block: #dcebfa; --rest: #eceef1;
        --good: #125530; --warn: #6e4300; --bad: #99201a;
        print-color-adjust: exact; -webkit-print-color-adjust: exact;
      }
      html { font-size: 9pt; }
      body { padding: 0; max-width: none; line-height: 1.25; }
      nav, .skip, .now, .mine, .keep { display: none; }
      .live .marks { display: block; }
      h2, h3 { break-after: avoid; }
      .day, .changes, .missed { break-before: page; margin: 0; padding: 0; border: 0; }
      .day { display: block; }
      .glance { display: flex; gap: 8mm; position: static; align-items: flex-start; }
      .glance figure { flex: 1 1 0; margin: 2mm 0; max-width: 50%; }
      .picture { max-height: 50mm; }
      .week .picture { max-height: none; }
      .leg {
        display: grid; break-inside: avoid; padding: .7mm 0; gap: 0 3mm;
        grid-template-columns: 34mm 1fr;
      }
      .way { padding: .5mm 0 .5mm 2mm; margin: .4mm 0; grid-template-columns: 32mm 1fr; }
      .free p { grid-column: 2; }
      .where, .seat { display: inline; }
      .seat::before { content: " · "; }
      .backup { margin-top: 0; font-size: 8pt; }
      summary { padding: 0; color: inherit; list-style: none; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      .backup summary { display: none; }
      .backup ol { margin: 0; padding: 0; list-style: none; }
      .backup li::before { content: "If turned away: "; }
    }
    """
}
