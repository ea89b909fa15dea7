import { filterConditions } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Language } from '#domain/base/text.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { PlaceFilters, removableConditions } from '#ui/filters/place-filters.tsx'
import { type Option, Select } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { otherLanguageName, renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages, stateNames } from '../messages.ts'
import {
  ATOM_PATH,
  CALENDAR_FEED_PATH,
  CONSULTATIONS_PATH,
  type ConsultationFilter,
  type ConsultationListItem,
  consultationPath,
  DOWNLOADS_PATH,
  documentKindNames,
  documentKinds,
  JSON_FEED_PATH,
} from '../model.ts'
import { consultationStates, stateOf } from '../state-model.ts'
import { describeState, State, type TermClock } from '../views.tsx'

export type ConsultationListPageProps = {
  readonly frame: PageFrame
  readonly filter: ConsultationFilter
  readonly items: readonly ConsultationListItem[]
  readonly page: number
  readonly pages: number
  readonly regions: readonly Option[]
  readonly clock: TermClock
}

const conditionsOf = (filter: ConsultationFilter, language: Language) =>
  filterConditions(filter, language, {
    kind: filter.kind && documentKinds[filter.kind].label,
    state: filter.state && stateNames[filter.state],
  })

/** The title of a list: «Обсуждения: Костанайская область». */
export function listTitle(filter: ConsultationFilter, language: Language): string {
  const words = conditionsOf(filter, language).map(({ text }) => text)
  return words.length > 0 ? messages.of[language](words.join(', ')) : messages.title[language]
}

export function ConsultationListPage(props: ConsultationListPageProps) {
  const { frame, filter, items, page, pages, clock } = props
  const { language } = frame
  const title = listTitle(filter, language)
  const query = queryString(filter)
  const list = CONSULTATIONS_PATH + query
  const calendar = `/${language}${CALENDAR_FEED_PATH}${query}`
  const atom = `/${language}${ATOM_PATH}${query}`
  const json = `/${language}${JSON_FEED_PATH}${query}`
  return (
    <Page
      {...frame}
      path={pageHref(list, page)}
      section="consultations"
      kato={filter.territory?.code}
      title={page > 1 ? messages.page[language](title, formatNumber(language, page)) : title}
      description={messages.lead[language]}
      feeds={[
        { type: 'application/atom+xml', href: atom, title },
        { type: 'application/feed+json', href: json, title },
        { type: 'text/calendar', href: calendar, title },
      ]}
    >
      <PageHead title={title} lead={page > 1 ? undefined : messages.lead[language]} />
      <Chooser {...props} />
      {items.length > 0 ? (
        <Consultations language={language} items={items} clock={clock} />
      ) : (
        <NoConsultations language={language} filter={filter} />
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(`/${language}${list}`, number)}
      />
      <Subscribe language={language} ical={calendar} atom={atom} json={json} />
      <Downloads language={language} path={DOWNLOADS_PATH} query={query} />
    </Page>
  )
}

/** A list of consultations, for any page that shows some. */
export const Consultations = ({
  language,
  items,
  clock,
  level = 2,
}: {
  readonly language: Language
  readonly items: readonly ConsultationListItem[]
  readonly clock: TermClock
  readonly level?: 2 | 3
}) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="talks">
      {items.map((consultation) => (
        <li>
          <p class="meta">
            <State language={language} state={stateOf(consultation, clock.today)} />
            <span>{describeState(consultation, language, clock)}</span>
          </p>
          <Heading>
            <a href={`/${language}${consultationPath(consultation)}`}>
              {renderText(consultation.title, language)}
            </a>
          </Heading>
          {level === 2 ? <p>{renderText(consultation.purpose, language)}</p> : null}
          <p class="meta">
            <span>{documentKinds[consultation.kind].label[language]}</span>
            {level === 2 ? (
              <a href={`/${language}${territoryPath(consultation.place)}`}>
                {consultation.place.label[language]}
              </a>
            ) : null}
            {consultation.comments > 0 ? (
              <span>{messages.comments[language](consultation.comments)}</span>
            ) : null}
            {otherLanguageName(consultation.title, language) ? (
              <span>{otherLanguageName(consultation.title, language)}</span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The filter as a form, and the active filters as links that remove them. */
function Chooser({ frame: { language }, filter, regions }: ConsultationListPageProps) {
  const { territory, organisation, kind, state } = filter
  const address = `/${language}${CONSULTATIONS_PATH}`
  return (
    <PlaceFilters
      language={language}
      territory={territory}
      organisation={organisation}
      regions={regions}
      {...removableConditions(address, conditionsOf(filter, language))}
    >
      <Select
        language={language}
        name="kind"
        label={messages.kind[language]}
        value={kind ?? ''}
        options={[
          { value: '', label: messages.anyKind[language] },
          ...documentKindNames.map((value) => ({ value, label: documentKinds[value].label[language] })),
        ]}
      />
      <Select
        language={language}
        name="state"
        label={messages.state[language]}
        value={state ?? ''}
        options={[
          { value: '', label: messages.anyState[language] },
          ...consultationStates.map((value) => ({ value, label: stateNames[value][language] })),
        ]}
      />
    </PlaceFilters>
  )
}

function NoConsultations({
  language,
  filter,
}: {
  readonly language: Language
  readonly filter: ConsultationFilter
}) {
  const address = `/${language}${CONSULTATIONS_PATH}`
  if (queryString(filter) === '') return <Empty title={messages.noneYet[language]} />
  return (
    <Empty title={messages.none[language]} actions={[{ href: address, text: messages.all[language] }]}>
      {messages.noneHelp[language]}
    </Empty>
  )
}
