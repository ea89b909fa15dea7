import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { buildProgram, type Program, startProcess, withOpened } from '#app/testing/crashes.ts'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'

let copy: { config: Config; remove: () => Promise<void> }
let importing: Program
beforeAll(async () => {
  importing = await buildProgram('src/app/testing/importing-program.ts')
  copy = await copyTemplate(inject('template'))
})
afterAll(async () => {
  importing.remove()
  await copy.remove()
})

type Counts = Readonly<
  Record<'organisations' | 'posts' | 'programmes' | 'meetings' | 'texts' | 'acts', number>
>

/** What there is of imports, but for the organisations that they need. */
const count = () =>
  withOpened(copy.config, async ({ db }) => {
    const { rows } = await sql<Counts>`select
      (select count(*)::int from organisation where slug in ('akimat-a', 'akimat-b', 'akimat-c')) as organisations,
      (select count(*)::int from membership) as posts,
      (select count(*)::int from programme) as programmes,
      (select count(*)::int from meeting) as meetings,
      (select count(*)::int from document_source) as texts,
      (select count(*)::int from journal_act) as acts`.execute(db)
    return rows[0]
  })

const none = { organisations: 0, posts: 0, programmes: 0, meetings: 0, texts: 0, acts: 0 }

test('an import that is killed leaves nothing, and done again it is whole', async () => {
  for (const [kind, row] of [
    ['organisations', '8'],
    ['programme', '8'],
    ['law', '2'],
  ] as const) {
    const program = startProcess(copy.config, importing, [kind, row])
    await program.heard('inside')
    await program.kill()
    expect([kind, await count()]).toEqual([kind, none])
  }
  const again = startProcess(copy.config, importing, ['organisations,programme,law', 'never'])
  await again.heard('imported')
  await again.kill()
  expect(await count()).toEqual({ organisations: 3, posts: 1, programmes: 1, meetings: 2, texts: 1, acts: 6 })
}, 300_000)
