extension PublicPage {
  /// The looks of the page: dark text on white, chips as on the sheets, one column on a small screen, A4 in print.
  ///
  /// The text has no quotes, angle brackets or line breaks, which would be escaped.
  static let style = rules.split(separator: "\n").joined(separator: " ")

  private static let rules = """
    :root{--ink:#1B2733;--sub:#5B6672;--ai:#1F3F66;--hair:#D3D9DF}
    *{box-sizing:border-box}
    html{font:100%/1.7 system-ui,sans-serif;color:var(--ink);background:#fff}
    body{margin:0 auto;padding:1rem;max-width:64rem;overflow-wrap:anywhere}
    h1{font-size:1.5rem;line-height:1.4;color:var(--ai)}
    h2{font-size:1.25rem;line-height:1.4;color:var(--ai);border-bottom:2px solid var(--ai);margin:2.5rem 0 1rem}
    h3{font-size:1.1rem;line-height:1.4;margin:0 0 .5rem}
    a{color:#17477E}
    a:focus-visible,.scroll:focus-visible{outline:3px solid #17477E;outline-offset:2px}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
    .notice{border:2px solid #9A3412;padding:.5rem .75rem;color:#7A290E}
    .chapter{color:var(--sub);margin-top:-.5rem}
    nav ul{padding-left:1.2rem;columns:20rem 2;column-gap:2rem}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0}
    .tiles div{background:#EEF3F8;padding:.75rem;border-left:4px solid var(--ai)}
    .tiles dd{margin:0}
    .tiles b{font-size:1.75rem}
    .lead{font-size:1.1rem}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.5}
    .list{min-width:54rem}
    .list tbody th{min-width:9rem}
    .list td:first-child,.number,.years td,.years tbody th,.list .chip{white-space:nowrap}
    caption{text-align:left;font-weight:bold;padding:.25rem 0}
    th,td{border-bottom:1px solid var(--hair);padding:.35rem .5rem;text-align:left;vertical-align:top;font-weight:normal}
    thead th{background:#EEF3F8;font-weight:bold;white-space:nowrap}
    .number{text-align:right}
    .years thead th{white-space:normal}
    .chip{display:inline-block;padding:.05rem .5rem;border:1px solid var(--sub);border-radius:.2rem}
    .achieved{background:#1F3F66;color:#fff;border-color:#1F3F66}
    .good{background:#C9D7E6}
    .caution{background:#FBEBC8}
    .behind{background:#EDB58A;font-weight:bold}
    .none{color:var(--sub)}
    article{border:1px solid var(--hair);padding:1rem;margin:1.25rem 0}
    figure{margin:.5rem 0}
    .pair{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.5rem;align-items:start}
    svg{display:block;width:100%;max-width:28rem;height:auto}
    svg text{font-size:10px;fill:var(--ink);font-family:system-ui,sans-serif}
    svg .label{font-weight:bold}
    .grid{stroke:var(--hair);stroke-width:.5}
    .axis{stroke:var(--sub);stroke-width:.75}
    .values{stroke:var(--ai);stroke-width:2;fill:none}
    .bridge{stroke:var(--ai);stroke-width:1;stroke-dasharray:3 2;fill:none}
    .path{stroke:var(--sub);stroke-width:1.25;stroke-dasharray:5 3;fill:none}
    .comparison{stroke:var(--sub);stroke-width:1.25;stroke-dasharray:8 2 2 2;fill:none}
    .projection{stroke:#3F6894;stroke-width:1.5;stroke-dasharray:1.5 2.5;fill:none}
    .limit{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 2;fill:none}
    .break{stroke:#9A3412;stroke-width:1;stroke-dasharray:2 2}
    .band{stroke:#5C83AE;stroke-width:9;stroke-opacity:.35}
    .mark{fill:var(--ai)}
    .provisional{fill:#C9D7E6;stroke:var(--ink)}
    .cross{stroke:var(--sub);stroke-width:1.5;fill:none}
    .projected{fill:#3F6894}
    .target{fill:var(--ink)}
    .facts{display:grid;grid-template-columns:minmax(5rem,9rem) 1fr;gap:.25rem .75rem;font-size:.9rem;margin:1rem 0 0}
    .facts dt{color:var(--sub)}
    .facts dd{margin:0}
    @media (min-width:56rem),print{.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
    @media (max-width:30rem){.facts{display:block}.facts dd{margin:0 0 .5rem}}
    @media print{
    @page{size:A4;margin:14mm}
    html{font-size:9pt}
    body{max-width:none;padding:0}
    nav,.skip{display:none}
    h2,h3,caption{break-after:avoid}
    article,tr,figure{break-inside:avoid}
    .list{min-width:0}
    .list tbody th{min-width:28mm}
    .list .chip{white-space:normal}
    .scroll{overflow:visible}
    .facts{font-size:8pt;gap:0 .75rem}
    article{padding:.5rem .75rem;margin:.75rem 0}
    table{font-size:8pt;line-height:1.35}
    a{color:inherit;text-decoration:none}
    .chip,.tiles div,thead th,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    """
}
