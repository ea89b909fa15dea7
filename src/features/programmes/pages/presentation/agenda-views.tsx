import type { Language } from '#domain/base/text.ts'
import { type Meeting, meetingPath } from '#features/meetings/index.ts'
import { Agenda } from '#ui/agenda/agenda.tsx'
import { formatRange, formatTime } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Table } from '#ui/table/table.tsx'
import { findingMessages, messages } from '../../messages.ts'
import { type Programme, programmePath, shareTime } from '../../model.ts'
import { programmeTrail } from '../list-views.tsx'
import type { PartSlide } from './slide-views.tsx'

export type SpeakersAgendaPageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  /** The meeting of the presentation, with its own agenda. */
  readonly meeting: Meeting | undefined
  readonly slides: readonly PartSlide[]
  readonly zone: string
}

type Part = { readonly name: string; readonly from: number; readonly to: number }

/** The speaker's agenda: which slides at what time, beside the agenda that was announced. */
export function SpeakersAgendaPage({ frame, programme, meeting, slides, zone }: SpeakersAgendaPageProps) {
  const { language } = frame
  return (
    <Page
      {...frame}
      path={programmePath(programme, '/agenda')}
      section="programmes"
      title={messages.speakersAgenda[language]}
      noindex
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={programmeTrail(language, programme)} />}
        title={messages.speakersAgenda[language]}
        lead={
          meeting ? (
            <a href={`/${language}${meetingPath(meeting)}`}>
              {formatRange(language, meeting.startsAt.toISOString(), meeting.endsAt.toISOString(), zone)}
            </a>
          ) : (
            messages.noPresentation[language]
          )
        }
      />
      {meeting && meeting.agenda.length > 0 ? (
        <Section title={messages.announcedAgenda[language]}>
          <Agenda
            language={language}
            zone={zone}
            items={meeting.agenda.map(({ title, startsAt, person }) => ({
              title: [startsAt ? `${startsAt} ` : '', renderText(title, language)],
              speakers: person ? [person[language]] : undefined,
            }))}
          />
        </Section>
      ) : null}
      <Section title={messages.bySlides[language]}>
        <p>{(meeting ? messages.computed : messages.noTimes)[language]}</p>
        <Table
          caption={messages.bySlides[language]}
          columns={[
            { title: messages.time[language] },
            { title: messages.subject[language] },
            { title: messages.slidesOf[language] },
          ]}
          rows={rows(language, programme, meeting, slides, zone)}
        />
        <p>
          <a href={`/${language}${programmePath(programme, '/presentation')}`}>
            {messages.openPresentation[language]}
          </a>
        </p>
      </Section>
    </Page>
  )
}

/** Slides that follow each other in one part of the talk, counted from 1. */
function partsOf(slides: readonly PartSlide[]): readonly Part[] {
  const parts: Part[] = []
  for (const [index, { part }] of slides.entries()) {
    const last = parts.at(-1)
    if (last?.name === part) parts[parts.length - 1] = { ...last, to: index + 1 }
    else parts.push({ name: part, from: index + 1, to: index + 1 })
  }
  return parts
}

function rows(
  language: Language,
  programme: Programme,
  meeting: Meeting | undefined,
  slides: readonly PartSlide[],
  zone: string,
) {
  const parts = partsOf(slides)
  const starts = meeting
    ? shareTime(
        +meeting.startsAt,
        +meeting.endsAt,
        parts.map(({ from, to }) => to - from + 1),
      )
    : []
  return parts.map(({ name, from, to }, index) => {
    const start = starts[index]
    return [
      start === undefined ? '–' : formatTime(new Date(start).toISOString(), zone),
      subject(language, programme, name),
      <a href={`/${language}${programmePath(programme, `/presentation#slide-${from}`)}`}>
        {from === to ? from : `${from}–${to}`}
      </a>,
    ]
  })
}

function subject(language: Language, programme: Programme, part: string): string {
  const place = programme.territories.find(({ code }) => code === part)
  if (place) return place.label[language]
  if (part === 'opening') return `${messages.aims[language]}. ${messages.where[language]}`
  if (part === 'figures') return messages.figures[language]
  if (part === 'across') return `${messages.across[language]}: ${findingMessages.problem.question[language]}`
  return messages.thanks[language]
}
