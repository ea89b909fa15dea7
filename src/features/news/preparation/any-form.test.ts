import fc from 'fast-check'
import { test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { expectEveryPage } from '#features/drafts/testing/every-page.ts'
import { runs } from '#tests/support/extent.ts'
import { pressService } from '../testing/press-service.ts'

const TIMEOUT_MS = 300_000
const site = await testSite({ now: '2026-11-20T10:00:00+05:00' })
const { begin, editor } = await pressService(site, 'any-form')

const typed = fc.oneof(
  fc.constantFrom('', 'Жаңалық', 'Новость', '- тізім\n- список', '<b>&"\'</b>', '![x](javascript:alert(1))'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('а'.repeat(60_000), '\u0000', '\u202E\uFEFF', '🏛️'.repeat(200)),
)
const texts = ['title', 'lead', 'body'].flatMap((name) =>
  ['kk', 'ru', 'en'].map((language): [string, typeof typed] => [`${name}-${language}`, typed]),
)
const anyForm = fc.record(
  {
    ...Object.fromEntries(texts),
    topic: fc.constantFrom('', 'schools', 'no-topic'),
    place: fc.oneof(fc.constantFrom('390000000', '999999999', 'Қостанай'), typed),
    meeting: fc.oneof(fc.constantFrom('', '/ru/meetings/none', '///??##'), typed),
  },
  { requiredKeys: [] },
)

test(
  'whatever is typed into a draft, it can be opened, previewed and compared afterwards, and corrected',
  () =>
    fc.assert(
      fc.asyncProperty(anyForm, anyForm, async (form, correction) => {
        const path = `/ru/desk/news/${await begin()}`
        await expectEveryPage(site, path, form, editor.headers)
        await expectEveryPage(site, path, correction, editor.headers, 'correct')
      }),
      { ...runs(3, 50), endOnFailure: true },
    ),
  TIMEOUT_MS,
)
