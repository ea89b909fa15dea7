/**
 * The KATO code (classifier of administrative-territorial objects, НК РК 11) has nine digits, AB CD EF HIJ:
 * AB the region or city of republican significance, CD the district or city administration, EF the rural okrug,
 * town, settlement or city district, HIJ the settlement. Zeros on the right say where the object stands.
 */

/** Levels from the top; `republic` is ours, the classifier begins with its regions. */
export const territoryLevels = ['republic', 'oblast', 'district', 'sub_district', 'settlement'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]

export const isLevel = (text: string): text is TerritoryLevel =>
  (territoryLevels as readonly string[]).includes(text)

/** The code that the classifier does not give to anything; here the republic, which contains all regions. */
export const republicCode = '000000000'

export const isCode = (text: string): boolean => /^[0-9]{9}$/.test(text)

/** The level of a code by its zeros: 390000000 is a region, 391000000 a district, 391010000 a town. */
export function territoryLevelOf(code: string): TerritoryLevel {
  if (code === republicCode) return 'republic'
  if (code.endsWith('0000000')) return 'oblast'
  if (code.endsWith('00000')) return 'district'
  if (code.endsWith('000')) return 'sub_district'
  return 'settlement'
}

/**
 * The codes that may contain an object, nearest first. Steps may be missing in the classifier: a town of a district
 * has no okrug (394420100 belongs to 394400000), a city of republican significance has no districts of the second
 * level (751110000 belongs to 750000000). The parent is the first of these that exists; the republic always does.
 */
export function possibleParents(code: string): string[] {
  const containing = [`${code.slice(0, 6)}000`, `${code.slice(0, 4)}00000`, `${code.slice(0, 2)}0000000`]
  const above = territoryLevels.indexOf(territoryLevelOf(code))
  return above === 0 ? [] : [...containing.slice(4 - above), republicCode]
}

/** The code of the object that contains this one, or undefined for the republic. */
export const findParent = (code: string, exists: (code: string) => boolean): string | undefined =>
  possibleParents(code).find((parent) => parent === republicCode || exists(parent))
