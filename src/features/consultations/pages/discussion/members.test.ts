import { expect, test } from 'vitest'
import { makeMember, testSite } from '#app/testing.ts'
import { participantsText, participationProblemMessages } from '#features/residents/index.ts'
import { createAnnouncingAkimat, createConsultation } from '../../fixtures.ts'
import { officialDesk } from '../../testing/official-desk.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const reported = participationProblemMessages['member-needed'].ru

test('a consultation for members of its organisation takes comments, replies and joins of those who are in office now', async () => {
  const { slug, organisation } = await createConsultation(site.context(), { participants: 'member' })
  const { name } = await site.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow()
  for (const language of ['kk', 'ru', 'en'] as const)
    expect(await site.text(`/${language}/consultations/${slug}`)).toContain(
      participantsText('member', name, language),
    )
  const [stranger, former, elsewhere, member] = [
    await site.signIn(),
    await site.signIn(),
    await site.signIn(),
    await site.signIn(),
  ]
  await makeMember(site.context(), former.account, organisation, '2026-11-22')
  await makeMember(
    site.context(),
    elsewhere.account,
    await createAnnouncingAkimat(site.db, 'other-body', '150000000'),
  )
  const membership = await makeMember(site.context(), member.account, organisation, '2026-11-23')
  const form = `/ru/consultations/${slug}/at/art_1/say`
  const say = (body: string, headers = {}) => site.post(form, { kind: 'remark', seen: 'yes', body }, headers)
  const taken = await say('Свой', member.headers)
  expect(taken.statusCode).toBe(303)
  const comment = String(taken.headers.location).split('#')[0] ?? ''
  for (const { headers } of [stranger, former, elsewhere]) {
    const refused = await say('Чужой', headers)
    expect([refused.statusCode, refused.body.includes(reported), refused.body.includes('Чужой')]).toEqual([
      422,
      true,
      true,
    ])
    const { body: seen } = await site.get(form, headers)
    expect(seen).toContain(reported)
    // Whose members they are is said by name.
    expect(seen).toContain(`Кто участвует: ${participantsText('member', name, 'ru')}`)
    expect((await site.get(`${comment}/join`, headers)).body).toContain(
      participantsText('member', name, 'ru'),
    )
    expect((await site.post(`${comment}/reply`, { body: 'Чужой ответ' }, headers)).statusCode).toBe(422)
    expect((await site.post(`${comment}/join`, {}, headers)).statusCode).toBe(422)
  }
  const byLetter = await say('Без учётной записи')
  expect(byLetter.statusCode).toBe(422)
  expect((await site.post(`${comment}/reply`, { body: 'Свой ответ' }, member.headers)).statusCode).toBe(303)
  await site.work()
  expect(site.letters).toEqual([])
  // The day after the last day of the post.
  site.clock.set('2026-11-24T10:00:00+05:00')
  expect((await say('Бывший', member.headers)).statusCode).toBe(422)
  await site.db.updateTable('membership').set({ ends_on: null }).where('id', '=', membership).execute()
  expect((await say('Снова свой', member.headers)).statusCode).toBe(303)
})

test('the form of a document offers the members of its own organisation, by name', async () => {
  site.clock.set('2026-11-23T10:00:00+05:00')
  const { begin, paste, get, announce } = await officialDesk(site)
  const document = await begin('Для своих')
  await paste(document)
  expect(await get(document)).toMatch(/<option value="member"[^>]*>Члены организации: /)
  expect((await announce(document, 'Для своих', { participants: 'member' })).statusCode).toBe(303)
  expect(await site.text('/ru/consultations/dlya-svoikh')).toContain('Члены организации: ')
})
