import type { WithdrawableKind } from '#features/withdrawals/index.ts'
import { messages } from '../messages.ts'
import { NEWS_ITEM_KIND, newsDeskPath, newsItemIdOf, newsPath } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import { removeNews } from '../publication/actions.ts'
import { findWithdrawableNews, lockWithdrawableNews } from '../publication/queries.ts'

/** Published news can be withdrawn, with all their words. */
export const withdrawables: readonly WithdrawableKind[] = [
  {
    kind: NEWS_ITEM_KIND,
    label: messages.one,
    act: 'news.withdrawn',
    permission: newsPermissions.publish,
    path: newsPath,
    deskPath: newsDeskPath,
    erases: true,
    find: findWithdrawableNews,
    lock: lockWithdrawableNews,
    withdraw: (inside, thing, now) => removeNews(inside, newsItemIdOf(thing), now),
  },
]
