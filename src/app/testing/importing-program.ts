// A program for the crash test of imports: imports what it is told, says 'imported' and waits to be killed. Arguments:
// folder, the imports ('organisations,programme,law'), before which of their rows it stops inside of the transaction,
// says 'inside' and waits ('never': it does not), and for a server its URL.
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { openApplication } from '#app/application.ts'
import { MINUTE_MS } from '#domain/base/duration.ts'
import { drafts } from '#features/consultations/manifest/drafts.ts'
import { importSource } from '#features/consultations/preparation/actions.ts'
import { emptyContent } from '#features/consultations/preparation/model.ts'
import { actorOf } from '#features/consultations/preparation/seed.ts'
import { importDraft } from '#features/drafts/index.ts'
import { importOrganisations } from '#features/organisations/index.ts'
import { aProgrammeFile, createNames } from '#features/programmes/fixtures.ts'
import { importProgramme } from '#features/programmes/index.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'

const [folder = '', imports = '', stop = 'never', url] = process.argv.slice(2)
const config = readConfig({ KENES_DATA: folder, DATABASE_URL: url, KENES_LOG: 'silent' })
const { context } = await openApplication(config, { runJobs: false, onError: console.error })

/** Stops the whole process before the given row is written: nothing that it has begun goes on. */
function stoppingBefore(row: number): KyselyPlugin {
  let rows = 0
  return {
    transformQuery: ({ node }) => {
      if (node.kind === 'InsertQueryNode' && ++rows === row) {
        writeSync(1, 'inside\n')
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MINUTE_MS)
      }
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

const name = (letter: string) => ({ kk: `${letter} әкімдігі`, ru: `Акимат ${letter}` })
const organisationFile = {
  organizations: ['a', 'b', 'c'].map((letter) => ({
    id: `akimat-${letter}`,
    classification: 'akimat',
    area_id: '391010000',
    name: name(letter),
  })),
  persons: [{ id: 'dana', name: { kk: 'Дана Б.', ru: 'Дана Б.' } }],
  memberships: [{ person_id: 'dana', organization_id: 'akimat-a', role: { kk: 'әкім', ru: 'аким' } }],
}

/** What each import needs, and the import itself. */
const kinds: Readonly<Record<string, (ctx: Context, slow: Context) => Promise<unknown>>> = {
  organisations: (_, slow) => importOrganisations(slow, JSON.stringify(organisationFile), 'json'),
  programme: async ({ db }, slow) => {
    const known = await db.selectFrom('organisation').select('id').where('slug', '=', 'fund').execute()
    if (known.length === 0) await createNames(db)
    return importProgramme(slow, JSON.stringify(aProgrammeFile()), {
      picture: async () => undefined,
      progress: () => {},
    })
  },
  law: async (ctx, slow) => {
    const now = ctx.now()
    const account = newId<'account'>(now)
    const nobody = { email: null, name: null, person_id: null, erased_at: null, demo: false }
    const organisation = newId<'organisation'>(now)
    await ctx.db
      .insertInto('account')
      .values({ id: account, language: 'kk', created_at: now, ...nobody })
      .execute()
    const akimat = {
      id: organisation,
      slug: `akimat-${organisation}`,
      kind: 'akimat' as const,
      name: JSON.stringify(name(organisation)),
      territory_code: '391010000',
    }
    await ctx.db
      .insertInto('organisation')
      .values(akimat as never)
      .execute()
    const begun = {
      organisation,
      content: emptyContent('391010000'),
      createdAt: now,
      state: 'draft' as const,
    }
    const draft = await inTransaction(ctx, (inside) => importDraft(drafts, inside, begun))
    const actor = actorOf(account, 'A', true)
    const bytes = Buffer.from('1-бап. Қар\n1. Қар тазаланады.\n')
    return importSource({ ...slow, actor }, draft, 'kk', { bytes, name: 'qar.txt' })
  },
}

for (const one of imports.split(',')) {
  const ctx = context()
  const slow = stop === 'never' ? ctx : { ...ctx, db: ctx.db.withPlugin(stoppingBefore(Number(stop))) }
  const outcome = await kinds[one]?.(ctx, slow)
  const { ok } = outcome as { readonly ok: boolean }
  if (!ok) throw new Error(JSON.stringify(outcome))
}
writeSync(1, 'imported\n')
await sleep(MINUTE_MS)
