import type { Samples } from '#platform/http/index.ts'
import { followThing } from './following/actions.ts'
import { findFollow } from './following/store.ts'
import { frequencyField } from './model.ts'

const PLACE = { kind: 'territories.place', id: '391010000' }

/** Things behind the addresses that need a permission, for the test of every route by every role. */
export const samples: Samples = {
  '/follow/:kind/:id': {
    params: async (ctx, { account }) => {
      await followThing(ctx, account, { thing: PLACE, frequency: 'daily' })
      return { ...PLACE, account }
    },
    unowned: 'it ends what the person follows, whoever else follows the same thing',
    isUntouched: async ({ db }, { account = '' }) => (await findFollow(db, account, PLACE)) !== undefined,
  },
  'POST /account/follows/change': {
    form: async (ctx, { account }) => {
      await followThing(ctx, account, { thing: PLACE, frequency: 'daily' })
      const follow = await findFollow(ctx.db, account, PLACE)
      if (!follow) throw new Error('the follow was not stored')
      return { follow: follow.id, [frequencyField(follow.id)]: 'weekly' }
    },
  },
}
