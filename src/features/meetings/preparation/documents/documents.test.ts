import { expect, test } from 'vitest'
import { createMeetingDraft } from '../../fixtures.ts'
import { openDraftDesk } from '../../testing/draft-desk.ts'
import { aPdf, sendForm } from '../../testing/form-with-file.ts'
import { problemMessages } from '../problem-messages.ts'

const { site, db, organiser, secretary, pathOf, formOf, draftOf, act } = await openDraftDesk()

const upload = (id: string) =>
  sendForm(site, `${pathOf(id)}/upload`, {}, { name: 'Есеп.pdf', bytes: aPdf }, secretary)
const urlsOf = async (id: string) => (await draftOf(id)).content.documents.map(({ url }) => url)

/** A draft with an uploaded file, and the fields of its open form that say so. */
async function withFile() {
  const id = await createMeetingDraft(db, organiser)
  expect((await upload(id)).statusCode).toBe(303)
  const [url = ''] = await urlsOf(id)
  const { body } = await site.get(pathOf(id), secretary)
  const seal = /name="documents-0-seal" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const fields = {
    'documents-count': '1',
    'documents-0-url': url,
    'documents-0-title-kk': 'Есеп',
    'documents-0-title-ru': 'Отчёт',
  }
  return { id, url, seal, fields }
}

test('an uploaded file is a document of its draft, stays in its form and is announced with the meeting', async () => {
  const { id, url, fields } = await withFile()
  expect(url).toMatch(/^\/files\/[0-9a-f]{64}\.pdf$/)
  expect((await site.post(pathOf(id), { ...formOf({}, 2), ...fields }, secretary)).statusCode).toBe(303)
  expect((await act(id, 'publish')).statusCode).toBe(303)
  const { slug } = await draftOf(id)
  expect(await site.text(`/ru/meetings/${slug}`)).toContain(`href="${url}"`)
})

test('the address of a file that was not uploaded for this draft is refused beside its field', async () => {
  const [own, other] = [await withFile(), await createMeetingDraft(db, organiser)]
  const foreign = { ...formOf({ about: { kk: 'Сөз', ru: 'Слово', en: '' } }), ...own.fields }
  for (const seal of ['', own.seal, 'a'.repeat(64)]) {
    const form = { ...foreign, 'documents-0-seal': seal }
    const refused = await site.post(pathOf(other), form, secretary)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('id="documents-0-url-error"')
    expect(refused.body).toContain(problemMessages['file-foreign'].ru)
    // Nothing typed is lost, and the page that comes back gives the file no seal.
    expect(refused.body).toContain('Слово')
    expect(refused.body).toContain('name="documents-0-seal"')
    expect(refused.body).not.toMatch(/name="documents-0-seal" value="[^"]/)
    expect((await site.post(`${pathOf(other)}/autosave`, form, secretary)).statusCode).toBe(422)
    expect((await site.post(pathOf(other), { ...form, do: 'add-agenda' }, secretary)).statusCode).toBe(422)
  }
  expect(await urlsOf(other)).toEqual([])
})

test('a form that was open while somebody removed the file can still bring it back', async () => {
  const { id, url, seal, fields } = await withFile()
  await site.post(pathOf(id), formOf({}, 2, 'without'), secretary)
  expect(await urlsOf(id)).toEqual([])
  const form = { ...formOf({}, 3, 'with'), ...fields }
  expect((await site.post(pathOf(id), form, secretary)).statusCode).toBe(422)
  expect((await site.post(pathOf(id), { ...form, 'documents-0-seal': seal }, secretary)).statusCode).toBe(303)
  expect(await urlsOf(id)).toEqual([url])
})

test('what is no document, and one file too many, are refused on the page of the draft, and not stored', async () => {
  const stored = () => db.selectFrom('file').select('sha256').orderBy('sha256').execute()
  await db.deleteFrom('file').execute()
  const id = await createMeetingDraft(db, organiser, {
    documents: Array.from({ length: 100 }, () => ({
      title: { kk: 'а', ru: 'а', en: '' },
      url: 'https://a.kz',
    })),
  })
  expect((await upload(id)).statusCode).toBe(422)
  const other = await createMeetingDraft(db, organiser)
  const bytes = Buffer.from('<html>')
  const file = { name: 'a.pdf', bytes }
  expect((await sendForm(site, `${pathOf(other)}/upload`, {}, file, secretary)).statusCode).toBe(422)
  await act(other, 'archive')
  expect((await upload(other)).statusCode).toBe(409)
  expect((await draftOf(other)).content.documents).toEqual([])
  expect(await stored()).toEqual([])
})
