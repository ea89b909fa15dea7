import type { Language } from '#domain/base/text.ts'
import {
  BUTTON_FORM,
  DESK_POSTS_PER_HOUR,
  get,
  notFound,
  page,
  post,
  type Route,
  submitForm,
} from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import { messages } from '../messages.ts'
import { publicationFieldOf } from '../publication/form.ts'
import { refusedPublicationPage } from '../publication/responses.ts'
import { type DraftPages, editorNameOf, findDraftSubject, openForPage, shownDraft } from '../responses.ts'
import { findDraftVersion, findEarlierContent, type ListedVersion, listDraftVersions } from '../store.ts'
import { VERSIONS_PATH } from '../views.tsx'
import { restoreVersion } from '../writing/actions.ts'
import { versionMessages } from './messages.ts'
import { listDifferences, VERSIONS_MAX } from './model.ts'
import { DraftVersionsPage, type VersionItem, VersionPage } from './views.tsx'

const origins = {
  saved: versionMessages.versionSaved,
  auto: versionMessages.versionAuto,
  copied: versionMessages.versionCopied,
  imported: versionMessages.versionPublished,
} as const

const itemOf = (row: ListedVersion, language: Language): VersionItem => ({
  number: row.number,
  at: row.at,
  who: editorNameOf(row) ?? messages.nobody[language],
  what:
    row.origin === 'restored'
      ? versionMessages.versionRestored[language](String(row.from ?? ''))
      : origins[row.origin][language],
})

const getVersionNumber = (text = ''): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound()
  return Number(text)
}

/** What was saved when and by whom, what each save changed, and the way back to it. */
export const draftVersionRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => {
  const path = `${kind.path}/:id${VERSIONS_PATH}`
  const guard = { allow: kind.permissions.write, of: findDraftSubject(kind) }
  return [
    get(path, guard, async ({ ctx, frame, language, params }) => {
      const opened = await openForPage(kind, ctx, params.id)
      const rows = await listDraftVersions(ctx.db, opened.draft.id, VERSIONS_MAX)
      const versions = rows.map((row) => itemOf(row, language))
      return page(DraftVersionsPage({ frame, shown: shownDraft(kind, pages, opened), versions }))
    }),

    get(`${path}/:number`, guard, async ({ ctx, frame, language, params }) => {
      const opened = await openForPage(kind, ctx, params.id)
      const { draft } = opened
      const number = getVersionNumber(params.number)
      const [version, earlier, rows] = await Promise.all([
        findDraftVersion<Content>(ctx.db, draft.id, number),
        findEarlierContent<Content>(ctx.db, draft.id, number),
        listDraftVersions(ctx.db, draft.id, VERSIONS_MAX),
      ])
      const row = rows.find((item) => item.number === number)
      if (!version || !row) throw notFound()
      const changed = (before: Content, after: Content) =>
        listDifferences(pages.fields(before, language), pages.fields(after, language))
      return page(
        VersionPage({
          frame,
          shown: shownDraft(kind, pages, opened),
          version: itemOf(row, language),
          changes: earlier && changed(earlier, version.content),
          since: changed(version.content, draft.content),
          editable: opened.editable,
        }),
      )
    }),

    post(`${path}/:number/restore`, { ...guard, perHour: DESK_POSTS_PER_HOUR }, async (request) => {
      const { ctx, params } = request
      const { draft } = await openForPage(kind, ctx, params.id)
      return submitForm(request, BUTTON_FORM, {
        act: () => restoreVersion(kind, ctx, draft.id, getVersionNumber(params.number)),
        fieldOf: publicationFieldOf,
        page: (form) => refusedPublicationPage(kind, pages, request, form),
        next: () => `${kind.path}/${draft.id}`,
      })
    }),
  ]
}
