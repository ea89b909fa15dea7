import { expect } from 'vitest'
import type { TestSite } from '#app/testing.ts'

type Form = Readonly<Record<string, string>>

/**
 * Saves a form over a draft and expects that whatever was saved can be opened, previewed, compared and published, or
 * that what stands in the way of publishing is said.
 * @param path of the draft: '/ru/desk/news/…'
 * @param act 'publish', or 'correct' for what is published
 * @param part whose form it is: '/changes'; that of the draft itself without it
 */
export async function expectEveryPage(
  site: TestSite,
  path: string,
  form: Form,
  headers: Form,
  act: 'publish' | 'correct' = 'publish',
  part = '',
): Promise<void> {
  const field = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const open = (await site.get(path + part, headers)).body
  const origin = { version: field(open, 'version'), formId: field(open, 'formId') }
  const saved = await site.post(path + part, { ...form, ...origin }, headers)
  expect([303, 422], `saving at ${path}${part}`).toContain(saved.statusCode)
  if (saved.statusCode === 422) expect(saved.body).toContain('class="errors"')
  const { body } = await site.get(path, headers)
  const version = field(body, 'version')
  for (const page of ['', part, '/preview', '/versions', `/versions/${version}`, '/publish'])
    expect((await site.get(path + page, headers)).statusCode, page).toBe(200)
  const done = await site.post(`${path}/${act}`, { version }, headers)
  expect(act === 'publish' ? [303, 422] : [303, 409, 422], act).toContain(done.statusCode)
  expect((await site.get(path, headers)).statusCode).toBe(200)
}
