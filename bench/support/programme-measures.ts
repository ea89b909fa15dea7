// A programme of 500 events and 2,000 findings: its first screen, its slides against news items, its report.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { renderToString } from 'preact-render-to-string'
import { openApplicationOn, openSite } from '#app/application.ts'
import { prepareDemo } from '#app/demo.ts'
import { type NewsCard, NewsCards } from '#features/news/index.ts'
import { composeReport, importProgramme, writeReportFile } from '#features/programmes/index.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/index.ts'
import { fontsFolder } from '#platform/exports/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { fragmentCache } from '#ui/fragment-cache/fragment-cache.ts'
import { median, printTable } from './table.ts'

const [EVENTS, FINDINGS, ROUNDS] = [500, 2000, 9]
const KINDS = ['achievement', 'feature', 'problem', 'potential', 'recommendation']

const scratch = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
const config = readConfig({ KENES_DATA: scratch, KENES_LOG: 'silent' })
let queries = 0
const database = await openDatabase({ folder: scratch }, () => {
  queries += 1
})
const application = await openApplicationOn(database, config, { runJobs: false, onError: () => {} })
await prepareDemo(application)
const founding = JSON.parse(readFileSync(packagePath('data/demo/programmes-civic-dialogue.json'), 'utf8'))
const [pattern] = founding.events

/** The founding programme grown: its own texts, again and again. */
const grown = {
  ...founding,
  slug: 'grown',
  presentation: undefined,
  news: [],
  events: Array.from({ length: EVENTS }, (_, n) => ({
    meeting: `grown-${n}`,
    attendance: n,
    announcement: {
      ...pattern.announcement,
      startsAt: `2019-${String((n % 9) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}T11:00:00+06:00`,
      endsAt: `2019-${String((n % 9) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}T13:00:00+06:00`,
    },
  })),
  findings: Array.from({ length: FINDINGS }, (_, n) => {
    const like = founding.findings.filter(({ kind }: { kind: string }) => kind === KINDS[n % KINDS.length])
    const one = like[Math.floor(n / KINDS.length) % like.length]
    return { ...one, key: `finding-${n}`, evidence: [{ event: `grown-${n % EVENTS}` }] }
  }),
}
const imported = await importProgramme(application.context(), JSON.stringify(grown), {
  picture: async () => undefined,
  progress: () => {},
})
if (!imported.ok) throw new Error(JSON.stringify(imported.problems.slice(0, 5)))

const site = await openSite(application, config)
await site.app.ready()
site.cache.keeping = false
// Both sides are rendered, not taken from a cache.
fragmentCache.on = false
const get = async (path: string) => (await site.app.inject({ method: 'GET', url: path })).body
const requested = async (path: string) => {
  queries = 0
  const html = await get(path)
  return { queries, kB: (brotliCompressSync(Buffer.from(html)).length / 1000).toFixed(1) }
}

const assets = packagePath('dist/assets')
const packed = readdirSync(assets)
  .filter((name) => /^kenes\..*\.br$/.test(name))
  .reduce((sum, name) => sum + readFileSync(join(assets, name)).length, 0)
const first = await requested('/kk/programmes/grown')
console.log(`A programme of ${EVENTS} events and ${FINDINGS} findings; the founding one beside it`)
printTable([
  { page: 'programme', queries: first.queries, 'kB brotli': first.kB, limit: '60 with CSS and scripts' },
  { page: 'CSS and scripts', queries: 0, 'kB brotli': (packed / 1000).toFixed(1), limit: '' },
])
const small = await requested('/kk/programmes/civic-dialogue-2019')
printTable([{ page: 'founding programme', queries: small.queries, 'kB brotli': small.kB }])

const milliseconds = async (work: () => unknown) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const card: NewsCard = {
  slug: 'x',
  title: founding.name.kk,
  lead: founding.summary.kk,
  language: 'kk',
  publishedAt: new Date(),
  territory: '390000000',
  place: 'Қостанай облысы',
  placeSlug: 'kostanay-oblysy',
  organisation: 'Қор',
  organisationSlug: 'fund',
  pictureAlt: null,
  zone: 'Asia/Almaty',
  cover: null,
}
const cards = Array.from({ length: FINDINGS }, (_, n) => ({ ...card, slug: `x-${n}` }))
const rounds: { slides: number[]; news: number[] } = { slides: [], news: [] }
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.slides.push(await milliseconds(() => get('/kk/programmes/grown/presentation')))
  rounds.news.push(await milliseconds(() => renderToString(NewsCards({ language: 'kk', cards }))))
}
const ratio = median(rounds.slides) / median(rounds.news)
console.log(
  `\nThe presentation, queries included, against rendering ${FINDINGS} news items; median of ${ROUNDS} rounds`,
)
printTable([
  { what: 'presentation', ms: median(rounds.slides).toFixed(1), ratio: ratio.toFixed(2), aim: '< 5' },
  { what: `${FINDINGS} news items`, ms: median(rounds.news).toFixed(1), ratio: '1', aim: '' },
])

const found = await composeReport(application.context(), 'grown', 'kk', config.origin)
if (!found) throw new Error('no report')
for (const format of ['pdf', 'docx'] as const) {
  let steps = 0
  let longest = 0
  let last = performance.now()
  const took = await milliseconds(async () => {
    const bytes = await writeReportFile(found.report, format, fontsFolder, () => {
      steps += 1
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    })
    const pages =
      format === 'pdf'
        ? (Buffer.from(bytes)
            .toString('latin1')
            .match(/\/Type \/Page\b/g)?.length ?? 0)
        : '–'
    console.log(`\nThe report as ${format}: ${pages} pages, ${(bytes.length / 1000).toFixed(0)} kB`)
  })
  printTable([
    {
      format,
      seconds: (took / 1000).toFixed(1),
      'steps of the bar': steps,
      'longest step, ms': longest.toFixed(0),
    },
  ])
}
await site.app.close()
await site.background.stop()
await application.stop()
rmSync(scratch, { recursive: true, force: true })
