import { fold } from '#domain/kazakh/index.ts'
import type { DeskSection, Task } from '#platform/feature.ts'
import { may, scopesOf } from '#platform/identity/index.ts'
import { newsPermissions } from './permissions.ts'
import { partPath } from './preparation/frame-views.tsx'
import { listDrafts, listWaiting } from './preparation/list-store.ts'
import { messages } from './preparation/messages.ts'
import { tonguesOf } from './preparation/missing-views.tsx'
import { DESK, titleOf } from './preparation/model.ts'
import { publishMessages } from './publication/messages.ts'

/** News at the desk: what waits in it, and finding by the words of a title. */
export const newsDesk: DeskSection = {
  path: DESK,
  label: messages.section,
  allow: newsPermissions.write,
  waiting: async ({ db }, actor, language, limit) => {
    const rows = await listWaiting(db, scopesOf(actor, newsPermissions.write), limit)
    const publisher = may(actor, newsPermissions.publish)
    return rows.map(({ id, state, title, lacking, publishAt }): Task => {
      const named = titleOf({ texts: { title } }, language)
      const translating = state === 'draft' && lacking.length > 0
      const why = publishAt
        ? publishMessages.becameDue[language]
        : state === 'published'
          ? publishMessages.toCorrect[language]
          : translating
            ? `${publishMessages.toTranslate[language]}: ${tonguesOf(lacking, language)}`
            : publishMessages.toPublish[language]
      return {
        path: partPath(id, publisher && !translating ? 'publication' : 'texts'),
        title: named?.text ?? messages.untitled[language],
        ...(named && named.language !== language ? { language: named.language } : {}),
        why,
        ...(publishAt ? { dueAt: publishAt } : {}),
      }
    })
  },
  search: async ({ db }, actor, words, language, limit) => {
    const folded = fold(words).split(' ').filter(Boolean)
    if (folded.length === 0) return []
    const scopes = scopesOf(actor, newsPermissions.write)
    const { entries } = await listDrafts(db, scopes, { words: folded }, { offset: 0, limit })
    return entries.map(({ id, state, title }) => ({
      path: partPath(id, 'texts'),
      title: titleOf({ texts: { title } }, language)?.text ?? messages.untitled[language],
      what: messages[state][language],
    }))
  },
}
