import { inflateSync } from 'node:zlib'

/** The objects of a PDF as text: those of its object streams after everything else. */
export function readObjects(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const packed = [
    ...text.matchAll(/\/Type \/ObjStm\n\/N (\d+)\n\/First (\d+)\n\/Length (\d+)[^>]*>>\nstream\n/g),
  ]
  const unpacked = packed.map(({ 0: head, 2: first, 3: length, index }) => {
    const from = index + head.length
    const content = inflateSync(file.subarray(from, from + Number(length))).toString('latin1')
    const numbers = content.slice(0, Number(first)).trim().split(' ').map(Number)
    return numbers
      .flatMap((number, at) => (at % 2 === 0 ? [[number, numbers[at + 1] ?? 0] as const] : []))
      .map(([number, start], at, all) => {
        const end = all[at + 1]?.[1]
        const body = content.slice(Number(first) + start, end === undefined ? undefined : Number(first) + end)
        return `${number} 0 obj\n${body}endobj\n`
      })
      .join('')
  })
  return [text, ...unpacked].join('')
}

type Element = { readonly role: string; readonly parent: string; readonly text: string }

/** Where an element may stand; of the standard types those that our files use (ISO 32000-1, 14.8.4). */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  Document: ['root'],
  H1: ['Document'],
  H2: ['Document'],
  H3: ['Document'],
  H4: ['Document'],
  P: ['Document', 'LBody', 'TD', 'TH'],
  L: ['Document'],
  LI: ['L'],
  LBody: ['LI'],
  Table: ['Document'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody', 'Table'],
  TH: ['TR'],
  TD: ['TR'],
  Figure: ['Document'],
}

/**
 * What is wrong with a PDF by the checkpoints of the Matterhorn protocol 1.1 that a program can judge and that concern
 * our files: 01 and 06 (marked, with a title that is shown), 09 (types and their places), 11 (language), 13 (figures),
 * 14 (headings), 15 (tables), 31 (fonts). That all content is marked or an artifact is judged from the pages.
 *
 * @param source the objects of the file as text (`readObjects`)
 */
export function findFaults(source: string): readonly string[] {
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)endobj/g)].map(([, number = '', body = '']) => [
      number,
      body.replace(/stream\n[\s\S]*/, ''),
    ]),
  )
  const ofType = (type: string) => [...objects.values()].filter((body) => body.includes(`/Type /${type}\n`))
  const faults: string[] = []
  const require = (holds: boolean, fault: string) => {
    if (!holds && !faults.includes(fault)) faults.push(fault)
  }
  const [catalogue = ''] = ofType('Catalog')
  require(/\/Lang \((kk|ru|en)\)/.test(catalogue), 'the catalogue has no language')
  require(source.includes('/Marked true'), 'the content is not marked')
  require(source.includes('/DisplayDocTitle true'), 'the title is not displayed')
  require(source.includes('<dc:title>'), 'the metadata has no title')
  require(!/\/(Encrypt|JavaScript|XFA) /.test(source), 'the file is encrypted or has a program')
  for (const page of ofType('Page'))
    require(page.includes('/StructParents '), 'a page is not in the parent tree')
  findFontFaults([...objects.values()], require)
  findStructureFaults(readElements(objects), require)
  return faults
}

type Require = (holds: boolean, fault: string) => void

function findFontFaults(bodies: readonly string[], require: Require) {
  for (const font of bodies) {
    if (font.includes('/Type /FontDescriptor\n'))
      require(/\/FontFile[23]? /.test(font), 'a font is not embedded')
    if (font.includes('/Subtype /Type0\n'))
      require(font.includes('/ToUnicode '), 'a font has no characters for its glyphs')
    if (font.includes('/Subtype /CIDFontType2\n'))
      require(font.includes('/CIDToGIDMap '), 'a glyph of a font has no number')
  }
}

/** The elements of the structure tree by their numbers, in reading order. */
function readElements(objects: ReadonlyMap<string, string>): ReadonlyMap<string, Element> {
  const elements = new Map<string, Element>()
  const visit = (number: string, parent: string) => {
    const text = objects.get(number) ?? ''
    const role = /\/S \/(\w+)\n/.exec(text)?.[1]
    const children = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(text)?.[1] ?? ''
    if (role) elements.set(number, { role, parent, text })
    for (const [, child = ''] of children.matchAll(/(\d+) 0 R/g)) visit(child, role ? number : 'root')
  }
  for (const [number, body] of objects) if (body.includes('/Type /StructTreeRoot\n')) visit(number, 'root')
  return elements
}

function findStructureFaults(elements: ReadonlyMap<string, Element>, require: Require) {
  require(elements.size > 0, 'there is no structure')
  let level = 0
  const cells = new Map<string, number>()
  for (const { role, parent, text } of elements.values()) {
    const around = elements.get(parent)?.role ?? 'root'
    const allowed = parentsOf[role]
    if (allowed) require(allowed.includes(around), `${role} stands in ${around}`)
    else require(false, `an element is no standard type: ${role}`)
    if (role === 'Figure') {
      require(/\/Alt \([^)]/.test(text), 'a figure has no description')
      require(text.includes('/BBox ['), 'a figure has no place')
    }
    if (role === 'TH') require(/\/Scope \/(Column|Row)/.test(text), 'a header cell has no scope')
    if (role === 'TH' || role === 'TD') cells.set(parent, (cells.get(parent) ?? 0) + 1)
    const heading = /^H([1-6])$/.exec(role)?.[1]
    if (heading) {
      require(Number(heading) <= level + 1, `a heading ${role} follows ${level > 0 ? `H${level}` : 'none'}`)
      level = Number(heading)
    }
  }
  const widest = new Map<string, number>()
  const tableOf = (row: string): string => {
    const element = elements.get(row)
    return !element || element.role === 'Table' ? row : tableOf(element.parent)
  }
  for (const [row, count] of cells) {
    const table = tableOf(row)
    widest.set(table, Math.max(widest.get(table) ?? 0, count))
  }
  for (const [row, count] of cells) {
    const most = widest.get(tableOf(row)) ?? count
    require(count === most, `a row has ${count} cells where others have ${most}`)
  }
}
