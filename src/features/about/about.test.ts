import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { messages } from './messages.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })

test.each(languages)('says how a comment counts and links to the proof: %s', async (language) => {
  const html = await site.text(`/${language}/about`)
  for (const step of ['write', 'published', 'answered', 'decided'] as const)
    expect(html).toContain(messages[step][language])
  for (const path of ['journal', 'moderation', 'privacy'])
    expect(html.slice(html.indexOf('<main'))).toContain(`href="/${language}/${path}"`)
})

test('says plainly that contacts are missing while they are', async () => {
  expect(await site.text('/en/about')).toContain(messages.noContact.en)
})

test('the footer of every page leads to it', async () => {
  const html = await site.text('/en/news')
  expect(html.slice(html.indexOf('<footer'))).toContain('href="/en/about"')
})
