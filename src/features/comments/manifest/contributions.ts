import type { Label } from '#domain/base/text.ts'
import { type Contribution, EXCERPT_MAX, type ListContributions } from '#features/contributions/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { findJoinedThings } from '../joining/kinds.ts'
import { findTargets } from '../kinds.ts'
import { contributionNames, hideableNames, verdictNames } from '../messages.ts'
import { type CommentTarget, commentPath, targetKey } from '../model.ts'
import { type ContributedItem, listNewestContributions } from './contribution-store.ts'

const kinds: Readonly<Record<ContributedItem['what'], Label>> = {
  comment: hideableNames.comment,
  reply: hideableNames.reply,
  join: contributionNames.join,
}

/** What became of it so far; who waits for an answer is told so as long as one can come. */
function outcomeOf(one: ContributedItem, target: CommentTarget): Pick<Contribution, 'outcome' | 'outcomeAt'> {
  const { what, state, verdict, answeredAt } = one
  if (state !== 'public') return { outcome: contributionNames[state] }
  if (verdict) return { outcome: verdictNames[verdict], outcomeAt: answeredAt ?? undefined }
  if (what === 'reply') return { outcome: contributionNames.public }
  return target.closed ? { outcome: contributionNames.unanswered } : { outcome: contributionNames.waiting }
}

/** Comments, replies and joins of a person. */
export const contributions: ListContributions = async (ctx, account, limit) => {
  const found = await listNewestContributions(ctx.db, account, limit, EXCERPT_MAX)
  const [targets, joined] = await Promise.all([
    findTargets(
      ctx,
      found.filter(({ number }) => number !== null),
    ),
    findJoinedThings(ctx, found),
  ])
  const joinedNames = declaredKinds(ctx, 'joinables')
  return found.flatMap((item): readonly Contribution[] => {
    const { what, number, targetKind, targetId, words, language, state, at } = item
    if (number === null) {
      const thing = joined.get(targetKey(item))
      const kind = joinedNames.get(targetKind)?.label
      if (!thing || !kind) return []
      const { title, path } = thing
      return [{ path, kind, title, at, outcome: contributionNames.counted }]
    }
    const target = targets.get(targetKey(item))
    // Comments on withdrawn targets are shown nowhere.
    if (!target) return []
    return [
      {
        path: state === 'pending' ? undefined : commentPath(number),
        kind: kinds[what],
        title: target.title,
        thing: targetId,
        at,
        words: words !== null && language ? { text: words, language } : undefined,
        ...outcomeOf(item, target),
      },
    ]
  })
}
