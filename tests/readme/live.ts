import { Type } from 'typebox'
import type { Context, TransactionContext } from '#platform/context.ts'
import { get } from '#platform/http/index.ts'
import { publishLive } from '#platform/live/index.ts'

export async function example(
  ctx: Context,
  inside: TransactionContext,
  poll: { readonly slug: string; readonly votes: number },
) {
  const Since = Type.Object({ since: Type.Optional(Type.String()) })
  // README src/platform/live
  const channelOf = (slug = '') => `poll/${slug}`
  await publishLive(inside, channelOf(poll.slug), { votes: poll.votes }) // in `notify` of a transition
  const since = ctx.live.position(channelOf(poll.slug)) // the page takes it before it reads its rows
  const route = get('/polls/:slug/live', { allow: 'anyone', query: Since }, ({ params, query }) => {
    const page = `/polls/${params.slug}` // for browsers without scripts
    return { kind: 'live', channel: channelOf(params.slug), since: query.since, page }
  })
  // end
  return { since, route }
}
