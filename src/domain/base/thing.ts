/** A thing of any slice, for those that serve all of them: links, follows, paper batches. */
export type ThingAddress = {
  /** Slice first, as search calls it: 'news.item'. */
  readonly kind: string
  /** As the kind writes it; mostly a UUID. */
  readonly id: string
}

/** The key of a thing in a map. */
export const thingKey = ({ kind, id }: ThingAddress): string => `${kind} ${id}`

export const sameThing = (one: ThingAddress, other: ThingAddress): boolean =>
  one.kind === other.kind && one.id === other.id
