import type { Id } from '#domain/base/id.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { type CommentTargetKind, findTargets } from '../kinds.ts'
import { actNames } from '../messages.ts'
import { type CommentTarget, commentPath, type TargetScope, targetKey } from '../model.ts'
import { listRecordedComments } from './journal-store.ts'

/** What is recorded of comments; the entry's type begins with the kind of their target. */
export type CommentAct = keyof typeof actNames

/** The target in the content of an entry: `{ consultation: 'yards' }`. */
export const targetContent = (
  { journalKeys }: CommentTargetKind,
  { slug }: Pick<CommentTarget, 'slug'>,
): Readonly<Record<string, string>> => ({ [journalKeys?.target ?? 'target']: slug })

/** The anchor in the content of an entry: `{ provision: 'art_1' }`. */
export const anchorContent = (
  { journalKeys }: CommentTargetKind,
  anchor: string,
): Readonly<Record<string, string>> => ({ [journalKeys?.anchor ?? 'anchor']: anchor })

/** The journal entry of a comment, a join, a reply or an answer, under its own id, with everything that is public. */
export const commentAct = (
  act: CommentAct,
  id: Id<string>,
  { kind, territory, organisation }: Pick<TargetScope, 'kind' | 'territory' | 'organisation'>,
  content: object,
): Act => ({
  type: `${kind}.${act}`,
  act: id,
  territory,
  body: organisation,
  content: toJournalContent(content),
})

/** The entry types of comments on a kind of target and the pages that they link to, for the manifest of its slice. */
export const journalSource = ({ kind }: CommentTargetKind): JournalSource => ({
  entryTypes: Object.fromEntries(Object.entries(actNames).map(([act, name]) => [`${kind}.${act}`, name])),
  findTargets: async (ctx, ids) => {
    const recorded = await listRecordedComments(ctx.db, ids)
    const targets = await findTargets(ctx, recorded)
    return new Map(
      recorded.flatMap(({ id, number, ...row }) => {
        const target = targets.get(targetKey(row))
        return target ? [[id, { path: commentPath(number), title: target.title }] as const] : []
      }),
    )
  },
})
