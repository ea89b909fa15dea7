import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { DeadlineKind } from '../kinds.ts'
import { deadlinePermissions } from '../permissions.ts'

/** Accounts after an id, in the order of ids. */
async function accountsAfter(db: Db, after: Id<'account'> | null, limit: number): Promise<Id<'account'>[]> {
  const rows = await db
    .selectFrom('account_link')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after as Id<'account'>))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

const label = { kk: 'Хабарлама', ru: 'Извещение', en: 'Notice' }

/** A kind of deadlines for tests: everything has a page, and every account waits. */
export const noticeDeadline: DeadlineKind = {
  kind: 'notices.answer',
  label,
  to: label,
  permission: deadlinePermissions.monitor,
  cacheTags: [],
  find: async (_, ids) =>
    new Map(
      ids.map((id) => [
        id,
        { title: { kk: `Хабарлама ${id}`, ru: `Извещение ${id}` }, path: `/notices/${id}` },
      ]),
    ),
  listWaiting: ({ db }, _, after, limit) => accountsAfter(db, after, limit),
}

/** A slice that has nothing but this kind. */
export const notices: Feature = { name: 'notices', routes: [], deadlines: [noticeDeadline] }
