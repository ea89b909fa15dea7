import { filterConditions } from '#domain/base/list-filter.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { PlaceFilters, removableConditions } from '#ui/filters/place-filters.tsx'
import { Select } from '#ui/form/index.ts'
import { formatMonth } from '#ui/format/index.ts'
import { RECORD_PATH } from '../model.ts'
import { recordMessages } from './messages.ts'
import type { RecordFilter, RecordGroup } from './model.ts'
import type { RecordPageProps } from './views.tsx'

const conditionsOf = (filter: RecordFilter, kinds: ReadonlyMap<string, Label>, language: Language) =>
  filterConditions(filter, language, {
    kind: filter.kind && kinds.get(filter.kind),
    month: filter.month && formatMonth(language, filter.month),
  })

/** What a filter chooses, in words. */
export const deadlineFilterText = (
  filter: RecordFilter,
  kinds: ReadonlyMap<string, Label>,
  language: Language,
): string =>
  conditionsOf(filter, kinds, language)
    .map(({ text }) => text)
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
  return (
    <PlaceFilters
      language={language}
      territory={territory}
      organisation={organisation}
      regions={regions}
      {...removableConditions(address, conditionsOf(filter, kinds, language))}
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
