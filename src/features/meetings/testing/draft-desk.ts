import type { Id } from '#domain/base/id.ts'
import { aDraft } from '../fixtures.ts'
import { fieldsOf } from '../preparation/fields/model.ts'
import type { MeetingContent } from '../preparation/model.ts'
import { meetingsSite } from './meetings-site.ts'

type Form = Readonly<Record<string, string>>

/** The desk of an organisation where a secretary and an official write drafts. */
export async function openDraftDesk() {
  const { site, db, organiser } = await meetingsSite()
  const as = async (role: 'secretary' | 'official') =>
    (await site.signIn([{ role, organisation: organiser }])).headers
  const secretary = await as('secretary')
  const pathOf = (id: string) => `/ru/desk/meetings/drafts/${id}`
  const draftOf = async (id: string) => {
    const row = await db
      .selectFrom('draft')
      .selectAll()
      .where('id', '=', id as Id<'draft'>)
      .executeTakeFirstOrThrow()
    return { ...row, content: row.content as MeetingContent }
  }
  /** What is done with the newest version of a draft on the page of publication. */
  const act = async (id: string, what: string, form: Form = {}, headers = secretary) =>
    site.post(`${pathOf(id)}/${what}`, { version: String((await draftOf(id)).version), ...form }, headers)
  return {
    site,
    db,
    organiser,
    secretary,
    official: await as('official'),
    pathOf,
    draftOf,
    act,
    /** The fields of a complete draft, except for what a test changes. */
    formOf: (changes: Partial<MeetingContent>, version = 1, formId = 'one') => ({
      ...fieldsOf(aDraft(changes)),
      version: String(version),
      formId,
    }),
    /** Saves a form and announces the meeting, or publishes corrections of it. */
    announce: async (id: string, form: Form, headers = secretary) => {
      const saved = await site.post(pathOf(id), form, headers)
      if (saved.statusCode !== 303) return saved
      const { state } = await draftOf(id)
      return act(id, state === 'published' ? 'correct' : 'publish', {}, headers)
    },
    versionsOf: (id: string) =>
      db
        .selectFrom('draft_version')
        .select(['number', 'origin'])
        .where('draft_id', '=', id as Id<'draft'>)
        .orderBy('number')
        .execute(),
  }
}
