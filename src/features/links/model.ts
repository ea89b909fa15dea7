import type { Label, Text } from '#domain/base/text.ts'
import { sameThing, type ThingAddress, thingKey } from '#domain/base/thing.ts'

/**
 * How one thing leads to another. A relation is stored once, from the earlier thing to the later one, and read in both
 * directions: what led to something is where that came from.
 */
export const relations = ['led-to', 'decided-by', 'carried-out-by', 'answered-by', 'discussed-in'] as const
export type Relation = (typeof relations)[number]

/** Who made a link: a person at the desk, or the slice of the earlier thing, which replaces its own. */
export type LinkOrigin = 'desk' | 'slice'

/** The end of a link at which a thing stands, in the direction of time. */
export const linkEnds = ['earlier', 'later'] as const
export type LinkEnd = (typeof linkEnds)[number]

/** A link between two things. */
export type ThingLink = {
  readonly id: string
  readonly relation: Relation
  readonly earlier: ThingAddress
  readonly later: ThingAddress
}

/** Characters of the words by which the desk looks for a thing. */
export const WORDS_MAX = 1000
/** Links of one thing: whoever needs more has a register, not a few related things. */
export const LINKS_PER_THING_MAX = 200
/** Things on the page of a matter, and steps in each direction from the one that was asked for. */
export const MATTER_THINGS_MAX = 60
export const MATTER_DEPTH_MAX = 8

/** A linked thing as readers are shown it. */
export type ShownThing = ThingAddress & {
  /** What it is: «Жаңалық». */
  readonly kindName: Label
  readonly title: Text
  /** When it was published or is held; null: it has no date. */
  readonly at: Date | null
  /** KATO code, for the zone of the date; null: of no place. */
  readonly territory: string | null
  /** Its page, after the language; undefined: it was withdrawn. */
  readonly path: string | undefined
  /** Where it stands, in words. */
  readonly state: Label | undefined
  readonly withdrawnAt: Date | null
}

/** A link as it is shown at one of its ends. */
export type ShownLink = {
  readonly link: string
  readonly relation: Relation
  /** The end at which the thing of the page stands. */
  readonly end: LinkEnd
  readonly other: ShownThing
}

/** Everything that led to a thing and that it led to. */
export type Matter = {
  /** In the order of time. */
  readonly things: readonly ShownThing[]
  /** Between these things. */
  readonly links: readonly ThingLink[]
  /** Further things were left out: beyond `MATTER_THINGS_MAX` or `MATTER_DEPTH_MAX`. */
  readonly more: boolean
}

export const MATTERS_PATH = '/matters'
/** Address of the page of a matter, after the language. */
export const matterPath = ({ kind, id }: ThingAddress): string => `${MATTERS_PATH}/${kind}/${id}`
export const DESK_PATH = '/desk/links'
/** Address at the desk of the links of a thing, after the language. */
export const linksDeskPath = ({ kind, id }: ThingAddress): string => `${DESK_PATH}/${kind}/${id}`

/** A choice at the desk: a relation, and the end at which the own thing stands. */
export const phrases = relations.flatMap((relation) =>
  linkEnds.map((end) => ({ relation, end, value: `${relation}.${end}` })),
)
export type LinkPhrase = (typeof phrases)[number]
export const findLinkPhrase = (value: string) => phrases.find((phrase) => phrase.value === value)

/** A thing as a choice in a form. */
export function parseAddress(value: string): ThingAddress | undefined {
  const [, kind, id] = /^([a-z-]+\.[a-z-]+) ([0-9a-f-]{36})$/.exec(value) ?? []
  return kind && id ? { kind, id } : undefined
}

/**
 * Things in the order of time, from the first word to what was done last. Things without a date stand before the first
 * thing that they led to, and after the last where they led to nothing that is here.
 */
export function sortByTime<Thing extends ThingAddress & { readonly at: Date | null }>(
  things: readonly Thing[],
  links: readonly Pick<ThingLink, 'earlier' | 'later'>[],
): readonly Thing[] {
  const times = new Map(things.map((thing) => [thingKey(thing), thing.at?.getTime()]))
  const timeOf = (thing: Thing): number => {
    const own = times.get(thingKey(thing))
    if (own !== undefined) return own
    const after = links
      .filter(({ earlier }) => sameThing(earlier, thing))
      .flatMap(({ later }) => times.get(thingKey(later)) ?? [])
    return after.length > 0 ? Math.min(...after) - 1 : Number.MAX_SAFE_INTEGER
  }
  return things
    .map((thing) => ({ thing, time: timeOf(thing) }))
    .sort((a, b) => a.time - b.time || thingKey(a.thing).localeCompare(thingKey(b.thing), 'en'))
    .map(({ thing }) => thing)
}
