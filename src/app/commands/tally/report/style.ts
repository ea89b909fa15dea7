/** Colours and typography of the site; light, dark and print. No character needs escaping in HTML. */
export const style = `
:root{--paper:#FBFAF6;--surface:#fff;--ink:#14212B;--quiet:#55626B;--line:#D8D4C8;--sky:#00657A;--light:#8CC4D0;--other:#C2571A}
@media (prefers-color-scheme:dark){:root{--paper:#0F181D;--surface:#17232A;--ink:#E8EEF0;--quiet:#A7B5BC;--line:#33434C;--sky:#5CC8DC;--light:#2C6A78;--other:#F0B75A}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;hyphens:auto}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.375rem;line-height:1.3;margin:3rem 0 .5rem}
p{max-width:42rem}
.lead{font-size:1.375rem;line-height:1.4;margin:.5rem 0}
.quiet{color:var(--quiet);font-size:.9375rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
table.narrow{width:auto}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--quiet)}
.number{text-align:right;white-space:nowrap}
figure{margin:1rem 0}
figcaption{color:var(--quiet);font-size:.9375rem;max-width:42rem}
svg{display:block;width:100%;min-width:40rem;height:auto}
svg text{fill:var(--ink);font-size:13px;font-family:inherit}
svg .axis{stroke:var(--line)}
svg .full{fill:var(--sky)}
svg .rest{fill:var(--light)}
svg .self{fill:var(--other)}
svg .muted{fill:var(--quiet)}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){dl{grid-template-columns:1fr}h1{font-size:1.625rem}}
@media print{
:root{--paper:#fff;--surface:#fff;--ink:#000;--quiet:#444;--line:#bbb;--sky:#00657A;--light:#8CC4D0;--other:#C2571A}
@page{margin:18mm 15mm}
body{font-size:10.5pt}
main{max-width:none;padding:0}
h2{break-after:avoid}
tr,figure{break-inside:avoid}
thead{display:table-header-group}
svg{min-width:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
