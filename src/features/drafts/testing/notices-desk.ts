import { openForm, type TestSite, testSite } from '#app/testing.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { createNotices, type Notice } from './notices.tsx'

type Form = Readonly<Record<string, string>>
/** Everything that a notice has before it can be published. */
export const whole: Form = { 'title-kk': 'Жиналыс', 'title-ru': 'Собрание', room: '12' }
const QUEUE = 'notices.publish-scheduled'

/** A site with notices, and people who write them at its desk. */
export async function noticesDesk(stays = false) {
  const made = createNotices(stays)
  const site = await testSite({ now: '2026-11-20T10:00:00+05:00', moreFeatures: [made.feature] })
  const organisation = await createAkimat(site.db, 'notices-akimat', '390000000')
  const elsewhere = await createAkimat(site.db, 'notices-maslikhat', '390000000')
  const people = {
    editor: await site.signIn([{ role: 'editor', organisation }]),
    secretary: await site.signIn([{ role: 'secretary', organisation }]),
    stranger: await site.signIn([{ role: 'editor', organisation: elsewhere }]),
  }
  const forms = formsOf(site, people.editor.headers)
  return {
    made,
    site,
    db: site.db,
    organisation,
    ...people,
    ...rowsOf(site),
    ...forms,
    ...actsOf(site, forms),
  }
}

/** What the database has of a notice. */
function rowsOf({ db }: TestSite) {
  const row = async (id: string) => {
    const found = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return { ...found, content: found.content as Notice }
  }
  const versions = (id: string) =>
    db
      .selectFrom('draft_version')
      .select(['number', 'origin'])
      .where('draft_id', '=', id)
      .orderBy('number')
      .execute()
  const audited = async (id: string) => {
    const entries = db.selectFrom('audit_entry').select('what').where('thing', '=', id).orderBy('what')
    return (await entries.execute()).map(({ what }) => what)
  }
  return { row, versions, audited }
}

/** What a person does at the desk, the editor if nobody else is said. */
function formsOf(site: TestSite, headers: Form) {
  const get = (id: string, part = '', who = headers) => site.get(`/ru/desk/notices/${id}${part}`, who)
  const post = (id: string, part: string, form: Form, who = headers) =>
    site.post(`/ru/desk/notices/${id}${part}`, form, who)
  const open = async (id: string, who = headers) => openForm((await get(id, '', who)).body)
  const begin = async (who = headers): Promise<string> => {
    const answer = await site.post('/ru/desk/notices', { organisation: 'notices-akimat' }, who)
    return /([0-9a-f-]{36})$/.exec(String(answer.headers.location))?.[1] ?? ''
  }
  const save = async (id: string, form: Form, who = headers) =>
    post(id, '', { ...(await open(id, who)), ...form }, who)
  const written = async (form: Form = {}): Promise<string> => {
    const id = await begin()
    await save(id, { ...whole, ...form })
    return id
  }
  const autosave = (id: string, form: Form) =>
    site.post(`/ru/desk/notices/${id}/autosave`, form, { accept: 'application/json', ...headers })
  return { get, post, open, begin, save, written, autosave }
}

/** How a notice reaches its readers. */
function actsOf(site: TestSite, { post, written }: ReturnType<typeof formsOf>) {
  const { row } = rowsOf(site)
  const act = async (id: string, what: string, form: Form = {}, who?: Form) =>
    post(id, `/${what}`, { version: String((await row(id)).version), ...form }, who)
  const published = async (): Promise<string> => {
    const id = await written()
    await act(id, 'publish')
    return id
  }
  const schedule = (id: string, time: string) => act(id, 'schedule', { day: '2026-11-20', time })
  /** The queue's own clock is real: the job is put where its time has come. */
  const strike = async (id: string, at: string) => {
    await site.context().jobs.enqueue(site.db, QUEUE, { draft: id, at })
    await site.work()
  }
  return { act, published, schedule, strike }
}
