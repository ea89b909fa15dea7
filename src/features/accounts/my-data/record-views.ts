import { isLocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { isLanguage, type Label, type Language, type Text, textIn } from '#domain/base/text.ts'
import { formatDateTime, formatDay } from '#ui/format/index.ts'
import { languageNames } from '#ui/messages.ts'
import type { SliceRecords } from './queries.ts'
import type { ShownPart } from './views.tsx'

// As JSON has instants, ISO 8601 in UTC.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'kk' in value && 'ru' in value

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Formats a string: the label of a code, a language, an instant, a day, or the text itself. */
function shownString(
  key: string,
  value: string,
  codes: Readonly<Record<string, Label>>,
  language: Language,
): string {
  const name = codes[value]
  if (name) return name[language]
  if (key === 'language' && isLanguage(value)) return languageNames[value].name
  if (INSTANT.test(value)) return formatDateTime(language, value, CAPITAL_ZONE)
  return isLocalDate(value) ? formatDay(language, value) : value
}

/** Formats a value for the page; nested objects stay JSON. */
function shownValue(
  key: string,
  value: unknown,
  codes: Readonly<Record<string, Label>>,
  language: Language,
): string {
  if (typeof value === 'string') return shownString(key, value, codes, language)
  if (value instanceof Date) return formatDateTime(language, value.toISOString(), CAPITAL_ZONE)
  if (Array.isArray(value)) return value.map((item) => shownValue(key, item, codes, language)).join(', ')
  if (isText(value)) return textIn(value, language)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** All records in the reader's language; empty fields are left out. */
export const shownParts = (parts: readonly SliceRecords[], language: Language): readonly ShownPart[] =>
  parts.map(({ label, fieldLabels, valueLabels, heading, records }) => ({
    label: label[language],
    records: records.map((record) => ({
      heading: heading?.(record)?.[language],
      facts: Object.entries(record)
        .filter(([, value]) => !isEmpty(value))
        .map(([key, value]) => ({
          term: fieldLabels[key]?.[language] ?? key,
          value: shownValue(key, value, valueLabels[key] ?? {}, language),
        })),
    })),
  }))
