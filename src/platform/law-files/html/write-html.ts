import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { escapeXml } from '#domain/base/xml.ts'
import {
  type Cell,
  documentTitleOf,
  type KindCode,
  type LawDocument,
  type Provision,
} from '#domain/law/index.ts'
import { cutAtMarks } from '#platform/law-files/marks.ts'

const HEADINGS: Partial<Readonly<Record<KindCode, string>>> = {
  docTitle: 'h1',
  appendix: 'h2',
  section: 'h2',
  chapter: 'h3',
  paragraph: 'h4',
  article: 'h4',
}

/**
 * A document as a piece of HTML: provisions nested as they are, each with its eId as its id. Every text is escaped.
 * The data attributes let `readHtml` bring the same tree back.
 */
export const writeHtml = (document: LawDocument): TrustedHtml =>
  document.provisions.map((provision) => write(provision, 0)).join('\n') as TrustedHtml

/** The same as a page that stands alone. */
export function writeHtmlPage(document: LawDocument): TrustedHtml {
  const { language } = document
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeXml(documentTitleOf(document))}</title>
</head>
<body>
${writeHtml(document)}
</body>
</html>
` as TrustedHtml
}

function write(provision: Provision, depth: number, inPreamble = false): string {
  const { kind, eId, children } = provision
  if (kind === 'table') return writeTable(provision, depth)
  if (kind === 'preamble')
    return section(provision, children.map((child) => write(child, depth + 1, true)).join('\n'))
  if (kind === 'footnote') return footnote(provision)
  // A paragraph of the preamble says so: the preamble itself has no line that could.
  const own = line(provision, depth, inPreamble && kind === 'text' ? 'preamble' : kind)
  if (children.length === 0) return own.replace('>', ` id="${escapeXml(eId)}">`)
  return section(provision, [own, ...children.map((child) => write(child, depth + 1))].join('\n'))
}

const section = ({ eId, kind }: Provision, content: string) =>
  `<section id="${escapeXml(eId)}" class="${kind}">\n${content}\n</section>`

function line(provision: Provision, depth: number, role: KindCode): string {
  const { kind, label, heading, text, children } = provision
  const tag = HEADINGS[kind] ?? (kind === 'level' ? `h${Math.min(6, depth + 2)}` : 'p')
  const printed = label ? `<span class="num">${escapeXml(label)}</span>` : ''
  const words = withMarks(heading || text, children)
  const content = [printed, words].filter(Boolean).join(' ')
  return `<${tag} class="${kind}" data-role="${role}" data-depth="${depth}">${content}</${tag}>`
}

function withMarks(text: string, children: readonly Provision[]): string {
  const { pieces } = cutAtMarks(
    text,
    children.filter(({ kind }) => kind === 'footnote'),
  )
  return pieces.map(({ text: piece, note }) => escapeXml(piece) + (note ? mark(note) : '')).join('')
}

const mark = ({ eId, num }: Provision) =>
  `<sup><a href="#${escapeXml(encodeURIComponent(eId))}">[${escapeXml(num)}]</a></sup>`

const footnote = ({ eId, num, text }: Provision) =>
  `<p id="${escapeXml(eId)}" class="footnote" data-role="footnote" data-marker="${escapeXml(num)}">${escapeXml(text)}</p>`

function writeTable({ eId, children }: Provision, depth: number): string {
  const rows = children.filter(({ kind }) => kind === 'row')
  const others = children.filter(({ kind }) => kind !== 'row')
  const lines = rows.map((row) => {
    const cells = (row.cells ?? []).map((cell) => writeCell(cell, others)).join('')
    return `<tr id="${escapeXml(row.eId)}">${cells}</tr>`
  })
  const table = `<table id="${escapeXml(eId)}" data-depth="${depth}">\n${lines.join('\n')}\n</table>`
  return [table, ...others.map((child) => write(child, depth + 1))].join('\n')
}

function writeCell({ text, header, colspan, rowspan }: Cell, notes: readonly Provision[]): string {
  const tag = header ? 'th' : 'td'
  const spans = (colspan ? ` colspan="${colspan}"` : '') + (rowspan ? ` rowspan="${rowspan}"` : '')
  return `<${tag}${spans}>${withMarks(text, notes)}</${tag}>`
}
