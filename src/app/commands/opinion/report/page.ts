import { messages } from '#app/commands/opinion/messages.ts'
import type { Language } from '#domain/base/text.ts'
import { escapeXml } from '#domain/base/xml.ts'
import { inLanguages } from './html.ts'
import type { ReportModel } from './model.ts'

const NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

const STYLE = `
:root{color-scheme:light dark;--paper:#FBFAF6;--surface:#fff;--ink:#14212B;--quiet:#55626B;--line:#D9D5CB;--control:#7A756B;--sky:#00657A;--agree:#2E7D4F;--disagree:#C2571A;--pass:#B9B4A8}
@media(prefers-color-scheme:dark){:root{--paper:#0F181D;--surface:#17232A;--ink:#E8EEF0;--quiet:#A7B5BC;--line:#2C3A42;--control:#7F8D94;--sky:#5CC8DC;--agree:#6FCF9A;--disagree:#F0955A;--pass:#66737A}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:19px/1.5 system-ui,sans-serif;hyphens:auto;overflow-wrap:break-word}
main,header,footer,.languages{max-width:60rem;margin-inline:auto;padding-inline:16px}
h1,h2,h3{font-family:"Golos Text",system-ui,sans-serif;line-height:1.25;margin:2.5rem 0 .5rem;text-wrap:balance}
h1{font-size:2rem;margin-top:1rem}h2{font-size:1.45rem}h3{font-size:1.1rem;margin-top:1.5rem}
p{max-width:70ch;margin:.5rem 0}
.ornament{display:block;width:100%;height:14px;color:var(--sky)}
.lead{font-size:1.45rem;font-weight:600;margin-top:1rem}
.quiet,figcaption,.help{color:var(--quiet)}
.languages{display:flex;flex-wrap:wrap;gap:8px 16px;padding-block:8px;border:0;margin-block:0}
.lang{position:absolute;opacity:0;pointer-events:none}
.languages label{cursor:pointer;color:var(--sky);padding:8px 4px;border-bottom:3px solid transparent}
ol.statements{padding:0;margin:1rem 0;list-style:none}
ol.statements>li{padding:16px 0;border-top:1px solid var(--line);break-inside:avoid}
.text{max-width:70ch;margin:0 0 8px}
.fact{font-weight:600}
.bar{display:grid;grid-template-columns:7.5rem 1fr;align-items:center;gap:4px 12px;margin:4px 0;font-size:.85rem;font-variant-numeric:tabular-nums}
.bar svg{width:100%;height:22px;display:block;border:1px solid var(--control)}
.agree{fill:var(--agree)}.disagree{fill:var(--disagree)}.pass{fill:var(--pass)}
.key{display:inline-block;width:.9em;height:.9em;margin-inline-end:.35em;vertical-align:-.08em;border:1px solid var(--control)}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;list-style:none;font-size:.9rem}
figure{margin:1rem 0}
.map{width:100%;height:auto;max-height:80vh;background:var(--surface);border:1px solid var(--line)}
.map text{fill:var(--ink);font:16px system-ui,sans-serif}
.map .letter{font:700 26px system-ui,sans-serif;paint-order:stroke;stroke:var(--surface);stroke-width:5px}
details{margin:1rem 0}summary{cursor:pointer;color:var(--sky);padding:8px 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;min-width:100%}
caption{text-align:start;color:var(--quiet);padding:8px 0}
th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line)}
td.n,th.n{text-align:end}
.dates{white-space:nowrap;font-weight:400}
a{color:var(--sky)}
:focus-visible,.lang:focus-visible+label{outline:3px solid var(--sky);outline-offset:2px}
footer{margin-top:3rem;padding-block:16px;border-top:1px solid var(--line);font-size:.9rem}
@media(max-width:40rem){body{font-size:17px}.bar{grid-template-columns:1fr}h1{font-size:1.6rem}}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#444}body{font-size:11pt}.languages{display:none}details::details-content{content-visibility:visible;block-size:auto}.map{max-height:60vh;break-inside:avoid}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/** A message shows only while its language is chosen; without style sheets all of them show, one after another. */
const choiceStyle = (shown: readonly Language[]): string =>
  shown
    .map((own) => {
      const others = shown
        .filter((other) => other !== own)
        .map((other) => `#l-${own}:checked~* .m[lang=${other}]`)
      return `${others.length > 0 ? `${others.join(',')}{display:none}` : ''}#l-${own}:checked~.languages label[for=l-${own}]{border-color:currentColor;color:var(--ink)}`
    })
    .join('')

const ORNAMENT = `<svg class="ornament" aria-hidden="true"><defs><pattern id="felt" width="56" height="14" patternUnits="userSpaceOnUse"><path d="M0 13h56M6 13c0-7 6-11 11-8s2 8-2 6M50 13c0-7-6-11-11-8s-2 8 2 6M28 13V4" fill="none" stroke="currentColor"/></pattern></defs><rect width="100%" height="14" fill="url(#felt)"/></svg>`

export function pageHead(model: ReportModel, shown: readonly Language[]): string {
  const first = shown[0]!
  const topic = escapeXml(model.topic)
  const title = `${model.topic ? `${topic} · ` : ''}${messages.title[first]}`
  const radio = (language: Language) =>
    `<input class="lang" type="radio" name="lang" id="l-${language}"${language === first ? ' checked' : ''}>`
  const label = (language: Language) =>
    `<label for="l-${language}" lang="${language}">${NAMES[language]}</label>`
  // The inputs stand first so that the style sheet can follow them; each keeps its label's name for readers.
  const choice =
    shown.length > 1
      ? `${shown.map(radio).join('')}<nav class="languages">${shown.map(label).join('')}</nav>`
      : ''
  return `<!doctype html>
<html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${STYLE}${shown.length > 1 ? choiceStyle(shown) : ''}</style></head><body>
${choice}<header>${ORNAMENT}<h1>${model.topic ? `<span dir="auto">${topic}</span>` : inLanguages(shown, messages.title, [])}</h1></header><main>
`
}

export const pageTail = (shown: readonly Language[]): string =>
  `</main><footer>${inLanguages(shown, messages.title, [])} · Kenes</footer></body></html>\n`
