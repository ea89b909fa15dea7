import type { Content } from '#platform/law-files/content.ts'
import { readOdt } from '#platform/law-files/odt/read-odt.ts'
import { type LawFileRefusal, Refused } from '#platform/law-files/refusals.ts'
import { readXml } from '#platform/law-files/xml.ts'
import { openZip, type Package, ZipFault, type ZipFaultCode } from '#platform/zip/index.ts'
import { readBody, readNotes } from './body.ts'
import { ListCounter, readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document as contents. The parts are read directly: converters to HTML lose the numbers that Word keeps in
 * numbering.xml, and in acts those numbers are the addresses of the provisions (decision 0041).
 */
export async function readDocx(bytes: Uint8Array): Promise<readonly Content[]> {
  return (await readPackage(bytes)).contents
}

/** A document in a ZIP package, told by what is in it: .docx or .odt. */
export async function readPackage(
  bytes: Uint8Array,
): Promise<{ readonly format: 'docx' | 'odt'; readonly contents: readonly Content[] }> {
  try {
    const zip = await openZip(bytes)
    const odt = await readOdt(zip)
    return odt ? { format: 'odt', contents: odt } : { format: 'docx', contents: await readParts(zip) }
  } catch (fault) {
    throw fault instanceof ZipFault ? new Refused(ZIP_REFUSALS[fault.code]) : fault
  }
}

const ZIP_REFUSALS: Readonly<Record<ZipFaultCode, LawFileRefusal>> = {
  broken: 'docx-broken',
  encrypted: 'docx-encrypted',
  'too-large': 'zip-bomb',
}

async function readParts(zip: Package): Promise<readonly Content[]> {
  const types = await text(zip, '[Content_Types].xml')
  if (types === null) throw new Refused('docx-not-word')
  if (zip.names.some((name) => /vbaproject|vbadata/i.test(name)) || /macroEnabled/i.test(types)) {
    throw new Refused('docx-macros')
  }
  const main = await mainPart(zip)
  if (!main || !/wordprocessingml/i.test(types)) throw new Refused('docx-not-word')
  const document = await text(zip, main)
  if (document === null) throw new Refused('docx-broken')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = async (name: string) => text(zip, `${folder}${name}`)
  const styles = readStyles((await part('styles.xml')) ?? '<styles/>')
  const numbering = readNumbering((await part('numbering.xml')) ?? '<numbering/>')
  const lists = new ListCounter(numbering, (style) => styles.look(style).numId ?? null)
  // Lists in notes are counted by themselves.
  const inNotes = { styles, lists: new ListCounter(numbering, (style) => styles.look(style).numId ?? null) }
  const notes = new Map([
    ...readNotes((await part('footnotes.xml')) ?? '<footnotes/>', 'f', inNotes),
    ...readNotes((await part('endnotes.xml')) ?? '<endnotes/>', 'e', inNotes),
  ])
  return readBody(document, { styles, lists, notes })
}

async function text(zip: Package, name: string): Promise<string | null> {
  const bytes = await zip.read(name)
  if (!bytes) return null
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The part that the package calls its main one, `word/document.xml` by custom only. */
async function mainPart(zip: Package): Promise<string | null> {
  const relations = await text(zip, '_rels/.rels')
  let target: string | null = null
  if (relations === null) return null
  readXml(
    relations,
    {
      open: ({ name, attributes }) => {
        if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument')) {
          target = attributes.Target?.replace(/^\//, '') ?? null
        }
      },
      close: () => undefined,
      text: () => undefined,
    },
    'docx-broken',
  )
  return target
}
