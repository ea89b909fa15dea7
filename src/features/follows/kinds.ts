import type { Id } from '#domain/base/id.ts'
import type { Label } from '#domain/base/text.ts'
import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import { declaredKinds, findByKind } from '#platform/kinds.ts'
import type { FollowableThing, NotificationItem } from './model.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of its things that people can follow. */
    readonly followables?: readonly FollowableKind[]
    /** What its followers are notified of: events, each with all things that it concerns. */
    readonly notificationSources?: readonly NotificationSource[]
  }
}

/** A kind of things that people can follow. The slice of the things declares it in its manifest. */
export type FollowableKind = {
  /** Slice first: 'territories.place'. */
  readonly kind: string
  /** One of them: «Аумақ». */
  readonly label: Label
  /** What its followers are told, in a sentence. */
  readonly notificationText: Label
  /** Whether a text can be an id of this kind; it says nothing about whether the thing exists. */
  readonly isId: (id: string) => boolean
  /** Public things by id; what is withdrawn or not published is left out. One query for any number of ids. */
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, FollowableThing>>
  /** The ids of the things that contain one, which its events concern too; absent: nothing contains them. */
  readonly widen?: (
    ctx: Pick<Context, 'db'>,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly string[]>>
  /** The IANA time zone of a thing, by which its followers have their nights. */
  readonly zoneOf?: (id: string) => string
}

/** Something that happened. */
export type FollowEvent = {
  /** A UUID, unique among the events of its source. */
  readonly id: string
  readonly at: Date
  /** The moment after which a notification is too late. */
  readonly before?: Date | undefined
  /** All things that it concerns; those that contain a place need not be named. */
  readonly concerns: readonly ThingAddress[]
}

/** What followers are notified of by a slice. */
export type NotificationSource = {
  /** Slice first: 'meetings.announced'. */
  readonly kind: string
  /** The heading above its items in a letter: «Жаңалықтар». */
  readonly heading: Label
  /** Tables whose changes may be events: they are looked at soon after a change. */
  readonly cacheTags: readonly CacheTag[]
  /** Events since a moment that are public now. */
  readonly listNew: (ctx: Context, since: Date) => Promise<readonly FollowEvent[]>
  /** Events by id in their current state, in order; withdrawn and past ones are left out. */
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<readonly NotificationItem[]>
  /**
   * People to whose own contributions an event happened: they are told without following anything. In the order of
   * their ids, after one.
   */
  readonly listPeople?: (
    ctx: Context,
    event: string,
    after: Id<'account'> | null,
    limit: number,
  ) => Promise<readonly Id<'account'>[]>
  /** Those of these followers who get a letter of the slice about an event anyway: they are not told twice. */
  readonly listAlreadyNotified?: (
    ctx: Context,
    event: string,
    people: readonly Id<'account'>[],
  ) => Promise<readonly Id<'account'>[]>
}

/** A public thing with its kind; undefined when there is none. */
export async function findFollowable(ctx: Context, { kind, id }: ThingAddress) {
  const followable = declaredKinds(ctx, 'followables').get(kind)
  if (!followable?.isId(id)) return undefined
  const thing = (await followable.find(ctx, [id])).get(id)
  return thing && { followable, thing }
}

/** Public things of any kinds, by `thingKey`: one query for each kind. */
export const findFollowables = (ctx: Context, things: readonly ThingAddress[]) =>
  findByKind(ctx, things, declaredKinds(ctx, 'followables'))

/** The things with all that contain them, each once. */
export async function listWithContainingThings(
  ctx: Pick<Context, 'db' | 'features'>,
  things: readonly ThingAddress[],
): Promise<readonly ThingAddress[]> {
  const kinds = declaredKinds(ctx, 'followables')
  const all = new Map(things.map((thing) => [thingKey(thing), thing]))
  for (const [kind, ofKind] of Map.groupBy(things, ({ kind }) => kind)) {
    const ids = ofKind.map(({ id }) => id)
    const wider = (await kinds.get(kind)?.widen?.(ctx, ids)) ?? new Map<string, readonly string[]>()
    for (const id of [...wider.values()].flat()) all.set(thingKey({ kind, id }), { kind, id })
  }
  return [...all.values()]
}
