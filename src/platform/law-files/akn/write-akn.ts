import type { LocalDate } from '#domain/base/local-date.ts'
import { escapeXml } from '#domain/base/xml.ts'
import {
  type Cell,
  documentTitleOf,
  kinds,
  type LawDocument,
  numberIn,
  type Provision,
} from '#domain/law/index.ts'
import { cutAtMarks } from '#platform/law-files/marks.ts'

const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** What identifies the work and this version of it (Akoma Ntoso Naming Convention 1.0, 4). */
export type AknAbout = {
  /** A draft of an act is a bill; plans and reports are docs. */
  readonly type: 'act' | 'bill' | 'doc'
  /** Kind of act for its address, in Latin letters: `decision`. */
  readonly subtype?: string
  /** Number or short name for its address. */
  readonly number: string
  /** Day of the work: adopted, or for a draft first published. */
  readonly date: LocalDate
  /** Day of this version. */
  readonly versionDate: LocalDate
  /** Day on which this file was made. */
  readonly madeOn: LocalDate
  readonly author: { readonly id: string; readonly href: string; readonly name: string }
}

const LANGUAGES = { kk: 'kaz', ru: 'rus', en: 'eng' } as const
const SOURCE = 'kenes'

/** The document as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0); `readAkn` brings the same tree back. */
export function writeAkn(document: LawDocument, about: AknAbout): string {
  const { front, preamble, body } = partsOf(document.provisions)
  const main = about.type === 'doc' ? 'mainBody' : 'body'
  const content = body.length > 0 ? body.map(writeNode).join('') : '<hcontainer name="empty"/>'
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${AKN_NAMESPACE}">
<${about.type} name="${escapeXml(about.subtype ?? about.type)}" contains="singleVersion">
${writeMeta(document, about)}
${front.length > 0 ? `<preface>${front.map(writeFront).join('')}</preface>\n` : ''}${preamble ? `${writePreamble(preamble)}\n` : ''}<${main}>${content}</${main}>
</${about.type}>
</akomaNtoso>
`
}

const segment = (text: string) => encodeURIComponent(text.trim().replace(/\s+/g, '-'))

function writeMeta(document: LawDocument, about: AknAbout): string {
  const { type, subtype, number, date, versionDate, madeOn, author } = about
  const work = ['', 'akn', 'kz', type, ...(subtype ? [segment(subtype)] : []), date, segment(number)].join(
    '/',
  )
  const expression = `${work}/${LANGUAGES[document.language]}@${versionDate}`
  const level = (uri: string, end: string, day: LocalDate, name: string) =>
    `<FRBRthis value="${uri}/!main${end}"/><FRBRuri value="${uri}${end}"/>` +
    `<FRBRdate date="${day}" name="${name}"/><FRBRauthor href="#${escapeXml(author.id)}"/>`
  return `<meta>
<identification source="#${SOURCE}">
<FRBRWork>${level(work, '', date, 'generation')}<FRBRcountry value="kz"/><FRBRnumber value="${escapeXml(number)}"/><FRBRname value="${escapeXml(documentTitleOf(document))}"/></FRBRWork>
<FRBRExpression>${level(expression, '', versionDate, 'version')}<FRBRlanguage language="${LANGUAGES[document.language]}"/></FRBRExpression>
<FRBRManifestation>${level(expression, '.akn', madeOn, 'markup')}</FRBRManifestation>
</identification>
<references source="#${SOURCE}">
<TLCOrganization eId="${escapeXml(author.id)}" href="${escapeXml(author.href)}" showAs="${escapeXml(author.name)}"/>
<TLCOrganization eId="${SOURCE}" href="/ontology/organization/${SOURCE}" showAs="Kenes"/>
</references>
</meta>`
}

const isLine = ({ kind, children }: Provision) =>
  kind === 'docTitle' || (kind === 'text' && children.every((child) => child.kind === 'footnote'))

/** The title with what stands around it, then the preamble, then the rest: their order in Akoma Ntoso. */
function partsOf(provisions: readonly Provision[]) {
  const end = provisions.findIndex((provision) => !isLine(provision))
  const lines = end < 0 ? provisions : provisions.slice(0, end)
  const preamble = end < 0 ? undefined : provisions[end]
  if (preamble?.kind === 'preamble') return { front: lines, preamble, body: provisions.slice(end + 1) }
  const titled = lines.findLastIndex(({ kind }) => kind === 'docTitle') + 1
  return { front: provisions.slice(0, titled), preamble: null, body: provisions.slice(titled) }
}

const idOf = ({ eId }: Provision) => ` eId="${escapeXml(eId)}"`

const writeFront = (provision: Provision) =>
  provision.kind === 'docTitle'
    ? `<p><docTitle${idOf(provision)}>${inline(provision.text, provision)}</docTitle></p>`
    : `<p${idOf(provision)}>${inline(provision.text, provision)}</p>`

const writePreamble = (preamble: Provision) =>
  `<preamble${idOf(preamble)}>${preamble.children.map(writeInPreamble).join('')}</preamble>`

/** What becomes an element below its provision: notes stand at their marks, rows in their table. */
const elementsBelow = ({ children }: Provision) =>
  children.filter(({ kind }) => kind !== 'footnote' && kind !== 'row')

/** A preamble has no hierarchy: its lists are containers that name what they are. */
function writeInPreamble(provision: Provision): string {
  const { kind, label, heading, text } = provision
  const below = elementsBelow(provision)
  const table = kind === 'table' ? writeTable(provision) : ''
  if (kind === 'text' && below.length === 0) return `<p${idOf(provision)}>${inline(text, provision)}</p>`
  const own =
    table ||
    `<p>${label ? `<inline name="num"${numTitle(provision)}>${escapeXml(label)}</inline> ` : ''}${inline(heading || text, provision)}</p>`
  return `<container name="${kind}"${idOf(provision)}>${own}${below.map(writeInPreamble).join('')}</container>`
}

/** The number that the printed one does not say by itself. */
const numTitle = ({ num, label }: Provision) => (numberIn(label) === num ? '' : ` title="${escapeXml(num)}"`)

function writeNode(provision: Provision): string {
  const { kind, label, num, heading, text, children } = provision
  const { element } = kinds[kind]
  const generic =
    element === 'hcontainer' || kind === 'docTitle' || kind === 'preamble' || kind === 'footnote'
  const [tag, name] = generic ? ['hcontainer', ` name="${kind}"`] : [element, '']
  const below = elementsBelow(provision)
  const printed = label || num ? `<num${numTitle(provision)}>${escapeXml(label)}</num>` : ''
  const headed = heading ? `<heading>${inline(heading, provision)}</heading>` : ''
  const noted = !headed && children.some((child) => child.kind === 'footnote')
  const words =
    kind === 'table' ? writeTable(provision) : text || noted ? `<p>${inline(text, provision)}</p>` : ''
  const block = below.length > 0 ? 'intro' : 'content'
  const content = words ? `<${block}>${words}</${block}>` : ''
  return `<${tag}${name}${idOf(provision)}>${printed}${headed}${content}${below.map(writeNode).join('')}</${tag}>\n`
}

function writeTable(table: Provision): string {
  const rows = table.children.filter(({ kind }) => kind === 'row')
  let notes = table.children.filter(({ kind }) => kind === 'footnote')
  const lines = rows.map((row) => {
    const cells = (row.cells ?? []).map((cell) => {
      const { pieces, unmarked } = cutAtMarks(cell.text, notes)
      notes = [...unmarked]
      return writeCell(
        cell,
        pieces.map(({ text, note }) => escapeXml(text) + (note ? writeNote(note, '') : '')).join(''),
      )
    })
    return `<tr${idOf(row)}>${cells.join('')}</tr>`
  })
  const left = notes.map((note) => `<p>${writeNote(note, UNMARKED)}</p>`).join('')
  return (lines.length > 0 ? `<table>${lines.join('')}</table>` : '') + left
}

function writeCell({ header, colspan, rowspan }: Cell, content: string): string {
  const tag = header ? 'th' : 'td'
  const spans = (rowspan ? ` rowspan="${rowspan}"` : '') + (colspan ? ` colspan="${colspan}"` : '')
  return `<${tag}${spans}><p>${content}</p></${tag}>`
}

const UNMARKED = ' class="unmarked"'

/** A text with its footnotes where their marks stand; those without a mark at its end. */
function inline(text: string, { children }: Provision): string {
  const { pieces, unmarked } = cutAtMarks(
    text,
    children.filter(({ kind }) => kind === 'footnote'),
  )
  return (
    pieces.map((piece) => escapeXml(piece.text) + (piece.note ? writeNote(piece.note, '') : '')).join('') +
    unmarked.map((note) => writeNote(note, UNMARKED)).join('')
  )
}

const writeNote = (note: Provision, marked: string) =>
  `<authorialNote${marked} marker="${escapeXml(note.num)}" placement="bottom"${idOf(note)}><p>${escapeXml(note.text)}</p></authorialNote>`
