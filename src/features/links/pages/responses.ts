import { isId } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { notFound } from '#platform/http/index.ts'
import { loadMatter } from '../queries.ts'

/** The tables of pages that show links: those of the things of every slice that declares some. */
export const linkTags = (features: readonly Feature[]): readonly CacheTag[] => [
  'thing_link',
  'linked_thing',
  ...new Set(features.flatMap(({ linkables = [] }) => linkables.flatMap(({ cacheTags }) => cacheTags))),
]

/** The matter of the thing of an address; 404 where there is none. */
export async function getMatter(ctx: Context, { kind = '', id = '' }: Readonly<Record<string, string>>) {
  const address: ThingAddress = { kind, id }
  const matter = isId(id) ? await loadMatter(ctx, address) : undefined
  if (!matter) throw notFound()
  return { address, matter }
}
