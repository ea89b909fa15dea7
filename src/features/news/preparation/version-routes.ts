import type { Language } from '#domain/base/text.ts'
import { get, notFound, page, post, type Route, seeOther } from '#platform/http/index.ts'
import { View } from '../pages/item-routes.ts'
import { newsPermissions } from '../permissions.ts'
import type { VersionKind } from '../tables.ts'
import { restoreVersion } from './actions.ts'
import { draftDifferences } from './difference-messages.ts'
import { partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import { DESK, VERSIONS_SHOWN } from './model.ts'
import { isEditable, nameOf, type Opened, openDraft, ownerOf, publishPage } from './page-routes.ts'
import { previewPage } from './preview-routes.ts'
import { findEarlier, findVersion, listVersions } from './store.ts'
import { type VersionItem, VersionPage, VersionsPage } from './version-views.tsx'

const reading = { allow: newsPermissions.write, of: ownerOf }

const kinds = {
  saved: messages.versionSaved,
  auto: messages.versionAuto,
  copied: messages.versionCopied,
  published: messages.versionPublished,
} as const

type Row = {
  readonly number: number
  readonly at: Date
  readonly kind: VersionKind
  readonly from: number | null
  readonly name: string | null
  readonly email: string | null
}

const itemOf = (row: Row, language: Language): VersionItem => ({
  number: row.number,
  at: row.at,
  who: nameOf(row) ?? messages.nobody[language],
  what:
    row.kind === 'restored'
      ? messages.versionRestored[language](String(row.from ?? ''))
      : kinds[row.kind][language],
})

/** What was saved when and by whom, what each save changed, and the way back to it; and the preview. */
export const versionRoutes: readonly Route[] = [
  get(`${DESK}/:id/preview`, { ...reading, query: View }, async ({ ctx, frame, params, query }) =>
    previewPage(ctx, frame, await openDraft(ctx, params.id), query.view === 'side'),
  ),

  get(`${DESK}/:id/versions`, reading, async ({ ctx, frame, language, params }) => {
    const { draft, zone } = await openDraft(ctx, params.id)
    const rows = await listVersions(ctx.db, draft.id, VERSIONS_SHOWN)
    return page(VersionsPage({ frame, draft, zone, versions: rows.map((row) => itemOf(row, language)) }))
  }),

  get(`${DESK}/:id/versions/:number`, reading, async ({ ctx, frame, language, params }) => {
    const opened = await openDraft(ctx, params.id)
    const { draft, zone } = opened
    const number = numberOf(params.number)
    const [version, earlier, rows] = await Promise.all([
      findVersion(ctx.db, draft.id, number),
      findEarlier(ctx.db, draft.id, number),
      listVersions(ctx.db, draft.id, VERSIONS_SHOWN),
    ])
    const row = rows.find((one) => one.number === number)
    if (!version || !row) throw notFound()
    return page(
      VersionPage({
        frame,
        draft,
        zone,
        version: itemOf(row, language),
        changes: earlier && draftDifferences(earlier.content, version.content, language),
        since: draftDifferences(version.content, draft.content, language),
        editable: isEditable(draft),
        title: messages.whatInVersion[language](String(number)),
        sinceTitle: messages.whatSince[language],
      }),
    )
  }),

  post(
    `${DESK}/:id/versions/:number/restore`,
    { ...reading, perHour: 300, invalidates: [] },
    async ({ ctx, actor, frame, language, params }) => {
      const opened: Opened = await openDraft(ctx, params.id)
      const done = await restoreVersion(ctx, opened.draft.id, numberOf(params.number))
      if (done.ok) return seeOther(`/${language}${partPath(opened.draft.id, 'texts')}`)
      if (done.refusal === 'no-draft') throw notFound()
      return publishPage(frame, opened, actor, {}, 409)
    },
  ),
]

const numberOf = (text = ''): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound()
  return Number(text)
}
