import { readFile } from 'node:fs/promises'
import { toLocalDate } from '#domain/base/local-date.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { compareVersions, comparisonRows, documentTitleOf, type LawDocument } from '#domain/law/index.ts'
import {
  lawFileMessages,
  type OpenedLawFile,
  openLawFile,
  writeAkn,
  writeHtmlPage,
} from '#platform/law-files/index.ts'
import { comparisonText, structureText } from './text.ts'

export type LawFlags = {
  readonly compare?: string
  readonly json?: boolean
  readonly html?: boolean
  readonly akn?: boolean
  /** Of the text. */
  readonly text?: Language
  /** Of the answer. */
  readonly language: Language
}

/** Runs `kenes law`; returns the exit code: 0, or 1 when a file is refused or cannot be opened. */
export async function runLaw(path: string, flags: LawFlags): Promise<number> {
  const opened = await open(path, flags)
  if (!opened) return 1
  if (flags.compare === undefined) {
    process.stdout.write(show(opened, flags))
    return 0
  }
  const other = await open(flags.compare, flags)
  if (!other) return 1
  process.stdout.write(showComparison(opened.recognition.document, other.recognition.document, flags))
  return 0
}

const cannotOpen: Label = { kk: 'файл ашылмады', ru: 'файл не открывается', en: 'the file cannot be opened' }

/** Reads a file, or prints the reason to standard error. */
async function open(path: string, { text, language }: LawFlags): Promise<OpenedLawFile | null> {
  const bytes = await readFile(path).catch((fault: NodeJS.ErrnoException) => {
    console.error(`${path}: ${cannotOpen[language]} (${fault.code})`)
    return null
  })
  if (!bytes) return null
  const opened = await openLawFile(bytes, text ?? 'by-letters')
  if (opened.ok) return opened.value
  console.error(`${path}: ${lawFileMessages[opened.refusal][language]}`)
  return null
}

function show(opened: OpenedLawFile, flags: LawFlags): string {
  const { document } = opened.recognition
  if (flags.json) return `${JSON.stringify({ format: opened.format, ...opened.recognition }, null, 2)}\n`
  if (flags.html) return writeHtmlPage(document)
  return flags.akn ? writeAkn(document, aboutUnknown(document)) : structureText(opened, flags.language)
}

function showComparison(before: LawDocument, after: LawDocument, flags: LawFlags): string {
  const difference = compareVersions(before, after)
  const rows = comparisonRows(before, after, difference)
  return flags.json
    ? `${JSON.stringify({ rows, difference }, null, 2)}\n`
    : comparisonText(rows, flags.language)
}

/** A file does not say who made it and when: the current day and its title are used. */
function aboutUnknown(document: LawDocument) {
  const today = toLocalDate(new Date().toISOString().slice(0, 10))
  return {
    type: 'bill' as const,
    number: documentTitleOf(document).slice(0, 60) || 'nn',
    date: today,
    versionDate: today,
    madeOn: today,
    author: { id: 'author', href: '/ontology/organization/unknown', name: 'Unknown' },
  }
}
