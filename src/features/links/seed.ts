import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { searchableByKind } from '#platform/search/model.ts'
import { addDemonstrationLink } from './actions.ts'
import type { Relation } from './model.ts'

/** A link of the demonstration; things are named by their pages, after the language. */
type DemoLink = { readonly earlier: string; readonly relation: Relation; readonly later: string }

const SEEDED_MAX = 10_000

/** All things of the demonstration by their pages. */
async function thingsByPath(ctx: Context): Promise<ReadonlyMap<string, ThingAddress>> {
  const kinds = searchableByKind(ctx)
  const found = await Promise.all(
    [...declaredKinds(ctx, 'linkables')].map(async ([kind, linkable]) => {
      const ids = (await kinds.get(kind)?.listIds(ctx, null, SEEDED_MAX)) ?? []
      const things = ids.length > 0 ? await linkable.find(ctx, ids) : new Map()
      return [...things].map(([id, { path }]) => [path, { kind, id }] as const)
    }),
  )
  return new Map(found.flat())
}

/** Links the things of the demonstration; returns how many links. */
export async function seedLinks(ctx: Context, folder: string, progress: Progress) {
  const links: DemoLink[] = JSON.parse(await readFile(join(folder, 'links.json'), 'utf8'))
  const things = await thingsByPath(ctx)
  const known = (path: string): ThingAddress => {
    const thing = things.get(path)
    if (!thing) throw new Error(`links.json: there is no ${path}`)
    return thing
  }
  for (const [done, { earlier, relation, later }] of links.entries()) {
    await addDemonstrationLink(ctx, { relation, earlier: known(earlier), later: known(later) })
    progress(done + 1, links.length)
  }
  return links.length
}
