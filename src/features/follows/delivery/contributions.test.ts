import { expect, test } from 'vitest'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { addEvent } from '#features/consultations/store.ts'
import { createLink } from '#features/links/fixtures.ts'
import { newId } from '#platform/id.ts'
import { keyPath } from '../model.ts'
import { hour, letterSite } from '../testing/letter-site.ts'
import { letterMessages } from './messages.ts'
import { stopKey } from './stop-key-checks.ts'

const { site, db, follower, strike, item } = await letterSite()
const CONSULTATION_KIND = 'consultations.consultation'
const consultation = await createConsultation(site.context(), { slug: 'yards', territory: '150000000' })
const say = (headers: Readonly<Record<string, string>>) =>
  site.post(
    `/ru/consultations/${consultation.slug}/at/art_2__point_1/say`,
    { kind: 'remark', seen: 'yes', body: 'Посадите деревья' },
    headers,
  )
/** A link that says that the consultation is carried out by a news item, made now. */
async function carryOut() {
  const news = await item('23T09:30')
  const link = await createLink(db, { kind: CONSULTATION_KIND, id: consultation.id }, 'carried-out-by', {
    kind: 'news.item',
    id: news.id,
  })
  await db
    .updateTable('thing_link')
    .set({ added_at: new Date(hour('23T09:30')) })
    .where('id', '=', link)
    .execute()
  return news
}

test('a follower of a consultation is told what changes in it', async () => {
  const { email } = await follower([{ kind: CONSULTATION_KIND, id: consultation.id }])
  await addEvent(db, {
    id: newId<'consultation-event'>(new Date(hour('23T09:20'))),
    consultation_id: consultation.id,
    what: 'extended',
    at: new Date(hour('23T09:20')),
    detail: {},
  })
  await strike('23T10:05')
  expect(site.letters.map(({ to }) => to)).toEqual([email])
  expect(site.letters[0]?.text).toContain('Срок продлён')
  await db.deleteFrom('consultation_event').where('what', '=', 'extended').execute()
})

test('a follower of a consultation is told that it is paused, and why', async () => {
  const { email } = await follower([{ kind: CONSULTATION_KIND, id: consultation.id }])
  await addEvent(db, {
    id: newId<'consultation-event'>(new Date(hour('23T09:20'))),
    consultation_id: consultation.id,
    what: 'paused',
    at: new Date(hour('23T09:20')),
    detail: { from: '2026-11-24', reason: { kk: 'Мәтін түзетіледі', ru: 'Исправляют текст' } },
  })
  await strike('23T10:05')
  expect(site.letters.map(({ to }) => to)).toEqual([email])
  expect(site.letters[0]?.text).toContain('Приостановлено: Исправляют текст')
  await db.deleteFrom('consultation_event').where('what', '=', 'paused').execute()
})

test('whoever contributed is told once when it is carried out, without following anything, and can stop it', async () => {
  const [person, other] = [await follower([]), await follower([])]
  await say(person.headers)
  const news = await carryOut()
  await strike('23T10:05')
  await strike('23T11:05')
  expect(site.letters.map(({ to, subject }) => [to, subject])).toEqual([
    [person.email, letterMessages.subjectOwn.ru],
  ])
  expect(site.letters[0]?.text).toContain(letterMessages.introOwn.ru)
  expect(site.letters[0]?.text).toContain(`/ru/news/${news.slug}\n`)
  expect(site.letters[0]?.text).toContain('исполняется этим')
  expect(other.email).not.toBe(person.email)
  await db.deleteFrom('thing_link').execute()
  await site.post(`/ru${keyPath({ key: stopKey(site.context().secret, person.account) })}`, {})
  await carryOut()
  await strike('23T12:05')
  expect(site.letters).toHaveLength(1)
  // Whoever follows something wants letters again.
  await site.post(
    `/ru/follow/${CONSULTATION_KIND}/${consultation.id}`,
    { frequency: 'at-once' },
    person.headers,
  )
  expect(
    await db.selectFrom('follow_silence').selectAll().where('account_id', '=', person.account).execute(),
  ).toEqual([])
})
