import { expect, test } from 'vitest'
import { messages } from './site-pages/messages.ts'
import { testSite } from './testing.ts'

const site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
/** A text of law that is pasted: the longest form of the site. */
const send = (text: string) =>
  site.post('/ru/desk/consultations/documents/01900000-0000-7000-8000-000000000001/kk/text', { text })

test('a form of somebody whose session has ended comes back to be sent again after the sign-in', async () => {
  const response = await send('Қар тазаланады')
  expect(response.statusCode).toBe(401)
  expect(response.body).toContain('<input type="hidden" name="text" value="Қар тазаланады"/>')
})

test('a form that is longer than any that a person writes is not sent back', async () => {
  const response = await send('а'.repeat(450_000))
  expect(response.statusCode).toBe(401)
  expect(response.body).toContain(messages.tooLongToRepeat.ru)
  expect(response.body.length).toBeLessThan(20_000)
})
