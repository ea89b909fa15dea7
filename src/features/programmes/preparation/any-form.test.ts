import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { expectEveryPage } from '#features/drafts/testing/every-page.ts'
import { runs } from '#tests/support/extent.ts'
import { aProgrammeFile, createNames } from '../fixtures.ts'
import { importProgramme } from '../import/actions.ts'

const TIMEOUT_MS = 300_000
const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site
let editor: Record<string, string>
beforeAll(async () => {
  await createNames(db)
  const { presentation: _, ...file } = aProgrammeFile({ slug: 'school', events: [], findings: [] })
  await importProgramme(site.context(), JSON.stringify(file), {
    picture: async () => undefined,
    progress: () => {},
  })
  const { id: organisation } = await db
    .selectFrom('organisation_link')
    .select('id')
    .where('slug', '=', 'fund')
    .executeTakeFirstOrThrow()
  editor = (await site.signIn([{ role: 'editor', organisation }])).headers
})

const typed = fc.oneof(
  fc.constantFrom('', 'Сабақ тегін', '- Қалам\n- Ручка', '<b>&"\'</b>', '![x](javascript:alert(1))'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('а'.repeat(20_000), '\u0000', '\u202E\uFEFF', '🏛️'.repeat(200)),
)
const anyForm = fc.record(
  {
    'body-kk': typed,
    'body-ru': typed,
    'body-en': typed,
    programme: fc.oneof(fc.constantFrom('school', 'no-programme', '../..'), typed),
  },
  { requiredKeys: [] },
)

test(
  'whatever is typed into an introduction of a programme, it can be opened, previewed, compared and corrected',
  () =>
    fc.assert(
      fc.asyncProperty(anyForm, anyForm, async (form, correction) => {
        const begun = await site.post('/ru/desk/programmes', { organisation: 'fund' }, editor)
        expect(begun.statusCode).toBe(303)
        const path = String(begun.headers.location)
        await expectEveryPage(site, path, form, editor)
        await expectEveryPage(site, path, correction, editor, 'correct')
      }),
      { ...runs(5, 60), endOnFailure: true },
    ),
  TIMEOUT_MS,
)
