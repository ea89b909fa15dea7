import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { expectEveryPage } from '#features/drafts/testing/every-page.ts'
import { runs } from '#tests/support/extent.ts'
import { officialDesk } from '../testing/official-desk.ts'

const TIMEOUT_MS = 300_000
const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { headers, post, begin, paste, announced, openForm, get } = await officialDesk(site)

const typed = fc.oneof(
  fc.constantFrom(
    '',
    'Қағидалар',
    'Правила',
    '- тізім\n- список',
    '<b>&"\'</b>',
    '![x](javascript:alert(1))',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('а'.repeat(40_000), '\u0000', '\u202E\uFEFF', '🏛️'.repeat(200)),
)
const day = fc.oneof(
  fc.constantFrom('', '2026-11-23', '2026-12-31', '0000-01-01', '9999-12-31', '2026-02-30', '24.12.2026'),
  typed,
)
const named = (names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => ['kk', 'ru', 'en'].map((language) => [`${name}-${language}`, typed])),
  )
const anyDescription = fc.record(
  {
    ...named(['title', 'purpose', 'note', 'promise', 'ground']),
    kind: fc.oneof(fc.constantFrom('legal-act', 'budget'), typed),
    participants: fc.oneof(fc.constantFrom('resident', 'contact'), typed),
    opensOn: day,
    closesOn: day,
    answersDueOn: day,
  },
  { requiredKeys: [] },
)
/** Lines of an act, in an order and with numbers that no act has. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '1-тарау. Жалпы',
        'Статья 1. Снег',
        '3. Үшінші',
        '1) бірінші',
        'Приложение',
        'IV бөлім',
      ),
      typed,
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'))
const anyChanges = fc.record(
  {
    ...named(['summary', 'reason-art_1', 'reason-art_2__point_1', 'reason-../..']),
    since: fc.oneof(fc.constantFrom('0', '2', '-1', '9'.repeat(30)), typed),
    'cause-1-art_1': fc.constantFrom('yes', 'no'),
    'cause-999999999999999-art_1': fc.constant('yes'),
  },
  { requiredKeys: [] },
)

/** Pages of the texts, which have forms of their own. */
async function expectTexts(document: string, texts: { readonly kk: string; readonly ru: string }) {
  for (const one of ['kk', 'ru'] as const) {
    const pasted = await post(`${document}/${one}/text`, { [`text-${one}`]: texts[one] })
    expect([303, 422], 'a pasted text').toContain(pasted.statusCode)
    if (pasted.statusCode === 303)
      expect((await site.get(`${document}/${one}`, headers)).statusCode).toBe(200)
  }
  expect((await site.get(`${document}/texts`, headers)).statusCode).toBe(200)
  for (const page of ['/preview/text', '/preview/text?view=side'])
    expect([200, 404]).toContain((await site.get(document + page, headers)).statusCode)
}

test(
  'whatever is typed into a document and pasted as its text, it can be opened, previewed and compared afterwards',
  () =>
    fc.assert(
      fc.asyncProperty(anyDescription, anyText, anyText, async (form, kk, ru) => {
        const document = await begin('Қағидалар')
        await expectTexts(document, { kk, ru })
        await expectEveryPage(site, document, form, headers)
      }),
      { ...runs(4, 60), endOnFailure: true },
    ),
  TIMEOUT_MS,
)

let number = 0
test(
  'corrections of an announced document can be saved with any form, any text and any reasons',
  () =>
    fc.assert(
      fc.asyncProperty(anyDescription, anyText, anyChanges, async (form, ru, changes) => {
        number += 1
        const document = await announced(`Правила ${number}`)
        await expectEveryPage(site, document, form, headers, 'correct')
        await expectTexts(document, { kk: '1-бап. Басқа\nАула таза.', ru })
        const { since } = openForm(await get(`${document}/changes`))
        await expectEveryPage(site, document, { since, ...changes }, headers, 'correct', '/changes')
      }),
      { ...runs(3, 40), endOnFailure: true },
    ),
  TIMEOUT_MS,
)

test.each(['0000-01-01', '9999-12-31'])(
  'a document whose days are all %s is refused with words',
  async (at) => {
    const document = await begin('Күндер')
    await paste(document)
    await expectEveryPage(site, document, { opensOn: at, closesOn: at, answersDueOn: at }, headers)
  },
)
