import { expect, test } from 'vitest'
import { createMeeting, createOrganiser, withSeats } from '#features/meetings/fixtures.ts'
import { LETTERS_PER_HOUR, LETTERS_PER_HOUR_AND_NETWORK } from '#platform/mail/letter-limit.ts'
import { testSite } from './testing.ts'

const site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
const organiser = await createOrganiser(site.db)

/** Ways in which strangers have letters sent to an address: the forms that take one. */
const askForCode = (email: string, from: string) =>
  site.ask({ method: 'POST', path: '/ru/account/sign-in', form: { email }, from })
const registerAt = (slug: string, contact: string, from: string) =>
  site.ask({
    method: 'POST',
    path: `/ru/meetings/${slug}/register`,
    form: { name: 'Айгүл Серік', contact },
    from,
  })
async function lettersTo(name: string) {
  await site.work()
  return site.letters.filter(({ to }) => to.toLowerCase().startsWith(name)).length
}
const meetings = await Promise.all(
  Array.from({ length: 6 }, () => createMeeting(site.db, organiser, withSeats(60))),
)

test('one network causes ten letters an hour to one mailbox, by all forms together and with any tag', async () => {
  const answers = await Promise.all(
    meetings.flatMap((slug, n) => [
      registerAt(slug, `Victim+${n}@mail.kz`, '203.0.113.1'),
      askForCode(`victim+${n}@mail.kz`, '203.0.113.1'),
    ]),
  )
  expect(await lettersTo('victim')).toBe(LETTERS_PER_HOUR_AND_NETWORK)
  const refused = answers.filter(({ statusCode }) => statusCode === 422)
  expect(refused).toHaveLength(answers.length - LETTERS_PER_HOUR_AND_NETWORK)
})

test('all networks together cause thirty, whatever forms they use', async () => {
  const networks = ['203.0.113.11', '203.0.113.12', '2001:db8:1::1', '2001:db8:2::1', '203.0.113.13']
  await Promise.all(
    networks.flatMap((from) =>
      meetings.flatMap((slug, n) => [
        registerAt(slug, `many+${from.replaceAll(/[.:]/g, '-')}-${n}@mail.kz`, from),
        askForCode('many@mail.kz', from),
      ]),
    ),
  )
  expect(await lettersTo('many')).toBe(LETTERS_PER_HOUR)
})

test('cancelling and registering again does not begin the count anew', async () => {
  const [slug = ''] = meetings
  for (let n = 0; n < LETTERS_PER_HOUR_AND_NETWORK; n += 1) {
    const registered = await registerAt(slug, 'again@mail.kz', '203.0.113.21')
    expect(registered.statusCode).toBe(303)
    await site.work()
    await site.ask({
      method: 'POST',
      path: `${registered.headers.location}/cancel`,
      form: {},
      from: '203.0.113.21',
    })
  }
  const refused = await registerAt(slug, 'again@mail.kz', '203.0.113.21')
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('value="again@mail.kz"')
  expect(await lettersTo('again')).toBe(LETTERS_PER_HOUR_AND_NETWORK)
  // Without a letter nothing is counted.
  expect((await registerAt(slug, '+7 701 234 56 78', '203.0.113.21')).statusCode).toBe(303)
})
