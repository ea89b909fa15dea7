import { openForm, type TestSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { createPublisher } from '../fixtures.ts'
import type { NewsContent } from '../preparation/model.ts'

type Form = Readonly<Record<string, string>>

/** Everything that an item has before it can be published, as a form sends it. */
export const completeForm: Form = {
  'title-kk': 'Ауылда мектеп ашылды',
  'title-ru': 'В селе открыли школу',
  'lead-kk': 'Қысқаша.',
  'lead-ru': 'Коротко.',
  'body-kk': 'Толық мәтін.',
  'body-ru': 'Полный текст.',
  topic: 'schools',
  place: '390000000',
}

/** An organisation with its press service at the desk. */
export async function pressService(site: TestSite, slug: string) {
  const db = site.db
  const organisation: Id<'organisation'> = await createPublisher(db, slug)
  const editor = await site.signIn([{ role: 'editor', organisation }])
  const secretary = await site.signIn([{ role: 'secretary', organisation }])
  const row = async (id: string) => {
    const found = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return { ...found, content: found.content as NewsContent }
  }

  async function begin(headers = editor.headers): Promise<string> {
    const made = await site.post('/ru/desk/news', { organisation: slug }, headers)
    const id = /\/desk\/news\/([0-9a-f-]{36})$/.exec(String(made.headers.location))?.[1]
    if (!id) throw new Error(`no draft was begun: ${made.statusCode}`)
    return id
  }
  async function open(id: string, headers = editor.headers) {
    return openForm((await site.get(`/ru/desk/news/${id}`, headers)).body)
  }
  async function save(id: string, form: Form, headers = editor.headers) {
    return site.post(`/ru/desk/news/${id}`, { ...(await open(id, headers)), ...form }, headers)
  }
  /** A form of the page on which things go out. */
  const act = async (id: string, what: string, form: Form = {}, headers = editor.headers) =>
    site.post(`/ru/desk/news/${id}/${what}`, { version: String((await row(id)).version), ...form }, headers)

  return { db, organisation, slug, editor, secretary, row, begin, open, save, act }
}

const BOUNDARY = 'kenes-boundary'

/** Sends a form with one file in it, as a browser does (RFC 7578). */
export function sendFile(
  site: TestSite,
  path: string,
  { field, name, bytes }: { readonly field: string; readonly name: string; readonly bytes: Uint8Array },
  headers: Form = {},
) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
  return site.upload(path, payload, {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    ...headers,
  })
}
