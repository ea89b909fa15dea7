import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectEveryPage } from '#features/drafts/testing/every-page.ts'
import { runs } from '#tests/support/extent.ts'
import { aDraft, createMeeting, createMeetingDraft, withSeats } from '../fixtures.ts'
import { anyForm } from '../testing/any-form.ts'
import { openDraftDesk } from '../testing/draft-desk.ts'
import { fieldsOf } from './fields/model.ts'

const TIMEOUT_MS = 300_000
const { site, db, organiser, secretary, pathOf, draftOf } = await openDraftDesk()

test(
  'whatever is typed into a draft, it can be saved, opened, previewed and compared afterwards',
  () =>
    fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        await expectEveryPage(site, pathOf(await createMeetingDraft(db, organiser)), form, secretary)
      }),
      { ...runs(6, 100), endOnFailure: true },
    ),
  TIMEOUT_MS,
)

test.each(['0000-01-01', '0001-01-01', '9999-12-31'])(
  'a registration that closes on %s',
  async (closesDay) => {
    const form = fieldsOf(aDraft({ capacity: '60', closesDay, closesTime: '12:00' }))
    await expectEveryPage(site, pathOf(await createMeetingDraft(db, organiser)), form, secretary)
  },
)

test(
  'corrections of an announced meeting can be saved with any form, also after a move',
  () =>
    fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const slug = await createMeeting(db, organiser, withSeats(5))
        const begun = await site.post(`/ru/desk/meetings/${slug}/correct`, {}, secretary)
        const path = String(begun.headers.location)
        const { content } = await draftOf(path.split('/').at(-1) ?? '')
        await expectEveryPage(site, path, { ...fieldsOf(content), ...form }, secretary, 'correct')
        const to = { day: '2026-12-20', starts: '15:00', ends: '17:00', sequence: '0' }
        const place = {
          'venue-kk': 'Мектеп',
          'venue-ru': 'Школа',
          'address-kk': 'Абай',
          'address-ru': 'Абая',
        }
        await site.post(`/ru/desk/meetings/${slug}/move`, { ...to, ...place }, secretary)
        expect((await site.get(path, secretary)).statusCode).toBe(200)
        expect((await site.get(`${path}/preview`, secretary)).statusCode).toBe(200)
      }),
      { ...runs(3, 50), endOnFailure: true },
    ),
  TIMEOUT_MS,
)
