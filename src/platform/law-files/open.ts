import { fileTypeFromBuffer } from 'file-type'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import {
  type Block,
  type Correction,
  type LawDocument,
  languageOfBlocks,
  type Recognition,
  recognise,
  splitDoubleNumbers,
  walk,
} from '#domain/law/index.ts'
import { readAkn } from './akn/read-akn.ts'
import { decodeText } from './charset.ts'
import { blocksOf, type Content } from './content.ts'
import { readPackage } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { partLanguages, unfoldLayout } from './layout.ts'
import { type LawFileRefusal, Refused } from './refusals.ts'
import { readText } from './text.ts'

/** A file that was read: blocks to be recognised, or a document that says its structure itself. */
export type LawFile =
  | {
      readonly format: 'docx' | 'odt' | 'html' | 'text'
      readonly blocks: readonly Block[]
      /** Of a file that has Kazakh and Russian side by side: each text; `blocks` is the Kazakh one. */
      readonly languages?: Readonly<Record<'kk' | 'ru', readonly Block[]>>
    }
  | { readonly format: 'akn'; readonly document: LawDocument }

export type OpenedLawFile = {
  readonly format: LawFile['format']
  /** Empty for Akoma Ntoso, in which nothing has to be recognised. */
  readonly blocks: readonly Block[]
  readonly recognition: Recognition
}

const BYTES_MAX = 50 * 2 ** 20
/** Twice the largest code of Kazakhstan: its structure and its changes are found in seconds. */
export const PARAGRAPHS_MAX = 30_000

/** Reads a file by what it is, whatever its name says. */
export async function readLawFile(bytes: Uint8Array): Promise<Result<LawFile, LawFileRefusal>> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > BYTES_MAX) return refuse('file-too-large')
  try {
    const file = await readAny(bytes)
    const empty = file.format === 'akn' ? file.document.provisions.length === 0 : !file.blocks.some(hasWords)
    if (empty) return refuse('file-empty')
    const paragraphs = file.format === 'akn' ? walk(file.document).length : file.blocks.length
    return paragraphs > PARAGRAPHS_MAX ? refuse('paragraphs-too-many') : accept(file)
  } catch (fault) {
    if (fault instanceof Refused) return refuse(fault.code)
    throw fault
  }
}

/**
 * Reads a file and finds its structure; corrections count for files whose structure was recognised.
 *
 * @param language of the text, unless the file says it itself; `by-letters` leaves it to the letters.
 */
export async function openLawFile(
  bytes: Uint8Array,
  language: Language | 'by-letters',
  corrections: readonly Correction[] = [],
): Promise<Result<OpenedLawFile, LawFileRefusal>> {
  const read = await readLawFile(bytes)
  if (!read.ok) return read
  const file = read.value
  if (file.format === 'akn') {
    const recognition = { document: file.document, blocks: [], problems: [] }
    return accept({ format: file.format, blocks: [], recognition })
  }
  const blocks = blocksIn(file, language === 'by-letters' ? 'kk' : language)
  const recognition = recognise(
    blocks,
    language === 'by-letters' ? languageOfBlocks(blocks) : language,
    corrections,
  )
  return accept({ format: file.format, blocks, recognition })
}

/** The blocks of a file in a language, of one that has two of them side by side. */
export const blocksIn = (
  { blocks, languages }: Extract<LawFile, { blocks: unknown }>,
  language: Language,
): readonly Block[] => (language === 'en' ? undefined : languages?.[language]) ?? blocks

/** What a reader found, as blocks: tables of layout unfolded, languages parted, numbers told apart. */
function laidOut(format: 'docx' | 'odt' | 'html' | 'text', contents: readonly Content[]): LawFile {
  const finished = (all: readonly Content[]) => splitDoubleNumbers(blocksOf(unfoldLayout(all)))
  const parted = partLanguages(contents)
  if (!parted) return { format, blocks: finished(contents) }
  const [kk, ru] = (['kk', 'ru'] as const).map((language) =>
    finished([
      { ...SIDE_BY_SIDE, notices: [{ code: 'languages-parted', found: language }] },
      ...parted[language],
    ]),
  )
  return { format, blocks: kk ?? [], languages: { kk: kk ?? [], ru: ru ?? [] } }
}

const SIDE_BY_SIDE: Content = { type: 'paragraph', text: '', shape: {}, notes: [], notices: [] }

const hasWords = (block: Block) =>
  block.type === 'table'
    ? block.rows.some(({ cells }) => cells.some(({ text }) => text !== ''))
    : block.text !== ''

const begins = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

/** Kinds that are not read, with a refusal that says how to convert them. */
const TO_CONVERT: Readonly<Record<string, LawFileRefusal>> = { rtf: 'rtf-file', pdf: 'pdf-file' }

async function readAny(bytes: Uint8Array): Promise<LawFile> {
  if (begins(bytes, 0x50, 0x4b)) {
    const { format, contents } = await readPackage(bytes)
    return laidOut(format, contents)
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw new Refused(compoundKind(bytes))
  const known = await fileTypeFromBuffer(bytes)
  if (known && known.ext !== 'xml') throw new Refused(TO_CONVERT[known.ext] ?? 'file-kind-unknown')
  const text = decodeText(bytes)
  const head = text.slice(0, 65_536)
  if (/<(?:\w+:)?akomaNtoso[\s>]/.test(head)) return readAknFile(text)
  if (/<(?:!doctype html|html|body|div|p|h[1-6]|table|ul|ol|li|span|br|section|article)[\s/>]/i.test(head)) {
    const contents = readHtml(text)
    if (!contents.ok) throw new Refused(contents.refusal)
    return laidOut('html', contents.value)
  }
  if (/^\s*<\?xml/.test(head)) return readAknFile(text)
  return laidOut('text', readText(text))
}

function readAknFile(text: string): LawFile {
  const document = readAkn(text)
  if (!document.ok) throw new Refused(document.refusal)
  return { format: 'akn', document: document.value }
}

/** Old Word files and password-protected new ones share one container; its streams are named in UTF-16. */
function compoundKind(bytes: Uint8Array): LawFileRefusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'docx-encrypted'
  return file.includes(Buffer.from('WordDocument', 'utf16le')) ? 'doc-old-format' : 'file-kind-unknown'
}
