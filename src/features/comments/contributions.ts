import type { Label } from '#domain/base/text.ts'
import { type Contribution, EXCERPT_MAX, type ListContributions } from '#features/contributions/index.ts'
import { type Contributed, listContributed } from './contribution-store.ts'
import { contributionNames, hideableNames, verdictNames } from './messages.ts'
import { type CommentTarget, commentPath } from './model.ts'
import { findTargets } from './target-actions.ts'

const kinds: Readonly<Record<Contributed['what'], Label>> = {
  comment: hideableNames.comment,
  reply: hideableNames.reply,
  join: contributionNames.join,
}

/** What became of it so far; who waits for an answer is told so as long as one can come. */
function outcomeOf(one: Contributed, target: CommentTarget): Pick<Contribution, 'outcome' | 'outcomeAt'> {
  const { what, state, verdict, answeredAt } = one
  if (state !== 'public') return { outcome: contributionNames[state] }
  if (verdict) return { outcome: verdictNames[verdict], outcomeAt: answeredAt ?? undefined }
  if (what === 'reply') return { outcome: contributionNames.public }
  return target.closed ? { outcome: contributionNames.unanswered } : { outcome: contributionNames.waiting }
}

/** Comments, replies and joins of a person. */
export const contributions: ListContributions = async (ctx, account, limit) => {
  const found = await listContributed(ctx.db, account, limit, EXCERPT_MAX)
  const targets = await findTargets(ctx, found)
  return found.flatMap((one): readonly Contribution[] => {
    const target = targets.get(one.targetId)
    // What was discussed is withdrawn: nothing of it is shown anywhere.
    if (!target) return []
    const { what, number, words, language, state, at } = one
    return [
      {
        path: state === 'pending' ? undefined : commentPath(number),
        kind: kinds[what],
        title: target.title,
        at,
        words: words !== null && language ? { text: words, language } : undefined,
        ...outcomeOf(one, target),
      },
    ]
  })
}
