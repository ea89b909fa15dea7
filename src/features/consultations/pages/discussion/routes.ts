import { WHOLE, WHOLE_ANCHOR } from '#domain/comment/index.ts'
import {
  COMMENT_CACHE_TAGS,
  CommentQuery,
  type CommentTarget,
  commentFormRoutes,
  draftName,
  getCommentPage,
} from '#features/comments/index.ts'
import type { Context } from '#platform/context.ts'
import { get, notFound, page, type Route } from '#platform/http/index.ts'
import { consultationTarget, targetOf } from '../../manifest/comment-targets.ts'
import { CONSULTATIONS_PATH, type Consultation, provisionPath } from '../../model.ts'
import { getAnnouncedConsultation, TEXT_CACHE_TAGS, termClockOf, withDocumentName } from '../../responses.ts'
import { findMovedAnchor, loadProvision } from '../../text/queries.ts'
import { ProvisionPage } from './provision-views.tsx'
import { loadShownAnchor } from './responses.ts'
import { CommentsPage } from './views.tsx'

const COMMENT_LIST_CACHE_TAGS = [...TEXT_CACHE_TAGS, ...COMMENT_CACHE_TAGS] as const

/** A consultation as the target of its comments. */
const asTarget = (ctx: Context, consultation: Consultation): CommentTarget =>
  targetOf(consultation, consultation.range, ctx.today())

const formRoutes = commentFormRoutes({
  kind: consultationTarget,
  path: `${CONSULTATIONS_PATH}/:slug/at/:anchor/say`,
  find: async (ctx, { slug = '', anchor = '' }, versionNumber) => {
    const consultation = await getAnnouncedConsultation(ctx, slug)
    const target = asTarget(ctx, consultation)
    const newest = consultation.versions.at(-1)
    const moved =
      versionNumber > 0 && versionNumber !== newest?.number
        ? await findMovedAnchor(ctx, consultation, anchor, versionNumber)
        : undefined
    const to = moved ? moved.to : anchor === WHOLE ? WHOLE_ANCHOR : anchor
    const back = provisionPath({ slug }, to)
    const movedFrom = moved && draftName(target, anchor)
    return {
      target,
      anchor: to,
      path: `${back}/say`,
      back,
      movedFrom,
      newestVersion: newest && { id: newest.id, number: newest.number },
    }
  },
  show: loadShownAnchor,
})

/** The discussion of a consultation: by provision, as a whole, and the forms. */
export const discussionRoutes: readonly Route[] = [
  get(
    `${CONSULTATIONS_PATH}/:slug/at/:anchor`,
    { query: CommentQuery, cacheTags: COMMENT_LIST_CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const provision = await loadProvision(ctx, consultation, frame.language, params.anchor ?? '')
      if (!provision) throw notFound()
      const list = await getCommentPage(
        ctx,
        consultation.id,
        { sort: query.sort, page: query.page },
        provision.anchor,
      )
      return page(
        ProvisionPage({
          frame,
          consultation,
          target: asTarget(ctx, consultation),
          clock: termClockOf(ctx, consultation.place.code),
          provision: withDocumentName(provision, frame.language),
          list,
        }),
      )
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/comments`,
    { query: CommentQuery, cacheTags: COMMENT_LIST_CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const list = await getCommentPage(ctx, consultation.id, query)
      const clock = termClockOf(ctx, consultation.place.code)
      return page(CommentsPage({ frame, consultation, target: asTarget(ctx, consultation), clock, list }))
    },
  ),

  ...formRoutes,
]
