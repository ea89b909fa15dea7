import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import type { StateSince } from '#domain/search/index.ts'
import type { Searchable } from '#platform/search/index.ts'
import { findTargets } from '../kinds.ts'
import { commentMessages } from '../messages.ts'
import { type CommentTarget, commentPath, targetKey } from '../model.ts'

/** A comment that is answered is done with; until then it waits, from the promised day on in vain. */
function statesOf({ answersDueOn }: CommentTarget, answered: boolean): readonly StateSince[] {
  if (answered) return [{ since: null, state: 'done' }]
  const waits: StateSince = { since: null, state: 'answering' }
  return answersDueOn === null
    ? [waits]
    : [waits, { since: instantOf(addDays(answersDueOn, 1), '00:00', CAPITAL_ZONE), state: 'overdue' }]
}

/** What search finds of comments: the words of those that everyone sees. Names of authors are not searched. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'comments.comment',
    label: commentMessages.title,
    entries: async (ctx, ids) => {
      const rows = await ctx.db
        .selectFrom('comment')
        .select([
          'id',
          sql<number>`number::float8`.as('number'),
          'target_kind as targetKind',
          'target_id as targetId',
        ])
        .select(['language', 'body', 'wording', 'wording_language', 'published_at as at', 'verdict'])
        .where('id', 'in', ids as readonly Id<'comment'>[])
        .where('state', '=', 'public')
        .execute()
      const targets = await findTargets(ctx, rows)
      return rows.flatMap(
        ({ id, number, targetKind, targetId, language, body, wording, wording_language, at, verdict }) => {
          const target = targets.get(targetKey({ targetKind, targetId }))
          if (!target) return []
          const proposed = wording === null ? [] : [wording]
          const same = wording_language === null || wording_language === language
          return {
            id,
            at,
            title: target.title,
            titleSearched: false as const,
            path: commentPath(number),
            text: {
              [language]: [body, ...(same ? proposed : [])].filter(Boolean).join('\n'),
              ...(same || wording_language === null ? {} : { [wording_language]: wording }),
            },
            territory: target.territory,
            organisation: target.organisation,
            states: statesOf(target, verdict !== null),
          }
        },
      )
    },
    listIds: async ({ db }, after, limit) => {
      const rows = await db
        .selectFrom('comment')
        .select('id')
        .$if(after !== null, (query) => query.where('id', '>', after as Id<'comment'>))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  },
]
