import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { describeThings, findThing } from './kinds.ts'
import {
  MATTER_DEPTH_MAX,
  MATTER_THINGS_MAX,
  type Matter,
  matterPath,
  type Relation,
  type ShownLink,
  sortByTime,
} from './model.ts'
import { listLinked, listLinkedChain, listLinks, listLinksBetween, type StoredThing } from './store.ts'

/** The links of a thing as its page shows them. One query, and one for each kind of things at the other ends. */
export const loadLinks = async (ctx: Context, thing: ThingAddress): Promise<readonly ShownLink[]> =>
  showLinks(ctx, await listLinks(ctx.db, thing))

/**
 * The same for the section of a page that shows some relations to later things itself: these are left out, and not read.
 * Undefined: the thing is not linked.
 */
export async function loadRelatedThings(
  ctx: Context,
  thing: ThingAddress,
  shows: readonly Relation[],
): Promise<readonly ShownLink[] | undefined> {
  const links = await listLinks(ctx.db, thing)
  if (links.length === 0) return undefined
  const shown = await showLinks(
    ctx,
    links.filter(({ relation, end }) => end === 'later' || !shows.includes(relation)),
  )
  // Only links with things that are not public, and none that the page shows itself.
  const none = shown.length === 0 && !links.some(({ relation }) => shows.includes(relation))
  return none ? undefined : shown
}

async function showLinks(
  ctx: Context,
  links: Awaited<ReturnType<typeof listLinks>>,
): Promise<readonly ShownLink[]> {
  const shown = await describeThings(
    ctx,
    links.map(({ other }) => other),
  )
  return links.flatMap(({ other, ...link }) => {
    const otherThing = shown.get(thingKey(other))
    return otherThing ? [{ ...link, other: otherThing }] : []
  })
}

/**
 * The matter of a thing: what led to it, and what it led to. Undefined when the thing is unknown. Three queries, and one
 * for each kind of things, whatever the numbers.
 */
export async function loadMatter(ctx: Context, address: ThingAddress): Promise<Matter | undefined> {
  const [reached, own] = await Promise.all([listLinkedChain(ctx.db, address), findThing(ctx, address)])
  const [first] = reached
  const alone: readonly StoredThing[] = own
    ? [{ ...address, title: own.thing.title, at: own.thing.at, withdrawnAt: null }]
    : []
  const stored: readonly StoredThing[] = first ? reached.slice(0, MATTER_THINGS_MAX) : alone
  const [shown, links] = await Promise.all([describeThings(ctx, stored), listLinksBetween(ctx.db, stored)])
  if (!shown.has(thingKey(address))) return undefined
  const between = links.filter(
    ({ earlier, later }) => shown.has(thingKey(earlier)) && shown.has(thingKey(later)),
  )
  const things = sortByTime([...shown.values()], between)
  const positions = new Map(things.map((thing, index) => [thingKey(thing), index]))
  const position = (thing: ThingAddress) => positions.get(thingKey(thing)) ?? things.length
  return {
    things,
    links: between.toSorted(
      (a, b) => position(a.earlier) - position(b.earlier) || position(a.later) - position(b.later),
    ),
    more: reached.length > MATTER_THINGS_MAX || reached.some(({ depth }) => depth >= MATTER_DEPTH_MAX),
  }
}

/** The pages of the matters of those of these things that are linked, by their ids. One query, and none without ids. */
export async function findMatterPaths(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const linked = ids.length > 0 ? await listLinked(db, ids) : []
  return new Map(linked.map((thing) => [thing.id, matterPath(thing)]))
}
