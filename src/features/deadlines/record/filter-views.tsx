import { type Label, type Language, textIn } from '#domain/base/text.ts'
import { PlaceFilters } from '#ui/filters/place-filters.tsx'
import { Select } from '#ui/form/index.ts'
import { formatMonth } from '#ui/format/index.ts'
import { RECORD_PATH } from '../model.ts'
import { recordMessages } from './messages.ts'
import { type RecordFilter, type RecordGroup, recordPath } from './model.ts'
import type { RecordPageProps } from './views.tsx'

/** What a filter chooses, in words. */
export const deadlineFilterText = (
  { organisation, territory, kind, month }: RecordFilter,
  kinds: ReadonlyMap<string, Label>,
  language: Language,
): string =>
  [
    organisation && textIn(organisation.name, language),
    territory?.label[language],
    kind && kinds.get(kind)?.[language],
    month && formatMonth(language, month),
  ]
    .filter(Boolean)
    .join(', ')

export function RecordFilters({
  frame: { language },
  filter,
  view,
  kinds,
  regions,
  months,
}: RecordPageProps) {
  const { territory, organisation, kind, month } = filter
  const address = `/${language}${RECORD_PATH}`
  const without = (name: keyof RecordFilter) => `/${language}${recordPath({ ...filter, [name]: undefined })}`
  const named = (text: string | undefined, name: keyof RecordFilter) =>
    text ? [{ text, removeHref: without(name) }] : []
  return (
    <PlaceFilters
      language={language}
      territory={territory}
      organisation={organisation}
      regions={regions}
      action={address}
      applied={[
        ...named(organisation && textIn(organisation.name, language), 'organisation'),
        ...named(territory?.label[language], 'territory'),
        ...named(kind && kinds.get(kind)?.[language], 'kind'),
        ...named(month && formatMonth(language, month), 'month'),
      ]}
    >
      {view === 'organisation' ? null : <input type="hidden" name="by" value={view} />}
      <Select
        language={language}
        name="kind"
        label={recordMessages.kind[language]}
        value={kind ?? ''}
        options={[
          { value: '', label: recordMessages.anyKind[language] },
          ...[...kinds].map(([value, label]) => ({ value, label: label[language] })),
        ]}
      />
      <Select
        language={language}
        name="month"
        label={recordMessages.month[language]}
        value={month ?? ''}
        options={[
          { value: '', label: recordMessages.anyMonth[language] },
          ...monthOptions(months, month).map((value) => ({ value, label: formatMonth(language, value) })),
        ]}
      />
    </PlaceFilters>
  )
}

const monthOptions = (months: readonly RecordGroup[], chosen: string | undefined): readonly string[] =>
  [...new Set([...months.map(({ key }) => key), ...(chosen ? [chosen] : [])])].sort().reverse()
