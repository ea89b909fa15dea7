import { beforeEach, describe, expect, test } from 'vitest'
import { documentUpload, uploadMessages } from '#platform/uploads/index.ts'
import { createMeeting } from '../fixtures.ts'
import { aPdf, sendForm } from '../testing/form-with-file.ts'
import { meetingsSite } from '../testing/meetings-site.ts'
import { changeMessages } from './messages.ts'

const { site, db, organiser } = await meetingsSite()
const secretary = (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers

beforeEach(() => site.clock.set('2026-11-23T10:30:00+05:00'))
const held = () => createMeeting(db, organiser, { starts_at: new Date('2026-11-23T10:00:00+05:00') })

const pathOf = (slug: string) => `/ru/desk/meetings/${slug}/conclude`
const outcome = {
  'outcome-kk': 'Жоба қолданды.',
  'outcome-ru': 'Проект поддержан.',
  attended: '48',
  minutes: '',
}
const noFile = { name: '', bytes: Buffer.alloc(0) }
const send = (slug: string, changes: Record<string, string> = {}, file = noFile) =>
  sendForm(site, pathOf(slug), { ...outcome, ...changes }, file, secretary)
const pdf = (name = 'Хаттама №3.pdf') => ({ name, bytes: aPdf })

const documentsOf = (slug: string) =>
  db
    .selectFrom('meeting_document as d')
    .innerJoin('meeting as m', 'm.id', 'd.meeting_id')
    .select(['d.url', 'd.role'])
    .where('m.slug', '=', slug)
    .execute()
/** The hidden fields that carry an uploaded file to the next request. */
const keptIn = (html: string) => {
  const hidden = (name: string) =>
    new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const [minutesFile, minutesName, minutesSeal] = ['minutesFile', 'minutesName', 'minutesSeal'].map(hidden)
  return { minutesFile: minutesFile ?? '', minutesName: minutesName ?? '', minutesSeal: minutesSeal ?? '' }
}

describe('the minutes as a file', () => {
  test('are published with the outcome', async () => {
    const slug = await held()
    expect((await site.get(pathOf(slug), secretary)).body).toContain('enctype="multipart/form-data"')
    expect((await send(slug, {}, pdf())).statusCode).toBe(303)
    const [paper, ...more] = await documentsOf(slug)
    expect(more).toEqual([])
    expect(paper).toEqual({ role: 'minutes', url: expect.stringMatching(/^\/files\/[0-9a-f]{64}\.pdf$/) })
    expect(await site.text(`/ru/meetings/${slug}`)).toContain(paper?.url)
    expect((await site.get(String(paper?.url))).statusCode).toBe(200)
  })

  test('are kept when the outcome is longer than its limit', async () => {
    const refused = await send(await held(), { 'outcome-ru': 'ы'.repeat(100_001) }, pdf())
    expect(refused.statusCode).toBe(422)
    for (const text of ['href="#outcome-ru"', changeMessages['outcome-long'].ru, 'Хаттама №3.pdf'])
      expect(refused.body).toContain(text)
  })

  test('need not be uploaded again when something else was refused, and what was typed stays', async () => {
    const slug = await held()
    const refused = await send(slug, { 'outcome-kk': '' }, pdf())
    expect(refused.statusCode).toBe(422)
    for (const text of ['href="#outcome-kk"', 'Проект поддержан.', 'value="48"', 'Хаттама №3.pdf'])
      expect(refused.body).toContain(text)
    expect(refused.body).toContain(changeMessages.minutesAdded.ru)
    expect(refused.body).not.toContain('type="file"')
    const kept = keptIn(refused.body)
    expect((await send(slug, kept)).statusCode).toBe(303)
    expect(await documentsOf(slug)).toEqual([{ role: 'minutes', url: kept.minutesFile }])
  })

  test('can be removed again', async () => {
    const slug = await held()
    const kept = keptIn((await send(slug, { attended: 'көп' }, pdf())).body)
    expect(kept.minutesFile).not.toBe('')
    expect((await send(slug, { ...kept, withoutMinutes: 'yes' })).statusCode).toBe(303)
    expect(await documentsOf(slug)).toEqual([])
  })

  test.each([
    ['of another kind', Buffer.from('MZ program'), uploadMessages['document-unknown'].ru],
    ['too large', Buffer.alloc(documentUpload.bytes + 1, 1), uploadMessages['document-too-large'].ru],
    ['empty', Buffer.alloc(0), uploadMessages['file-empty'].ru],
  ])('%s are refused next to the field, and what was typed stays', async (_, bytes, sentence) => {
    const slug = await held()
    const refused = await send(slug, {}, { name: 'minutes.pdf', bytes })
    expect(refused.statusCode).toBe(422)
    for (const text of ['href="#file"', 'id="file-error"', sentence, 'Жоба қолданды.', 'Проект поддержан.'])
      expect(refused.body).toContain(text)
    expect(await documentsOf(slug)).toEqual([])
    expect(
      (await db.selectFrom('meeting').select('state').where('slug', '=', slug).executeTakeFirst())?.state,
    ).toBe('announced')
  })

  test('the minutes as a file and a link exclude each other; without both the outcome is published alone', async () => {
    const slug = await held()
    const refused = await send(slug, { minutes: 'https://example.kz/minutes.pdf' }, pdf())
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(changeMessages['minutes-twice'].ru)
    expect(keptIn(refused.body).minutesFile).not.toBe('')
    expect((await send(slug)).statusCode).toBe(303)
    expect(await documentsOf(slug)).toEqual([])
  })

  test('can only be files that were uploaded for this meeting', async () => {
    const [slug, other] = [await held(), await held()]
    const kept = keptIn((await send(slug, { 'outcome-kk': '' }, pdf())).body)
    expect(kept.minutesSeal).not.toBe('')
    const foreign = { ...kept, minutesFile: `/files/${'a'.repeat(64)}.pdf` }
    expect((await send(slug, foreign)).statusCode).toBe(303)
    expect(await documentsOf(slug)).toEqual([])
    expect((await send(other, kept)).statusCode).toBe(303)
    expect(await documentsOf(other)).toEqual([])
  })

  test('can only be files that were uploaded here', async () => {
    const slug = await held()
    expect((await send(slug, { minutesFile: 'javascript:alert(1)', minutesName: 'x' })).statusCode).toBe(303)
    expect(await documentsOf(slug)).toEqual([])
  })
})
