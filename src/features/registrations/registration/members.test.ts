import { expect, test } from 'vitest'
import { makeMember } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite } from '#features/meetings/testing/meetings-site.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { participantsText, participationProblemMessages } from '#features/residents/index.ts'

const { site, db, organiser } = await meetingsSite()
const form = { name: 'Айгүл Серік', contact: 'aigul@mail.kz' }
const send = (slug: string, who = {}) => site.post(`/ru/meetings/${slug}/register`, form, who)

test('a meeting for members of its organiser says so, and takes registrations of those who are in office now', async () => {
  const slug = await createMeeting(db, organiser, { ...withSeats(2), participants: 'member' })
  const body = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organiser)
    .executeTakeFirstOrThrow()
  for (const language of languages) {
    const page = await site.text(`/${language}/meetings/${slug}`)
    expect(page).toContain(participantsText('member', body.name, language))
    expect(page).not.toContain(`href="/${language}/account/residence"`)
  }
  const [stranger, former, elsewhere, member] = [
    await site.signIn(),
    await site.signIn(),
    await site.signIn([], '391010000'),
    await site.signIn(),
  ]
  await makeMember(site.context(), former.account, organiser, '2026-01-31')
  await makeMember(site.context(), elsewhere.account, await createAkimat(db, 'another-body', '750000000'))
  const membership = await makeMember(site.context(), member.account, organiser)
  for (const [who, refusal] of [
    [{}, 'contact-needed'],
    [stranger.headers, 'member-needed'],
    [former.headers, 'member-needed'],
    [elsewhere.headers, 'member-needed'],
  ] as const) {
    const refused = await send(slug, who)
    expect([refusal, refused.statusCode]).toEqual([refusal, 422])
    expect(refused.body).toContain(participationProblemMessages[refusal].ru)
    expect(refused.body).toContain('value="aigul@mail.kz"')
  }
  expect(await statusesOf(db, slug)).toEqual({})
  expect((await send(slug, member.headers)).statusCode).toBe(303)
  await db.updateTable('membership').set({ ends_on: '2026-01-31' }).where('id', '=', membership).execute()
  const other = await createMeeting(db, organiser, { ...withSeats(2), participants: 'member' })
  expect((await send(other, member.headers)).statusCode).toBe(422)
})
