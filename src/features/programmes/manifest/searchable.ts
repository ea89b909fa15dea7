import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import { joinTexts, type Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { programmePath } from '../model.ts'

/** What search finds of programmes: their aims and findings. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'programmes.programme',
    label: messages.title,
    entries: async ({ db }, wanted) => {
      const ids = wanted as readonly Id<'programme'>[]
      const rows = await db
        .selectFrom('programme as g')
        .leftJoin('programme_introduction as i', 'i.programme_id', 'g.id')
        .select(['g.id', 'g.slug', 'g.name', 'g.summary', 'g.aims', 'g.starts_on', 'g.ends_on'])
        .select('i.body as introduction')
        .where('g.id', 'in', ids)
        .execute()
      const findings = await db
        .selectFrom('finding')
        .select(['programme_id', 'body'])
        .where('programme_id', 'in', ids)
        .orderBy('position')
        .execute()
      return rows.map(({ id, slug, name, summary, aims, introduction, starts_on, ends_on }) => ({
        id,
        title: name,
        territory: null,
        organisation: null,
        at: instantOf(starts_on, '00:00', CAPITAL_ZONE),
        path: programmePath({ slug }),
        text: joinTexts([
          summary,
          ...(introduction ? [introduction] : []),
          ...aims,
          ...findings.filter(({ programme_id }) => programme_id === id).map(({ body }) => body),
        ]),
        states: [
          { since: null, state: 'ahead' },
          { since: instantOf(starts_on, '00:00', CAPITAL_ZONE), state: 'open' },
          { since: instantOf(addDays(ends_on, 1), '00:00', CAPITAL_ZONE), state: 'done' },
        ],
      }))
    },
    listIds: async ({ db }, after, limit) => {
      const rows = await db
        .selectFrom('programme')
        .select('id')
        .$if(after !== null, (query) => query.where('id', '>', after as Id<'programme'>))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  },
]
