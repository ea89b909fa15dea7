import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Permission, Subject } from '#platform/identity/index.ts'
import { declaredKinds, findByKind } from '#platform/kinds.ts'
import type { SectionKind, SectionSubjects } from '#platform/page-sections.ts'
import type { Relation, ShownThing } from './model.ts'
import type { StoredThing } from './store.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of things of this slice that are linked with others in `features/links`. */
    readonly linkables?: readonly LinkableKind[]
  }
}

/** A public thing that can be linked, as everyone may see it now. */
export type LinkableThing = {
  /** After the language: '/news/…'. */
  readonly path: string
  /** What it is, where that says more than the label of its kind: «Қоғамдық тыңдау». */
  readonly label?: Label
  readonly title: Text
  /** When it was published or is held; null: it has no date. */
  readonly at: Date | null
  /** KATO code of its place, or of the republic. */
  readonly territory: string
  /** Where it stands, in words. */
  readonly state?: Label | undefined
  /** Whose it is: the permission to link it is asked of this. */
  readonly subject: Subject
}

/** Kinds of pages that are the page of one thing. */
export type ThingSection = {
  [Kind in SectionKind]: SectionSubjects[Kind] extends { readonly id: string } ? Kind : never
}[SectionKind]

/** A kind of things that can be linked with things of other slices. The slice of the things provides it. */
export type LinkableKind = {
  /** Slice first, as search calls it: 'news.item'. */
  readonly kind: string
  /** One of them: «Жаңалық». */
  readonly label: Label
  /** The page on which its links are shown. */
  readonly section: ThingSection
  /** Who links its things at the desk; absent: nobody, links come from the other end and from the slice. */
  readonly permission?: Permission | undefined
  /** Relations to later things that its page shows in its own way: the section leaves them out. */
  readonly shows?: readonly Relation[]
  /** Tables that `find` reads. */
  readonly cacheTags: readonly CacheTag[]
  /** Public things by id; what is withdrawn or not published yet is left out. One query for any number of ids. */
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, LinkableThing>>
  /**
   * People who contributed to one, in the order of their ids, after one: they are told what it led to. Absent: nobody
   * contributes to such things.
   */
  readonly listContributors?: (
    ctx: Context,
    id: string,
    after: Id<'account'> | null,
    limit: number,
  ) => Promise<readonly Id<'account'>[]>
}

/** A public thing with its kind; undefined when there is none. */
export async function findThing(ctx: Context, { kind, id }: ThingAddress) {
  const linkable = declaredKinds(ctx, 'linkables').get(kind)
  const thing = (await linkable?.find(ctx, [id]))?.get(id)
  return linkable && thing && { linkable, thing }
}

/** Public things of any kinds with their kinds, by `thingKey`: one query for each kind, whatever the number of things. */
export async function findLinkableThings(ctx: Context, things: readonly ThingAddress[]) {
  const kinds = declaredKinds(ctx, 'linkables')
  const found = await findByKind(ctx, things, kinds)
  return new Map(
    things.flatMap((address) => {
      const [linkable, thing] = [kinds.get(address.kind), found.get(thingKey(address))]
      return linkable && thing ? [[thingKey(address), { linkable, thing }] as const] : []
    }),
  )
}

/**
 * Stored things as readers are shown them: those that are public as they are now, withdrawn ones by the title that they
 * had. What is neither, such as an item that is not published yet, is left out.
 */
export async function describeThings<Thing extends StoredThing>(
  ctx: Context,
  stored: readonly Thing[],
): Promise<ReadonlyMap<string, ShownThing>> {
  const kinds = declaredKinds(ctx, 'linkables')
  const found = await findLinkableThings(ctx, stored)
  const shown = stored.flatMap(({ kind, id, title, at, withdrawnAt }) => {
    const linkable = kinds.get(kind)
    const now = found.get(thingKey({ kind, id }))?.thing
    if (!linkable || (!now && !withdrawnAt)) return []
    const thing: ShownThing = {
      kind,
      id,
      kindName: now?.label ?? linkable.label,
      title: now?.title ?? title,
      at: now ? now.at : at,
      territory: now?.territory ?? null,
      path: now?.path,
      state: now?.state,
      withdrawnAt: now ? null : withdrawnAt,
    }
    return [[thingKey(thing), thing] as const]
  })
  return new Map(shown)
}
