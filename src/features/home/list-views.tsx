import type { PlaceLink } from '#domain/base/link.ts'
import { filterConditions } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { RegionSelect } from '#ui/filters/region-select.tsx'
import { type Option, Select } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { OpenItems, Outcomes } from './item-views.tsx'
import { messages } from './messages.ts'
import {
  OPEN_ITEMS_PATH,
  type OpenItem,
  OUTCOMES_PATH,
  type ParticipationMode,
  participationModes,
  type ThingOutcome,
} from './model.ts'

export type ListFilter = {
  readonly territory: PlaceLink | undefined
  readonly mode?: ParticipationMode | undefined
}

const listPath = (path: string, { territory, mode }: ListFilter): string =>
  path + queryString({ territory, mode })

const modeNames: Readonly<Record<ParticipationMode, (typeof messages)['modeWrite']>> = {
  write: messages.modeWrite,
  attend: messages.modeAttend,
}

type ListProps = {
  readonly frame: PageFrame
  readonly filter: ListFilter
  readonly regions: readonly Option[]
}

/** The filter of a list as a form, and the active filters as links that remove them. */
function ListFilters({
  language,
  path,
  filter,
  regions,
  withMode,
}: {
  readonly language: Language
  readonly path: string
  readonly filter: ListFilter
  readonly regions: readonly Option[]
  readonly withMode: boolean
}) {
  const { territory, mode } = filter
  const address = `/${language}${path}`
  const conditions = filterConditions(filter, language, { mode: mode && modeNames[mode] })
  return (
    <Filters language={language} {...removableConditions(address, conditions)}>
      <RegionSelect language={language} territory={territory} regions={regions} />
      {withMode ? (
        <Select
          language={language}
          name="mode"
          label={messages.mode[language]}
          value={mode ?? ''}
          options={[
            { value: '', label: messages.anyMode[language] },
            ...participationModes.map((value) => ({ value, label: modeNames[value][language] })),
          ]}
        />
      ) : null}
    </Filters>
  )
}

const titled = (title: Label, { territory }: ListFilter, language: Language) =>
  territory ? `${title[language]}: ${territory.label[language]}` : title[language]

/** Everything that people can take part in. */
export function OpenPage({
  frame,
  filter,
  regions,
  items,
}: ListProps & { readonly items: readonly OpenItem[] }) {
  const { language } = frame
  const title = titled(messages.openTitle, filter, language)
  return (
    <Page
      {...frame}
      path={listPath(OPEN_ITEMS_PATH, filter)}
      title={title}
      description={messages.openLead[language]}
    >
      <PageHead title={title} lead={messages.openLead[language]} />
      <ListFilters language={language} path={OPEN_ITEMS_PATH} filter={filter} regions={regions} withMode />
      {items.length > 0 ? (
        <OpenItems language={language} items={items} level={2} />
      ) : (
        <Empty
          title={messages.openNone[language]}
          actions={[{ href: `/${language}${OUTCOMES_PATH}`, text: messages.outcomes[language] }]}
        />
      )}
    </Page>
  )
}

/** What came of it. */
export function OutcomesPage({
  frame,
  filter,
  regions,
  items,
}: ListProps & { readonly items: readonly ThingOutcome[] }) {
  const { language } = frame
  const title = titled(messages.outcomes, filter, language)
  return (
    <Page
      {...frame}
      path={listPath(OUTCOMES_PATH, filter)}
      title={title}
      description={messages.outcomesLead[language]}
    >
      <PageHead title={title} lead={messages.outcomesLead[language]} />
      <ListFilters
        language={language}
        path={OUTCOMES_PATH}
        filter={filter}
        regions={regions}
        withMode={false}
      />
      {items.length > 0 ? (
        <Outcomes language={language} items={items} level={2} />
      ) : (
        <Empty
          title={messages.outcomesNone[language]}
          actions={[{ href: `/${language}${OPEN_ITEMS_PATH}`, text: messages.open[language] }]}
        />
      )}
    </Page>
  )
}
