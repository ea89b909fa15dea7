import type { Id } from '#domain/base/id.ts'
import { findAddressee } from '#platform/db/index.ts'
import type { LetterJob } from '#platform/jobs/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import type { DraftKind } from '../actions.ts'
import { draftTitleOf } from '../model.ts'
import { findDraft } from '../store.ts'
import { PUBLICATION_PATH } from '../views.tsx'
import { letterMessages } from './letter-messages.ts'

/** Tells the author of a draft that it could not be published at its minute, with the way to what is missing. */
export const failureLetter = <Content extends object, Ready>(kind: DraftKind<Content, Ready>): LetterJob => ({
  addressTypedBy: 'nobody',
  write: async ({ db, data, mail, origin }) => {
    const reader = await findAddressee(db, String(data.account) as Id<'account'>)
    const draft = await findDraft<Content>(db, kind.kind, String(data.draft) as Id<'draft'>)
    if (!mail || !reader?.email || !draft) return undefined
    const { language, email } = reader
    const title = draftTitleOf(kind.title(draft.content), language)?.text ?? letterMessages.untitled[language]
    const when = formatDateTime(language, String(data.at), kind.zone(draft.content))
    const text = [
      letterMessages.greeting[language],
      letterMessages.failed[language](title, when),
      `${letterMessages.missing[language]}\n${origin}/${language}${kind.path}/${draft.id}${PUBLICATION_PATH}`,
      letterMessages.why[language],
    ]
    return {
      letter: { to: email, subject: letterMessages.subject[language](title), text: `${text.join('\n\n')}\n` },
    }
  },
})
