import { readFileSync } from 'node:fs'
import { packagePath } from '#platform/package-path.ts'

/** The site's own sheets for colours, print and charts, so that a chart looks the same here; a release contains them. */
const SHEETS = ['src/ui/styles/tokens.css', 'src/ui/styles/print.css', 'src/ui/chart/chart.css'] as const

/** Typography of the report; the colours are those of the site. */
const own = `
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
svg{display:block}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){dl{grid-template-columns:1fr}h1{font-size:1.625rem}}
@media print{
body{font-size:10.5pt}
main{max-width:none;padding:0}
}
`

/** The style sheet of the report: light, dark and print. */
export const reportStyle = (): string =>
  [
    '@layer tokens, components, print;',
    ...SHEETS.map((path) => readFileSync(packagePath(path), 'utf8')),
    own,
  ].join('\n')
