import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { messages } from './messages.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const form = {
  'name-kk': 'Қостанай диалогы',
  'name-ru': 'Диалог Костаная',
  email: 'dialog@kostanay.example',
}

test('The first page of the country lists its regions; that of a city or a region begins with its own place', async () => {
  const { headers } = await site.signIn([{ role: 'administrator' }])
  expect(await site.text('/ru')).toContain(messages.regions.ru)
  for (const [place, shown] of [
    ['391010000', 'город Костанай'],
    ['390000000', 'Костанайский район'],
  ] as const) {
    expect((await site.post('/ru/desk/site', { ...form, place }, headers)).statusCode).toBe(303)
    await expect.poll(() => site.text('/ru')).toContain(`>${shown}</a>`)
    expect(await site.text('/ru')).not.toContain(messages.regions.ru)
    expect(await site.text('/ru')).toContain('href="/ru/territories"')
  }
})
