import type { Language } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { DeskSection, Task } from '#platform/feature.ts'
import { may, scopesOf } from '#platform/identity/index.ts'
import type { DraftKind } from '../actions.ts'
import { listMessages } from '../list/messages.ts'
import { listDraftsInScopes, listWaitingDrafts } from '../list/store.ts'
import { messages } from '../messages.ts'
import { draftTitleOf } from '../model.ts'
import type { DraftPages } from '../responses.ts'
import { languageList, PUBLICATION_PATH } from '../views.tsx'

/** The section of the desk for a kind of drafts: what waits in it, and finding by the words of a title. */
export const desk = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  { messages: kindMessages, publishBy }: Pick<DraftPages<Content>, 'messages' | 'publishBy'>,
): DeskSection => ({
  path: kind.path,
  label: kindMessages.section,
  allow: kind.permissions.write,
  waiting: async ({ db }, actor, language, limit) => {
    const rows = await listWaitingDrafts(db, kind.kind, scopesOf(actor, kind.permissions.write), limit)
    const publisher = may(actor, kind.permissions.publish)
    return rows.map((row): Task => {
      const { id, publishAt, state } = row
      const dueAt = publishAt ?? (state === 'published' ? undefined : publishBy?.(row.content as Content))
      const title = draftTitleOf(row.title, language)
      return {
        path: `${kind.path}/${id}${publisher && !isTranslating(row) ? PUBLICATION_PATH : ''}`,
        title: title?.text ?? kindMessages.untitled[language],
        ...(title && title.language !== language ? { language: title.language } : {}),
        why: whatWaits(row, language),
        ...(dueAt ? { dueAt } : {}),
      }
    })
  },
  search: async ({ db }, actor, typed, language, limit) => {
    const folded = foldLetters(typed).split(' ').filter(Boolean)
    if (folded.length === 0) return []
    const scopes = scopesOf(actor, kind.permissions.write)
    const { items } = await listDraftsInScopes(db, kind.kind, scopes, { words: folded }, { offset: 0, limit })
    return items.map(({ id, state, title }) => ({
      path: `${kind.path}/${id}`,
      title: draftTitleOf(title, language)?.text ?? kindMessages.untitled[language],
      what: messages[state][language],
    }))
  },
})

type Waiting = Awaited<ReturnType<typeof listWaitingDrafts>>[number]

const isTranslating = ({ state, lacking }: Waiting) => state === 'draft' && lacking.length > 0

function whatWaits(row: Waiting, language: Language): string {
  const { state, lacking, publishAt, publishFailed } = row
  if (publishAt) return listMessages.becameDue[language]
  if (publishFailed) return messages.scheduleFailed[language]
  if (state === 'published') return listMessages.toCorrect[language]
  if (isTranslating(row)) return `${listMessages.toTranslate[language]}: ${languageList(lacking, language)}`
  return listMessages.toPublish[language]
}
