import transfersFile from '#data/kz/day-transfers.json' with { type: 'json' }
import formerNamesFile from '#data/kz/former-names.json' with { type: 'json' }
import glossaryFile from '#data/kz/glossary.json' with { type: 'json' }
import holidaysFile from '#data/kz/holidays_2019_2027.json' with { type: 'json' }
import lawTermsFile from '#data/kz/law-terms.json' with { type: 'json' }
import regionsFile from '#data/kz/regions.json' with { type: 'json' }
import zones from '#data/kz/zones.json' with { type: 'json' }
import { type Label, type Language, languages } from '#domain/base/text.ts'
import { sortByName } from '#domain/kazakh/index.ts'
import { type HolidaysFile, makeWorkCalendar, readLawTerms, type Transfer } from '#domain/law-terms/index.ts'
import { type KnownLabels, zoneOf } from '#domain/territory/index.ts'

// Reads everything that is specific to Kazakhstan from data/kz.

/** IANA time zone of a territory. */
export const zoneOfTerritory = (code: string): string => zoneOf(code, zones)

export type Region = {
  readonly code: string
  readonly label: Label
  /** The name without its kind, for a tile of the map. */
  readonly short: Label
  /** What fits on a tile on a phone, where the first letters would be ambiguous. */
  readonly abbreviation?: Label
  readonly tile: { readonly column: number; readonly row: number }
}

const withoutKind = (name: string) => name.replace(/ (Region|city|City)$/, '')

// Almaty is both a city and a region.
const abbreviations: Readonly<Record<string, Label>> = {
  '190000000': { kk: 'Алм.о', ru: 'Алм.о', en: 'Alm.R' },
}

/** The twenty regions with their positions on the tile map. */
export const regions: readonly Region[] = regionsFile.regions.map((region) => ({
  code: region.kato,
  label: { kk: region.kk, ru: region.ru, en: region.en },
  short: { kk: region.short_kk, ru: region.short_ru, en: withoutKind(region.en) },
  ...(abbreviations[region.kato] ? { abbreviation: abbreviations[region.kato] } : {}),
  tile: { column: region.tile.col, row: region.tile.row },
}))

const optionsIn = (language: Language) =>
  sortByName(
    regions.map(({ code, short }) => ({ value: code, label: short[language] })),
    ({ label }) => label,
  )

/** The regions as options of a form, in the alphabetical order of each language. */
export const regionOptions = Object.fromEntries(
  languages.map((language) => [language, optionsIn(language)]),
) as Readonly<Record<Language, ReturnType<typeof optionsIn>>>

/** Established English names of the regions, and of districts where they are known. */
export const knownLabels: KnownLabels = Object.fromEntries(
  regionsFile.regions.flatMap((region) =>
    [region, ...region.districts].flatMap(({ kato, en }) => (en ? [[kato, { en }]] : [])),
  ),
)

/** Former names under which a place is still searched for, by code. */
export const formerNames: Readonly<Record<string, readonly string[]>> = formerNamesFile.names

/** The working calendar with transferred days off (Labour Code, articles 84 and 85). */
export const workCalendar = makeWorkCalendar(
  holidaysFile as HolidaysFile,
  transfersFile.transfers as readonly Transfer[],
)

/** Legal terms by id, each with its article. */
export const lawTerms = readLawTerms(lawTermsFile)

/** A term of local self-government, as the glossary writes it, with the abbreviations under which it is known. */
export type GlossaryTerm = Label & {
  readonly abbreviations?: Partial<Readonly<Record<Language, readonly string[]>>>
}
export const glossary: readonly GlossaryTerm[] = glossaryFile.terms
