import { Type } from 'typebox'
import {
  DESK_POSTS_PER_HOUR,
  FREQUENT_POSTS_PER_HOUR,
  get,
  notFound,
  oneOf,
  post,
  type Route,
} from '#platform/http/index.ts'
import type { DraftKind } from '../actions.ts'
import { type DraftPages, type DraftPart, findDraftSubject, openForPage, partPage } from '../responses.ts'
import { PREVIEW_PATH, previewNotice } from '../views.tsx'
import { autosaveDraftPart, saveDraftPart } from './responses.ts'

/** How the preview is read: in one language unless all are asked for. */
const PreviewQuery = Type.Object({ view: Type.Optional(oneOf(['side'])) })

/** The pages on which a draft is written, each with its form, and its preview. */
export const writingRoutes = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
): readonly Route[] => [
  ...pages.parts.flatMap((part) => partRoutes(kind, pages, part)),

  get(
    `${kind.path}/:id${PREVIEW_PATH}`,
    { allow: kind.permissions.write, of: findDraftSubject(kind), query: PreviewQuery },
    async ({ ctx, frame, language, params, query }) => {
      const opened = await openForPage(kind, ctx, params.id)
      const path = `${kind.path}/${opened.draft.id}`
      return pages.preview(ctx, frame, opened, {
        path: `${path}${PREVIEW_PATH}`,
        notice: previewNotice(language, path),
        sideBySide: query.view === 'side',
      })
    },
  ),
]

function partRoutes<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  part: DraftPart<Content>,
): readonly Route[] {
  const path = `${kind.path}/:id${part.path}`
  const guard = { allow: kind.permissions.write, of: findDraftSubject(kind) }
  const saving = { ...guard, bytes: part.bytes }
  const show = get(path, guard, async ({ ctx, frame, params }) => {
    const opened = await openForPage(kind, ctx, params.id)
    if (part.shown?.(opened.draft) === false) throw notFound()
    return partPage(kind, pages, { ctx, frame }, part, opened)
  })
  const { read } = part
  if (!read) return [show]
  const form = { ...part, read }
  return [
    show,
    post(path, { ...saving, perHour: DESK_POSTS_PER_HOUR }, (request) =>
      saveDraftPart(kind, pages, form, request),
    ),
    ...(part.autosave
      ? [
          post(`${path}/autosave`, { ...saving, perHour: FREQUENT_POSTS_PER_HOUR }, (request) =>
            autosaveDraftPart(kind, pages, form, request),
          ),
        ]
      : []),
  ]
}
