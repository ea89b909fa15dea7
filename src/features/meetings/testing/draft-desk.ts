import type { Id } from '#domain/base/id.ts'
import { fieldsOf } from '../announcement/draft-form-model.ts'
import { findDraft } from '../announcement/draft-store.ts'
import type { MeetingDraftContent } from '../announcement/model.ts'
import { aDraft } from '../fixtures.ts'
import { meetingsSite } from './meetings-site.ts'

/** The desk of an organisation where a secretary and an official write drafts. */
export async function draftDesk() {
  const { site, db, organiser } = await meetingsSite()
  const as = async (role: 'secretary' | 'official') =>
    (await site.signIn([{ role, organisation: organiser }])).headers
  return {
    site,
    db,
    organiser,
    secretary: await as('secretary'),
    official: await as('official'),
    pathOf: (id: string) => `/ru/desk/meetings/drafts/${id}`,
    /** The fields of a complete draft, except for what a test changes. */
    formOf: (changes: Partial<MeetingDraftContent>, version = 1, sitting = 'one') => ({
      ...fieldsOf(aDraft(changes)),
      version: String(version),
      sitting,
    }),
    draftOf: async (id: Id<'meeting-draft'>) => {
      const draft = await findDraft(db, id)
      if (!draft) throw new Error(`no draft ${id}`)
      return draft
    },
  }
}
