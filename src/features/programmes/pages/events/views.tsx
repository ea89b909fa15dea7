import { meetingPath } from '#features/meetings/index.ts'
import { formatDayOf, formatNumber } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Status } from '#ui/status/status.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from '../../messages.ts'
import { FEEDBACK_SHOWN_FROM, type Programme, type ProgrammeEventRow, programmePath } from '../../model.ts'
import { programmeTrail } from '../list-views.tsx'
import { formatFigure } from '../text-views.tsx'

export type EventsPageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  readonly items: readonly ProgrammeEventRow[]
  readonly page: number
  readonly pages: number
  readonly zoneOf: (code: string) => string
}

/** All events of a programme by day, with attendance and feedback. */
export function EventsPage({ frame, programme, items, page, pages, zoneOf }: EventsPageProps) {
  const { language } = frame
  const address = programmePath(programme, '/events')
  const title = messages.events[language]
  return (
    <Page
      {...frame}
      path={pageHref(address, page)}
      section="programmes"
      title={page > 1 ? messages.page[language](title, formatNumber(language, page)) : title}
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={programmeTrail(language, programme)} />}
        title={title}
      />
      <Table
        caption={title}
        columns={[
          { title: messages.event[language] },
          { title: messages.date[language] },
          { title: messages.place[language] },
          { title: messages.state[language] },
          { title: messages.attendance[language], numeric: true },
          { title: messages.usefulMean[language], numeric: true },
        ]}
        rows={items.map((event) => [
          <a href={`/${language}${meetingPath(event)}`}>{renderText(event.title, language)}</a>,
          formatDayOf(language, event.startsAt, zoneOf(event.place.code)),
          event.place.label[language],
          <Status language={language} status={event.state} />,
          event.attendance === null ? '–' : formatNumber(language, event.attendance),
          event.mean === null || event.answers < FEEDBACK_SHOWN_FROM
            ? '–'
            : messages.ofFive[language](formatFigure(language, event.mean)),
        ])}
      />
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(`/${language}${address}`, number)}
      />
    </Page>
  )
}
