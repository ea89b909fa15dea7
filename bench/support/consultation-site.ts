// Run by bench/consultations.ts as a program of its own, because pages are written in tsx.
import { randomBytes } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { openApplicationOn, openSite } from '#app/application.ts'
import { importTerritories } from '#app/demo.ts'
import type { Id } from '#domain/base/id.ts'
import { recognise } from '#domain/law/index.ts'
import { generateAct, generatedBlocksOf } from '#domain/law/testing/act.ts'
import { submitComment } from '#features/comments/index.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { consultationTarget } from '#features/consultations/manifest/comment-targets.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { packagePath } from '#platform/package-path.ts'

const [articles = 500, comments = 20_000, submitted = 4000, inFlight = 32] = process.argv.slice(2).map(Number)
const PER_PERSON = 20
/** Comments in one statement: each has its time. */
const STEP = 1000
/** How long the reading without a paper goes on. */
const ALONE_MS = 5000
const config = readConfig(process.env)
let queries = 0
const database = await openDatabase({ url: config.databaseUrl, folder: config.data }, () => {
  queries += 1
})
const application = await openApplicationOn(database, config, {
  runJobs: false,
  onError: (what, error) => {
    throw new Error(what, { cause: error })
  },
})
const site = await openSite(application, config)
const { app } = site
await app.ready()
const ctx = () => application.context()
await importTerritories(application, packagePath('data/kz/kato_nk-rk-11-2025_actual-2026-07-17.csv'))

const act = (language: 'kk' | 'ru') =>
  recognise(generatedBlocksOf(generateAct({ articles, language, seed: 1 })), language).document
const { id, slug } = await createConsultation(ctx(), {
  slug: 'long-act',
  texts: { kk: act('kk'), ru: act('ru') },
})
const { db } = application.context()
for (let from = 1; from <= comments; from += STEP)
  await sql`
    insert into comment (id, target_kind, target_id, kind, version_id, anchor, place, language, body, state, search_key, digest,
      written_at, published_at)
    select gen_random_uuid(), 'consultations', ${id}, 'remark', p.version_id, p.anchor, p.anchor, 'ru', 'Слово о норме номер ' || n, 'public',
      'slovo o norme nomer ' || n, sha256(n::text::bytea), now(), now()
    from generate_series(${sql.lit(from)}::int, ${sql.lit(Math.min(comments, from + STEP - 1))}::int) n
      join (select version_id, anchor, row_number() over () as place, count(*) over () as places
        from provision where language = 'kk') p on p.place = 1 + (n * 7919) % p.places`.execute(db)
await sql`analyze`.execute(db)

async function ask(path: string) {
  await app.inject({ url: path })
  application.context().readCache.tableVersions.bump()
  queries = 0
  const began = performance.now()
  const { body, statusCode } = await app.inject({ url: path })
  if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`)
  return {
    page: path.replace(`/ru/consultations/${slug}`, ''),
    queries,
    'ms, made anew': Math.round(performance.now() - began),
    'kB compressed': (brotliCompressSync(Buffer.from(body)).length / 1000).toFixed(1),
  }
}
const pages = [
  await ask(`/ru/consultations/${slug}/text`),
  await ask(`/ru/consultations/${slug}/text?view=side`),
  await ask(`/ru/consultations/${slug}/at/art_5`),
  await ask(`/ru/consultations/${slug}/comments`),
  await ask(`/ru/consultations/${slug}/comments?sort=newest`),
]

/**
 * A paper of all comments, from the press to the last byte, while somebody reads a page again and again; `none` is the
 * same reading without a paper, to compare with.
 */
async function takePaper(format: 'docx' | 'pdf' | 'xlsx' | 'none') {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const began = performance.now()
  let done = false
  const reader = async () => {
    const times: number[] = []
    while (!done) {
      const from = performance.now()
      await app.inject({ url: `/ru/consultations/${slug}/text` })
      times.push(performance.now() - from)
      await setTimeout(50)
    }
    return times.toSorted((a, b) => a - b)
  }
  const reading = reader()
  const headers = { accept: 'text/html' }
  const url = `/ru/consultations/${slug}/result/table.${format}`
  const ask = () => (format === 'none' ? setTimeout(ALONE_MS) : app.inject({ url, headers }))
  let paper = await ask()
  while (paper?.statusCode === 202) paper = await ask()
  const seconds = (performance.now() - began) / 1000
  done = true
  const times = await reading
  delay.disable()
  const again = performance.now()
  await ask()
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return {
    paper: format,
    seconds: seconds.toFixed(1),
    MB: ((paper?.rawPayload.length ?? 0) / 1e6).toFixed(1),
    'event loop, ms: p99': Math.round(delay.percentile(99) / 1e6),
    longest: Math.round(delay.max / 1e6),
    'a page meanwhile, ms: median': at(0.5),
    p95: at(0.95),
    'the same paper again, ms': format === 'none' ? '' : Math.round(performance.now() - again),
  }
}
const documents = [
  await takePaper('none'),
  await takePaper('xlsx'),
  await takePaper('docx'),
  await takePaper('pdf'),
]

const people: Id<'account'>[] = []
for (let n = 0; n < submitted / PER_PERSON; n += 1) {
  const account = newId<'account'>(new Date())
  people.push(account)
  await sql`insert into account (id, email, language, created_at) values (${account}, ${`b-${n}@example.kz`}, 'ru', now())`.execute(
    db,
  )
}
const { rows: anchors } = await sql<{ anchor: string }>`
  select anchor from provision where kind = 'article' and language = 'kk'`.execute(db)
let left = submitted
const began = performance.now()
await Promise.all(
  Array.from({ length: inFlight }, async () => {
    while (left > 0) {
      left -= 1
      const n = left
      const submitted = await submitComment(ctx(), {
        targetKind: consultationTarget,
        comment: {
          id,
          anchor: anchors[n % anchors.length]?.anchor ?? '',
          kind: 'remark',
          body: `Мысль ${n} ${randomBytes(60).toString('hex')}`,
          pageLanguage: 'ru',
        },
        author: { account: people[n % people.length] ?? '', name: 'Тұрғын' },
      })
      if (!submitted.ok) throw new Error(submitted.refusal)
    }
  }),
)
const seconds = (performance.now() - began) / 1000
process.send?.({ pages, documents, perSecond: Math.round(submitted / seconds) })
await site.background.stop()
await app.close()
await application.stop()
