/**
 * The clock of a place. Kazakhstan has kept one time, UTC+5, since 1 March 2024; before that its west stood apart, and
 * dates of old items are shown by the clock of their day. The zones are those of the IANA database, by region.
 */

export type Zones = {
  /** Of the republic as a whole and of any region that is not listed. */
  readonly default: string
  /** By the first two digits of the code. */
  readonly regions: Readonly<Record<string, string>>
}

/** IANA name of the zone in which a territory lives: Asia/Qostanay for anything in Kostanay Region. */
export const zoneOf = (code: string, zones: Zones): string => zones.regions[code.slice(0, 2)] ?? zones.default
