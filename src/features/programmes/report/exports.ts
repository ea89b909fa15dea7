import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import {
  type Report,
  type ReportBlock,
  type ReportProgress,
  writeReportDocx,
  writeReportPdf,
} from '#platform/exports/index.ts'
import { formatDayOf, formatNumber } from '#ui/format/index.ts'
import {
  activityStateNames,
  findingMessages,
  heardNames,
  memberRoleNames,
  messages,
  organisationRoleNames,
} from '../messages.ts'
import {
  FEEDBACK_SHOWN_FROM,
  type FeedbackQuote,
  findingKinds,
  heardAnswers,
  type Programme,
  type ProgrammeEventRow,
  type ProgrammeFinding,
  type RecurringTheme,
  type ReportFormat,
} from '../model.ts'
import { formatDays, formatFigure } from '../pages/text-views.tsx'
import { figureBlocks } from './figure-exports.ts'

/** The content of a final report. */
export type ReportContent = {
  readonly programme: Programme
  readonly findings: readonly ProgrammeFinding[]
  readonly events: readonly ProgrammeEventRow[]
  readonly recurring: readonly RecurringTheme[]
  readonly quotes: readonly FeedbackQuote[]
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly alt: string }[]
  readonly zoneOf: (code: string) => string
  /** The address of the programme's page. */
  readonly address: string
}

/** The final report of a programme as a document, in the order of its page. */
export function reportDocument(content: ReportContent, language: Language): Report {
  const { programme, address } = content
  const carriers = programme.organisations.filter(({ role }) => role === 'carrier')
  const author = carriers.map(({ name }) => textIn(name, language)).join(', ')
  return {
    language,
    title: textIn(programme.name, language),
    subtitle: [
      messages.report[language],
      author,
      formatDays(language, programme.startsOn, programme.endsOn),
      address,
      ...(programme.demo ? [messages.demo[language]] : []),
    ],
    author,
    date: programme.revisedAt.toISOString(),
    page: (number) => messages.pageNumber[language](number),
    blocks: [
      ...summary(content, language),
      ...figureBlocks(content, language),
      ...programme.territories.flatMap((place) => region(content, place, language)),
      ...across(content, language),
      ...eventsChapter(content, language),
      ...plan(content, language),
      ...people(content, language),
    ],
  }
}

const chapter = (text: string): ReportBlock => ({ kind: 'chapter', text })
const heading = (text: string): ReportBlock => ({ kind: 'heading', text })
const text = (words: string, quiet = false): ReportBlock => ({ kind: 'text', text: words, quiet })

function summary({ programme, pictures }: ReportContent, language: Language): ReportBlock[] {
  const { events, attendance } = programme.eventCounts.reduce(
    (all, one) => ({ events: all.events + one.events, attendance: all.attendance + one.attendance }),
    { events: 0, attendance: 0 },
  )
  const findings = programme.findingCounts.reduce((all, { count }) => all + count, 0)
  const counted = [
    messages.regionCount[language](
      formatNumber(language, programme.territories.length),
      programme.territories.length,
    ),
    messages.eventCount[language](formatNumber(language, events), events),
    messages.peopleCount[language](formatNumber(language, attendance), attendance),
    messages.findingCount[language](formatNumber(language, findings), findings),
  ]
  return [
    chapter(messages.inShort[language]),
    text(textIn(programme.summary, language)),
    text(counted.join(' · ')),
    heading(messages.aims[language]),
    { kind: 'list', items: programme.aims.map((aim) => ({ text: textIn(aim, language) })) },
    heading(messages.where[language]),
    { kind: 'list', items: programme.territories.map(({ label }) => ({ text: label[language] })) },
    ...(programme.basis.length > 0 ? [heading(messages.basis[language])] : []),
    ...(programme.basis.length > 0
      ? [
          {
            kind: 'list' as const,
            items: programme.basis.map(({ title, note, url }) => ({
              text: textIn(title, language),
              note: [note ? textIn(note, language) : '', url ?? ''].filter(Boolean).join(' '),
            })),
          },
        ]
      : []),
    ...pictures.map(({ bytes, alt }): ReportBlock => ({ kind: 'picture', bytes, alt })),
  ]
}

/** A chapter for each region: its findings by kind, each with its evidence. */
function region({ programme, findings }: ReportContent, place: PlaceLink, language: Language): ReportBlock[] {
  const here = findings.filter((finding) => finding.region === place.code)
  if (here.length === 0) return []
  return [
    chapter(place.label[language]),
    ...findingKinds.flatMap((kind) => {
      const ofKind = here.filter((finding) => finding.kind === kind)
      return ofKind.length === 0
        ? []
        : [
            heading(findingMessages[kind].many[language]),
            ...ofKind.map(
              (finding): ReportBlock => ({
                kind: 'list',
                items: [findingItem(finding, programme, language)],
              }),
            ),
          ]
    }),
  ]
}

function findingItem(finding: ProgrammeFinding, { themes }: Programme, language: Language) {
  const { addressee, author, evidence } = finding
  const theme = themes.find(({ key }) => key === finding.theme)
  const notes = [
    addressee ? `${messages.to[language]}: ${textIn(addressee.name, language)}` : '',
    theme ? textIn(theme.title, language) : '',
    evidence.length > 0
      ? `${messages.evidence[language]}: ${evidence.map(({ title }) => textIn(title, language)).join('; ')}`
      : '',
    author ? author.name[language] : '',
  ]
  return { text: textIn(finding.body, language), note: notes.filter(Boolean).join(' · ') }
}

const across = ({ programme, recurring }: ReportContent, language: Language): ReportBlock[] =>
  recurring.length === 0
    ? []
    : [
        chapter(messages.across[language]),
        text(messages.acrossLead[language]),
        {
          kind: 'table',
          head: [messages.theme[language], messages.region[language]],
          numeric: [false, false],
          widths: [2, 5],
          rows: recurring.map(({ title, regions }) => [
            textIn(title, language),
            programme.territories
              .filter(({ code }) => regions.includes(code))
              .map(({ label }) => label[language])
              .join(', '),
          ]),
        },
      ]

function eventsChapter(
  { programme, events, quotes, zoneOf }: ReportContent,
  language: Language,
): ReportBlock[] {
  const { answers, mean, heard } = programme.feedback
  return [
    chapter(messages.events[language]),
    {
      kind: 'table',
      head: [
        messages.date[language],
        messages.event[language],
        messages.place[language],
        messages.attendance[language],
      ],
      numeric: [false, false, false, true],
      widths: [3, 7, 4, 2],
      rows: events.map(({ title, startsAt, place, attendance }) => [
        formatDayOf(language, startsAt, zoneOf(place.code)),
        textIn(title, language),
        place.label[language],
        attendance === null ? '–' : formatNumber(language, attendance),
      ]),
    },
    ...(mean === null || answers < FEEDBACK_SHOWN_FROM
      ? []
      : [
          heading(messages.feedback[language]),
          text(
            `${messages.usefulMean[language]}: ${messages.ofFive[language](formatFigure(language, mean))}. ` +
              heardAnswers
                .map((answer) => `${heardNames[answer][language]}: ${formatNumber(language, heard[answer])}`)
                .join(', '),
          ),
        ]),
    ...quotes.map(
      (quote): ReportBlock => ({
        kind: 'list',
        items: [{ text: `«${quote.body}»`, note: textIn(quote.title, language) }],
      }),
    ),
  ]
}

const plan = ({ programme }: ReportContent, language: Language): ReportBlock[] =>
  programme.stages.length === 0
    ? []
    : [
        chapter(messages.plan[language]),
        ...programme.stages.flatMap((stage): ReportBlock[] => [
          heading(`${textIn(stage.title, language)} (${formatDays(language, stage.startsOn, stage.endsOn)})`),
          {
            kind: 'table',
            head: [
              messages.activity[language],
              messages.planned[language],
              messages.fact[language],
              messages.state[language],
            ],
            numeric: [false, false, false, false],
            widths: [6, 4, 4, 3],
            rows: stage.activities.map((activity) => [
              textIn(activity.title, language),
              formatDays(language, activity.startsOn, activity.endsOn),
              activity.actualStartsOn
                ? formatDays(
                    language,
                    activity.actualStartsOn,
                    activity.actualEndsOn ?? activity.actualStartsOn,
                  )
                : '–',
              activityStateNames[activity.state][language],
            ]),
          },
        ]),
      ]

const people = ({ programme }: ReportContent, language: Language): ReportBlock[] => [
  chapter(messages.who[language]),
  heading(messages.organisations[language]),
  {
    kind: 'list',
    items: programme.organisations.map(({ name, role }) => ({
      text: textIn(name, language),
      note: organisationRoleNames[role][language],
    })),
  },
  ...(programme.members.length > 0 ? [heading(messages.workingGroup[language])] : []),
  {
    kind: 'list',
    items: programme.members.map(({ name, role, post }) => ({
      text: name[language],
      note: [memberRoleNames[role][language], post ? textIn(post, language) : ''].filter(Boolean).join(', '),
    })),
  },
]

/** Writes a document in a format; `fonts` is the folder of the fonts for PDF. */
export const writeReportFile = (
  report: Report,
  format: ReportFormat,
  fonts: string,
  written?: ReportProgress,
) => (format === 'pdf' ? writeReportPdf(report, fonts, written) : writeReportDocx(report, written))
