import { DAY_MS } from '#domain/base/duration.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import type { Text } from '#domain/base/text.ts'

/** Addresses after the language. */
export const OPEN_ITEMS_PATH = '/open'
export const OUTCOMES_PATH = '/outcomes'

/** Items that one slice contributes to a page. */
export const ITEMS_MAX = 100

/** How people take part: by writing from wherever they are, or by coming. */
export const participationModes = ['write', 'attend'] as const
export type ParticipationMode = (typeof participationModes)[number]

/** A thing of any slice that people can take part in, now or soon. Strings are in the reader's language. */
export type OpenItem = {
  /** After the language. */
  readonly path: string
  readonly title: Text
  /** What it is about, in a sentence. */
  readonly subject: Text
  /** «Қоғамдық тыңдау». */
  readonly kind: string
  readonly mode: ParticipationMode
  readonly place: Pick<PlaceLink, 'slug' | 'label'>
  /** The time during which people can take part. Of a meeting: from its beginning to its end. */
  readonly opensAt: Date
  readonly closesAt: Date
  /** The time in words: «9 желтоқсанға дейін, 7 жұмыс күні қалды». */
  readonly timing: string
  /** How many took part, or how many still can: «10 пікір». */
  readonly participation: string | undefined
  /** What the button says: «Оқып, пікір айту». */
  readonly action: string
  /** A cancelled item is shown while people could still set out for it. */
  readonly cancelled: boolean
}

/** What came of something: a decision, a result. Strings are in the reader's language. */
export type ThingOutcome = {
  readonly path: string
  readonly title: Text
  readonly kind: string
  readonly place: Pick<PlaceLink, 'slug' | 'label'>
  readonly at: Date
  /** When and how it ended: «2026 жылғы 9 желтоқсанда қабылданды». */
  readonly state: string
  /** What people changed: «20 пікірдің 7-і ескерілді». */
  readonly change: string | undefined
}

/** A number by which people can judge the site: how many comments were answered. */
export type HomeFigure = {
  /** «86-ның 52-сі» */
  readonly value: string
  readonly label: string
  /** Where anybody can check it, after the language. */
  readonly path: string
}

/** Days within which an end or a beginning is urgent. */
export const URGENT_DAYS = 7

/** Days before its beginning in which a cancelled meeting is still listed. */
export const CANCELLED_DAYS = 2

/**
 * The urgency of an item, lower first: 0 open and closing within {@link URGENT_DAYS}; 1 beginning within that time;
 * 2 open for longer; 3 beginning later.
 */
export function urgencyOf({ opensAt, closesAt }: Pick<OpenItem, 'opensAt' | 'closesAt'>, now: Date): number {
  const soon = now.getTime() + URGENT_DAYS * DAY_MS
  if (opensAt <= now) return closesAt.getTime() <= soon ? 0 : 2
  return opensAt.getTime() <= soon ? 1 : 3
}

/** The next moment of an item that matters to people: its beginning, or its end once it has begun. */
const nextMoment = ({ opensAt, closesAt }: OpenItem, now: Date): number =>
  (opensAt <= now ? closesAt : opensAt).getTime()

/** Items of several slices: the most urgent first, then by their next moment. What is over is left out. */
export const sortOpenItems = (items: readonly OpenItem[], now: Date): readonly OpenItem[] =>
  items
    .filter(({ closesAt }) => closesAt > now)
    .toSorted(
      (left, right) =>
        urgencyOf(left, now) - urgencyOf(right, now) ||
        nextMoment(left, now) - nextMoment(right, now) ||
        left.path.localeCompare(right.path),
    )

/**
 * The item that leads the first page: the first that is open to writing, because everybody can take part in it from
 * where they are; otherwise the first that takes place. `items` are sorted.
 */
export const featuredOf = (items: readonly OpenItem[], now: Date): OpenItem | undefined =>
  items.find(({ mode, opensAt, cancelled }) => mode === 'write' && opensAt <= now && !cancelled) ??
  items.find(({ cancelled }) => !cancelled)

/** Outcomes of several slices, the latest first. */
export const sortOutcomes = (outcomes: readonly ThingOutcome[]): readonly ThingOutcome[] =>
  outcomes.toSorted(
    (left, right) => right.at.getTime() - left.at.getTime() || left.path.localeCompare(right.path),
  )
