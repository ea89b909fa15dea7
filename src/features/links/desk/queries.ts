import type { Language } from '#domain/base/text.ts'
import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { search } from '#platform/search/index.ts'
import { describeThings, findLinkableThings } from '../kinds.ts'

/** Things that a search at the desk offers. */
const OFFERED_MAX = 12

/** Public things of all kinds that can be linked, found by words. */
export async function listFoundThings(ctx: Context, words: string, language: Language) {
  const kinds = [...declaredKinds(ctx, 'linkables').keys()]
  const results = words.trim()
    ? await search(ctx, words, { language, limit: OFFERED_MAX, filter: { kinds } })
    : undefined
  const addresses = (results?.items ?? []).map(({ kind, entry }): ThingAddress => ({ kind, id: entry.id }))
  const found = await findLinkableThings(ctx, addresses)
  const shown = await describeThings(
    ctx,
    addresses.flatMap((address) => {
      const thing = found.get(thingKey(address))?.thing
      return thing ? [{ ...address, title: thing.title, at: thing.at, withdrawnAt: null }] : []
    }),
  )
  return addresses.flatMap((address) => {
    const thing = shown.get(thingKey(address))
    const linkable = found.get(thingKey(address))
    return thing && linkable ? [{ shown: thing, ...linkable }] : []
  })
}
