import { describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { createDraft } from '#features/drafts/index.ts'
import {
  admitWalkIn,
  checkIn,
  exportAttendees,
  recordAttendance,
} from '#features/registrations/attendance/actions.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Forbidden } from '#platform/identity/index.ts'
import { cancelMeeting, concludeMeeting, moveMeeting } from './changes/actions.ts'
import { createAttendee, createMeeting, createMeetingDraft } from './fixtures.ts'
import { drafts } from './manifest/drafts.ts'
import { registrationTargets as kind } from './manifest/registration-targets.ts'
import { beginCorrection, copyMeeting } from './preparation/correction/actions.ts'
import { addDraftDocument } from './preparation/documents/actions.ts'
import { meetingsSite } from './testing/meetings-site.ts'

const { site, db, organiser } = await meetingsSite()
const elsewhere = newId<'organisation'>(new Date())
await db
  .insertInto('organisation')
  .values({
    id: elsewhere,
    slug: 'another-council',
    kind: 'public-council',
    name: { kk: 'Басқа кеңес', ru: 'Другой совет' },
    territory_code: '391010000',
    demo: false,
  })
  .execute()
const stranger = await contextOf(site, elsewhere)
const official = await contextOf(site, organiser, 'official')
const secretary = await contextOf(site, organiser)

const slug = await createMeeting(db, organiser, { starts_at: new Date('2026-11-23T08:00:00+05:00') })
const registration = await createAttendee(db, slug, 'Айгүл Серік')
const id = await createMeetingDraft(db, organiser)
const correction = await beginCorrection(secretary(), { slug })
const corrections = correction.ok ? String(correction.value.id) : id
const { actions } = drafts
const text = { kk: 'Мәтін', ru: 'Текст' }
const later = new Date('2026-11-24T09:00:00+05:00')

const announcing: Readonly<Record<string, (ctx: Context) => Promise<unknown>>> = {
  publishMeetingDraft: (ctx) => actions.publish(ctx, { id, seen: 1 }),
  correctMeetingDraft: (ctx) => actions.correct(ctx, { id: corrections, seen: 1, note: null }),
  scheduleDraft: (ctx) => actions.schedule(ctx, { id, seen: 1, at: later }),
  unscheduleDraft: (ctx) => actions.unschedule(ctx, { id }),
  moveMeeting: (ctx) => moveMeeting(ctx, { slug, reason: text }),
  cancelMeeting: (ctx) => cancelMeeting(ctx, { slug, reason: text }),
  concludeMeeting: (ctx) => concludeMeeting(ctx, { slug, outcome: text }),
  withdrawMeeting: (ctx) => withdrawThing(ctx, { kind: 'meetings.meeting', slug, reason: text }),
}
const preparing: typeof announcing = {
  createDraft: (ctx) => createDraft(drafts, ctx, { organisation: organiser }),
  addDocument: (ctx) =>
    addDraftDocument(
      ctx,
      { id },
      {
        sha256: 'a'.repeat(64),
        type: 'application/pdf',
        format: 'PDF',
        name: 'а',
        content: new Uint8Array([97]),
      },
    ),
  copyMeeting: (ctx) => copyMeeting(ctx, { slug }),
  beginCorrection: (ctx) => beginCorrection(ctx, { slug }),
  checkIn: (ctx) => checkIn(ctx, { kind, slug, registration, arrived: true }),
  admitWalkIn: (ctx) =>
    admitWalkIn(ctx, { kind, slug, id: registration, name: 'А', contact: undefined, language: 'kk' }),
  recordAttendance: (ctx) => recordAttendance(ctx, { kind, slug, attended: 1 }),
  exportAttendees: (ctx) => exportAttendees(ctx, { kind, slug, as: 'csv' }),
}
const all = { ...announcing, ...preparing }

describe('An action of the desk, called without its page', () => {
  test.each(Object.keys(all))(
    '%s is refused to visitors and to secretaries of other organisations',
    async (name) => {
      for (const ctx of [site.context(), stranger()])
        await expect(all[name]?.(ctx)).rejects.toThrow(Forbidden)
    },
  )

  test.each(Object.keys(announcing))('%s is refused to officials, who only prepare', async (name) => {
    await expect(announcing[name]?.(official())).rejects.toThrow(Forbidden)
  })

  test.each(Object.keys(preparing))('%s is open to officials of the organisation', async (name) => {
    await expect(preparing[name]?.(official())).resolves.toMatchObject({ ok: true })
  })
})

test('Officials export the list without contacts, secretaries with them', async () => {
  const contactsOf = async (ctx: Context) => {
    const exported = await exportAttendees(ctx, { kind, slug, as: 'xlsx' })
    return exported.ok ? exported.value.attendees.map(({ contact }) => contact !== null) : undefined
  }
  expect(await contactsOf(official())).toEqual([false])
  expect(await contactsOf(secretary())).toEqual([true])
})
