import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { textIn } from '#domain/base/text.ts'
import type { DeskSection } from '#platform/feature.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { wallClock } from '#ui/format/index.ts'
import { deskMessages as words } from './desk-messages.ts'
import { findDeskDocuments, listWaiting } from './desk-store.ts'
import { consultationDesk, DESK, documentPath } from './model.ts'

import { consultationPermissions as permissions } from './permissions.ts'

/** The end of a day in the time zone of the capital. */
const endOf = (day: string) => {
  const last = `${day}T23:59:59`
  return new Date(last + wallClock(`${last}Z`, CAPITAL_ZONE).offset)
}

/** The desk section: comments without an answer, and consultations that can be closed. */
export const desk: DeskSection = {
  path: DESK,
  label: words.title,
  allow: permissions.prepare,
  waiting: async ({ db, today }, actor, language, limit) => {
    const rows = await listWaiting(db, scopesOf(actor, permissions.prepare), today(), limit)
    return rows.map(({ id, title, unanswered, answersDueOn }) => ({
      path: unanswered > 0 ? `${consultationDesk(id)}/queue` : consultationDesk(id),
      title: textIn(title, language),
      why: unanswered > 0 ? words.toAnswer[language](unanswered) : words.toClose[language],
      dueAt: endOf(answersDueOn),
    }))
  },
  search: async ({ db }, actor, typed, language, limit) => {
    const rows = await findDeskDocuments(db, scopesOf(actor, permissions.prepare), typed, limit)
    return rows.map(({ document, consultation, title }) => ({
      path: consultation ? consultationDesk(consultation) : documentPath(document),
      title: textIn(title, language),
      what: words.title[language],
    }))
  },
}
