// What the readers of legal texts find and keep: provisions of real acts by kind in the five forms in which offices send
// them (data/law/acts), words of the corpus against LibreOffice's text (data/law/files), and the time for a document
// beside mammoth, which reads less of it, and beside LibreOffice, if it is installed. `node bench/law-files.ts`. Wanted: at least .98 of the provisions, all words.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { recognise } from '#domain/law/index.ts'
import { generatedBlocksOf as actBlocks, generateAct } from '#domain/law/testing/act.ts'
import { writeLawDocx } from '#platform/exports/index.ts'
import { blocksOf } from '#platform/law-files/content.ts'
import { readDocx } from '#platform/law-files/docx/read-docx.ts'
import { openLawFile } from '#platform/law-files/index.ts'
import { forms } from '#platform/law-files/testing/act-forms.ts'
import { compareMarkings, markingOf, readActs, type Score } from '#platform/law-files/testing/acts.ts'
import { plainSigns, signsOf } from '#platform/law-files/testing/words.ts'
import { median, printTable } from './support/table.ts'

const data = new URL('../data/law/', import.meta.url)
const ROUNDS = 5
const ARTICLES = 200
/** Documents that LibreOffice converts more in the longer of two runs: the difference is without its start. */
const MORE = 10

const NOTHING: Score = { found: 0, marked: 0, right: 0 }
const sum = (one: Score, other: Score): Score => ({
  found: one.found + other.found,
  marked: one.marked + other.marked,
  right: one.right + other.right,
})
const share = (part: number, whole: number) => (whole === 0 ? '' : (part / whole).toFixed(3))
const row = (name: string, { found, marked, right }: Score) => ({
  kind: name,
  marked,
  found,
  right,
  precision: share(right, found),
  recall: share(right, marked),
})

async function provisions() {
  const byKind = new Map<string, Score>()
  for (const make of Object.values(forms))
    for (const act of readActs(new URL('acts/', data))) {
      const made = make(act.source)
      const opened = await openLawFile(typeof made === 'string' ? Buffer.from(made) : made, act.language)
      if (!opened.ok) throw new Error(opened.refusal)
      const { scores } = compareMarkings(act.marking, markingOf(opened.value.recognition.document))
      for (const [kind, score] of scores) byKind.set(kind, sum(byKind.get(kind) ?? NOTHING, score))
    }
  const all = [...byKind.values()].reduce(sum, NOTHING)
  printTable([...[...byKind].map(([kind, score]) => row(kind, score)), row('all', all)])
}

/** Signs of LibreOffice's text that ours has too, in their order. */
function keptOf(theirs: string, ours: string): number {
  let at = 0
  let kept = 0
  for (const sign of theirs) {
    const next = ours.indexOf(sign, at)
    if (next < 0 || next > at + 200) continue
    at = next + 1
    kept += 1
  }
  return kept
}

async function words() {
  const folder = new URL('files/', data)
  let [kept, all] = [0, 0]
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.docx'))) {
    const [body = ''] = readFileSync(new URL(name.replace('.docx', '.txt'), folder), 'utf8').split('\f')
    // Codes of symbol fonts mean nothing by themselves; the reader writes what they show.
    const theirs = plainSigns(body.replace(/^\ufeff/, '')).replace(/[\ue000-\uf8ff]/g, '')
    kept += keptOf(theirs, signsOf(blocksOf(await readDocx(readFileSync(new URL(name, folder))))))
    all += theirs.length
  }
  printTable([{ 'signs of the corpus': all, kept, share: share(kept, all) }])
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now()
    await work()
    times.push(performance.now() - before)
  }
  return median(times)
}

/** Milliseconds in which LibreOffice converts a document to plain text, without its start; undefined: it is not installed. */
function timeLibreOffice(file: Buffer): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
  try {
    const names = Array.from({ length: MORE + 1 }, (_, n) => join(folder, `${n}.docx`))
    for (const name of names) writeFileSync(name, file)
    const convert = (some: readonly string[]) => {
      const before = performance.now()
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, ...some],
        { stdio: 'ignore' },
      )
      return performance.now() - before
    }
    convert(names.slice(0, 1))
    const one = convert(names.slice(0, 1))
    return (convert(names) - one) / MORE
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function time() {
  const act = recognise(
    actBlocks(generateAct({ seed: 3, language: 'ru', articles: ARTICLES, sentences: 2 })),
    'ru',
  )
  const file = Buffer.from(await writeLawDocx(act.document))
  const ours = await timed(() => openLawFile(file, 'ru'))
  const theirs = await timed(() => mammoth.convertToHtml({ buffer: file }))
  const office = timeLibreOffice(file)
  printTable([
    {
      articles: ARTICLES,
      'read and recognised, ms': Math.round(ours),
      'mammoth, to HTML, ms': Math.round(theirs),
      ratio: (ours / theirs).toFixed(2),
      'LibreOffice, to text, ms': office === undefined ? 'not installed' : Math.round(office),
      'ratio ': office === undefined ? '' : (ours / office).toFixed(2),
    },
  ])
}

await provisions()
await words()
await time()
