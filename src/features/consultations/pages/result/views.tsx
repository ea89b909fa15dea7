import { textIn } from '#domain/base/text.ts'
import { commentKindNames, commentMessages, commentPath, verdictNames } from '#features/comments/index.ts'
import { ChartFigure } from '#ui/chart/index.ts'
import { Paragraphs } from '#ui/comment/comment.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { formatDayOf, formatNumber } from '#ui/format/index.ts'
import { Columns, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { StackedTable } from '#ui/stacked-table/stacked-table.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { Table } from '#ui/table/table.tsx'
import { textMessages } from '../../text/messages.ts'
import { ConsultationHead } from '../../views.tsx'
import { type ResultChart, resultChartPath, resultCharts } from './chart-views.tsx'
import { resultMessages } from './messages.ts'
import { minutesMessages } from './minutes-messages.ts'
import { type MinutesContent, minutesSentences } from './minutes-views.tsx'
import {
  type AnswerTableRow,
  countOfVerdict,
  dataPath,
  resultPackagePath,
  resultPath,
  type TableFormat,
  tablePath,
} from './model.ts'
import {
  answerTableHead,
  authorOf,
  kindTableHead,
  kindTableRows,
  provisionRows,
  provisionTableHead,
  shownProvisionName,
} from './table-views.tsx'

export type ResultPageProps = MinutesContent & {
  readonly frame: PageFrame
  readonly items: readonly AnswerTableRow[]
  readonly page: number
  readonly pages: number
}

/** The result of a consultation: figures, minutes, and each comment with its answer. */
export function ResultPage(props: ResultPageProps) {
  const { frame, consultation, clock, summary, page, pages } = props
  const { language } = frame
  const { slug, title, place } = consultation
  const name = resultMessages.of[language](textIn(title, language))
  return (
    <Page
      {...frame}
      path={pageHref(resultPath({ slug }), page)}
      section="consultations"
      kato={place.code}
      title={page > 1 ? resultMessages.page[language](name, formatNumber(language, page)) : name}
      description={resultMessages.lead[language]}
    >
      <ConsultationHead frame={frame} consultation={consultation} clock={clock} current="result" />
      {summary.figures.unanswered > 0 ? (
        <Notice
          kind="information"
          title={resultMessages.notFinal[language](formatNumber(language, summary.figures.unanswered))}
        />
      ) : null}
      {page === 1 ? <Overview {...props} /> : null}
      <Section title={resultMessages.table[language]} id="table">
        <p class="quiet">{resultMessages.tableLead[language]}</p>
        {summary.figures.comments > 0 ? (
          <Responses {...props} />
        ) : (
          <Empty title={resultMessages.nothing[language]} />
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(number) => `${pageHref(`/${language}${resultPath({ slug })}`, number)}#table`}
        />
      </Section>
    </Page>
  )
}

function Overview(props: ResultPageProps) {
  const { frame, summary } = props
  const { language } = frame
  return (
    <Columns aside={<Downloads {...props} />}>
      {summary.figures.comments > 0 ? <Figures {...props} /> : null}
      <Section title={minutesMessages.title[language]} id="protocol">
        <ol>
          {minutesSentences(props, language).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ol>
      </Section>
    </Columns>
  )
}

function Figures(props: ResultPageProps) {
  const { summary, frame } = props
  const { language } = frame
  const { participants, comments, joins } = summary.figures
  const n = (count: number) => formatNumber(language, count)
  const taken = countOfVerdict(summary, 'accepted') + countOfVerdict(summary, 'partly')
  return (
    <Section title={resultMessages.summary[language]} id="figures">
      <Stats
        items={[
          { value: n(participants), label: resultMessages.participants[language] },
          { value: n(comments), label: resultMessages.comments[language] },
          { value: n(joins), label: resultMessages.joined[language] },
          { value: n(taken), label: resultMessages.taken[language] },
        ]}
      />
      <KindPictures {...props} />
      <ProvisionPicture {...props} />
    </Section>
  )
}

const ChartOf = ({ chart, ...props }: ResultPageProps & { readonly chart: ResultChart }) => {
  const { frame, consultation } = props
  return (
    <ChartFigure
      language={frame.language}
      chart={resultCharts[chart](props, frame.language)}
      files={`/${frame.language}${resultChartPath(consultation, chart)}`}
      table="elsewhere"
    />
  )
}

const KindPictures = (props: ResultPageProps) => {
  const { summary, frame } = props
  const { language } = frame
  return (
    <>
      <ChartOf {...props} chart="kinds" />
      <ChartOf {...props} chart="answers" />
      <Table
        caption={resultMessages.kindsTable[language]}
        columns={kindTableHead(language).map((title, index) => ({ title, numeric: index > 0 }))}
        rows={kindTableRows(summary, language)}
      />
    </>
  )
}

const ProvisionPicture = (props: ResultPageProps) => {
  const { summary, frame } = props
  const { language } = frame
  return (
    <>
      <ChartOf {...props} chart="places" />
      <Table
        caption={resultMessages.provisionsTable[language]}
        columns={provisionTableHead(language).map((title, index) => ({ title, numeric: index > 0 }))}
        rows={provisionRows(summary, language)}
      />
    </>
  )
}

const formats: Readonly<Record<TableFormat, 'paper' | 'onlyTable'>> = {
  docx: 'paper',
  pdf: 'paper',
  xlsx: 'onlyTable',
  csv: 'onlyTable',
}

function Downloads({ frame: { language }, consultation: { slug } }: ResultPageProps) {
  const file = (format: TableFormat) => ({
    title: resultMessages[formats[format]][language],
    href: `/${language}${tablePath({ slug }, format)}`,
    format: format.toUpperCase(),
  })
  return (
    <Section title={resultMessages.downloads[language]} id="downloads">
      <Documents
        language={language}
        items={[
          ...(['docx', 'pdf', 'xlsx', 'csv'] as const).map(file),
          {
            title: resultMessages.openData[language],
            href: `/${language}${dataPath({ slug })}`,
            format: 'JSON',
          },
          {
            title: resultMessages.described[language],
            href: `/${language}${resultPackagePath({ slug })}`,
            format: 'Data Package',
          },
        ]}
      />
    </Section>
  )
}

function Responses(props: ResultPageProps) {
  const { items, frame } = props
  const { language } = frame
  const [, ...columns] = answerTableHead(language)
  return (
    <StackedTable
      caption={resultMessages.table[language]}
      columns={columns}
      rows={items.map((row) => ({
        id: `c${row.number}`,
        cells: [
          <>
            {shownProvisionName(row, language)}
            <small>
              <a href={`/${language}${commentPath(row.number)}`}>
                {commentMessages.number[language](String(row.number))}
              </a>
            </small>
          </>,
          <CommentText {...props} row={row} />,
          <Answer {...props} row={row} />,
          <Changes {...props} row={row} />,
        ],
      }))}
    />
  )
}

type RowProps = ResultPageProps & { readonly row: AnswerTableRow }

function CommentText({ row, frame: { language }, clock }: RowProps) {
  const { kind, body, wording, joins, publishedAt } = row
  const lang = row.language === language ? undefined : row.language
  const day = formatDayOf(language, publishedAt, clock.zone)
  return (
    <>
      <p>
        <b>{commentKindNames[kind][language]}</b>
        <small>
          {authorOf(row, language)}, {day}
        </small>
      </p>
      <Paragraphs text={body} lang={lang} />
      {wording === null ? null : (
        <p>
          <small>{resultMessages.proposed[language]}</small>
          <span lang={row.wordingLanguage === language ? undefined : (row.wordingLanguage ?? undefined)}>
            {wording}
          </span>
        </p>
      )}
      {joins > 0 ? <small>{resultMessages.same[language](joins)}</small> : null}
    </>
  )
}

function Answer({ row: { verdict, reason }, frame: { language } }: RowProps) {
  if (!verdict || !reason) return <p class="quiet">{resultMessages.noAnswer[language]}</p>
  return (
    <>
      <p>
        <b>{verdictNames[verdict][language]}</b>
      </p>
      <p>{renderText(reason, language)}</p>
    </>
  )
}

function Changes({ row: { changes, verdict }, frame: { language } }: RowProps) {
  if (changes.length === 0)
    return verdict ? <span class="quiet">{resultMessages.noChange[language]}</span> : null
  const lang = language === 'en' ? 'ru' : undefined
  return (
    <>
      {changes.map(({ version, name, text }) => (
        <p>
          <small>
            {resultMessages.nowReads[language](version, name || textMessages.wholeDocument[language])}
          </small>
          <span lang={lang}>{text}</span>
        </p>
      ))}
    </>
  )
}
