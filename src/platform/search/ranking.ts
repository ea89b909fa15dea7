import { type RawBuilder, sql } from 'kysely'

/** In which order things are shown: the best match first, the newest first, or the most similar first. */
export type Order = 'best' | 'newest' | 'like'

/** Half the weight in so many years. */
const HALVED_AFTER_YEARS = 2
const HALVED_AFTER_S = HALVED_AFTER_YEARS * 365 * 86400

/**
 * The order of the rows `e` of `search_entry` that match the queries `q`. The best: those whose title has all the words
 * before those whose text has them, and those before what only has other words for the same terms; among these the
 * better (`ts_rank`; the numbers are the weights of D, C, B and A) and the newer.
 */
export function rankingOf(order: Order, now: Date): RawBuilder<unknown> {
  if (order === 'newest') return sql`e.at desc nulls last, e.id`
  if (order === 'like') return sql`ts_rank('{0.2, 0.2, 0.2, 1}', e.vector, q.own, 1) desc, e.id`
  const byTitle = sql`case when e.title @@ q.own then 1 + 3 * ts_rank(e.title, q.own, 2) else 1 end`
  const age = sql`greatest(0, coalesce(extract(epoch from ${now}::timestamptz - e.at), 0))`
  return sql`(e.title @@ q.own) desc, (e.vector @@ q.own) desc,
    ts_rank('{0.05, 0.1, 0.4, 1}', e.vector, q.own, 1) * (${byTitle}) / (1 + ${age} / ${HALVED_AFTER_S}) desc,
    e.at desc nulls first, e.id`
}
