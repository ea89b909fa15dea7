import { textIn } from '#domain/base/text.ts'
import type { DeskSection } from '#platform/feature.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { deskMessages as words } from './desk-messages.ts'
import { findDeskDocuments } from './desk-store.ts'
import { consultationDesk, DESK, documentPath } from './model.ts'
import { consultationPermissions as permissions } from './permissions.ts'

/** The desk section. Comments without an answer and consultations that can be closed are tasks of `deadlines`. */
export const desk: DeskSection = {
  path: DESK,
  label: words.title,
  allow: permissions.prepare,
  search: async ({ db }, actor, typed, language, limit) => {
    const rows = await findDeskDocuments(db, scopesOf(actor, permissions.prepare), typed, limit)
    return rows.map(({ document, consultation, title }) => ({
      path: consultation ? consultationDesk(consultation) : documentPath(document),
      title: textIn(title, language),
      what: words.title[language],
    }))
  },
}
