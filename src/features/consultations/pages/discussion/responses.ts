import { WHOLE } from '#domain/comment/index.ts'
import type { CiteAnchor, CommentTarget, ShownAnchor } from '#features/comments/index.ts'
import type { Context } from '#platform/context.ts'
import type { Frame } from '#platform/http/index.ts'
import { getAnnouncedConsultation, withDocumentName } from '../../responses.ts'
import { loadProvision } from '../../text/queries.ts'
import { citedProvision } from './provision-views.tsx'

/** A provision as the form of a comment shows it; undefined: the newest version has none at this anchor. */
export async function loadShownAnchor(
  ctx: Context,
  { language }: Pick<Frame, 'language'>,
  { target, anchor }: { readonly target: Pick<CommentTarget, 'slug'>; readonly anchor: string },
): Promise<ShownAnchor | undefined> {
  const consultation = await getAnnouncedConsultation(ctx, target.slug)
  const found = await loadProvision(ctx, consultation, language, anchor || WHOLE)
  if (!found) return undefined
  const provision = withDocumentName(found, language)
  return {
    anchor,
    name: provision.name,
    versionNumber: found.version.number,
    ...citedProvision(language, consultation, provision),
  }
}

/** The provision that a comment is about, for the form of its answer. */
export const citeProvision: CiteAnchor = async (ctx, frame, target, anchor) =>
  (await loadShownAnchor(ctx, frame, { target, anchor }))?.cited
