import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { mergeManifests, type ReportedContent } from '#platform/feature.ts'
import { type ContentSubject, subjectOfContent } from './model.ts'
import { findPlaceRange } from './store.ts'

/** How the slice of a kind of content handles reports; undefined: no slice knows the kind. */
export const reportableOf = ({ features }: Pick<Context, 'features'>, kind: string) =>
  mergeManifests(features, 'reportable')[kind]

/** Content by its kind and id; undefined if there is none. */
export const findReported = (ctx: Context, kind: string, id: string): Promise<ReportedContent | undefined> =>
  isId(id)
    ? (reportableOf(ctx, kind)?.find(ctx, id) ?? Promise.resolve(undefined))
    : Promise.resolve(undefined)

/** The subject of content for permissions: the organisation, and the place with its range. */
export async function findContentSubject(ctx: Context, { organisation, territory }: ContentSubject) {
  return subjectOfContent({ organisation, range: await findPlaceRange(ctx.db, territory) })
}

/** The codes of the outcomes in the audit record and the journal. */
export const auditCodes = {
  hidden: 'moderation.hidden',
  kept: 'moderation.kept',
  restored: 'moderation.restored',
  upheld: 'moderation.upheld',
} as const
