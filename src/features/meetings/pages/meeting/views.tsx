import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { organisationPath, personPath } from '#features/organisations/index.ts'
import { RegistrationBox, type RegistrationProblem } from '#features/registrations/index.ts'
import { Agenda } from '#ui/agenda/agenda.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import { formatDate, formatTime, localDay, wallClock } from '#ui/format/index.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { uiMessages } from '#ui/messages.ts'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Speakers } from '#ui/person/person.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import type { AgendaProgress } from '../../agenda/model.ts'
import { itemState, LiveAgenda } from '../../agenda/views.tsx'
import { lawNotes, messages } from '../../messages.ts'
import { type Meeting, meetingPath, shownState } from '../../model.ts'
import { MeetingFacts } from '../fact-views.tsx'
import { ChangesSection } from './change-views.tsx'
import { dateAndTimeOf, MeetingHead } from './head-views.tsx'
import { eventData } from './json-ld-views.tsx'

export type MeetingPageProps = {
  readonly frame: PageFrame
  readonly meeting: Meeting
  /** What contains the place, from the republic down. */
  readonly trail: readonly PlaceLink[]
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
  /** The texts in Markdown, as HTML in the language in which they are shown. */
  readonly about: TrustedHtml
  readonly outcome: TrustedHtml | undefined
  /** The form of a registration. */
  readonly form?: FormState<RegistrationProblem>
  /** The address of a preview; absent on the page of the meeting itself. */
  readonly at?: string | undefined
  /** The latest entry of the public journal about it. */
  readonly record: RecordedProps['entry']
  /** What has been discussed of the agenda; absent before the meeting. */
  readonly progress?: AgendaProgress | undefined
  /** The page follows the agenda while the meeting runs; `since`: its position in the live channel, if it has one. */
  readonly live?: { readonly since: string | undefined } | undefined
  /** What other slices show about it. */
  readonly sections: readonly SectionItem[]
}

/** The public page of a meeting; also its preview. */
export function MeetingPage(props: MeetingPageProps) {
  const { frame, meeting, trail, zone, now, today, about, outcome, form = emptyForm, record } = props
  const { language, origin } = frame
  const isRefused = hasProblems(form)
  const title = textIn(meeting.title, language)
  const path = props.at ?? meetingPath(meeting)
  const box = (
    <RegistrationBox {...{ language, zone, now, form }} target={meeting} path={meetingPath(meeting)} />
  )
  return (
    <Page
      {...frame}
      path={path}
      section="meetings"
      kato={meeting.place.code}
      kind="article"
      title={isRefused ? `${uiMessages.error[language]}: ${title}` : title}
      description={`${dateAndTimeOf(props)}. ${textIn(meeting.venue, language)}, ${meeting.place.label[language]}`}
      jsonLd={eventData(meeting, language, origin, zone)}
      noindex={isRefused || props.at !== undefined}
      feeds={props.at ? [] : [{ type: 'text/calendar', href: `/${language}${path}.ics`, title }]}
    >
      {isRefused ? (
        <>
          <PageHead title={renderText(meeting.title, language)} />
          {box}
        </>
      ) : (
        <MeetingHead {...props} />
      )}
      <Columns
        marginFirst
        aside={
          <MeetingFacts
            frame={frame}
            meeting={meeting}
            trail={trail}
            zone={zone}
            now={now}
            today={today}
            formFirst={isRefused}
            isPreview={props.at !== undefined}
          />
        }
      >
        {outcome && meeting.outcome ? (
          <Section title={messages.outcome[language]}>
            <Prose html={outcome} lang={langAttribute(meeting.outcome, language)} />
          </Section>
        ) : null}
        <Prose html={about} lang={langAttribute(meeting.about, language)} />
        <AgendaSection {...props} />
        <SpeakersSection {...props} />
        {meeting.documents.length > 0 ? (
          <Section title={messages.documents[language]}>
            <Documents
              language={language}
              items={meeting.documents.map((document) => ({
                title: renderText(document.title, language),
                href: document.url,
                format: formatOf(document.url),
              }))}
            />
          </Section>
        ) : null}
        <Sections language={language} items={props.sections} />
        <ChangesSection {...props} />
        {isRefused ? null : box}
        <Recorded language={language} zone={zone} entry={record} />
        <LawSection {...props} />
        {props.at ? null : <Share language={language} url={`${origin}/${language}${path}`} title={title} />}
      </Columns>
    </Page>
  )
}

function AgendaSection({ frame, meeting, zone, now, progress, live }: MeetingPageProps) {
  const { language } = frame
  if (meeting.agenda.length === 0) return null
  const path = `/${language}${meetingPath(meeting)}`
  const { day, offset } = wallClock(meeting.startsAt.toISOString(), zone)
  return (
    <Section title={messages.agenda[language]}>
      <LiveAgenda
        language={language}
        live={live && { path, at: formatTime(now.toISOString(), zone), since: live.since }}
        running={meeting.agenda.find((_, position) => progress?.[position]?.[0] === 'running')?.title}
      >
        <Agenda
          language={language}
          zone={zone}
          items={meeting.agenda.map(({ startsAt, title, person }, position) => ({
            title: renderText(title, language),
            start: startsAt === null ? undefined : `${day}T${startsAt}${offset}`,
            speakers: person ? [person[language]] : undefined,
            state: progress && itemState(language, progress, position),
          }))}
        />
      </LiveAgenda>
    </Section>
  )
}

function SpeakersSection({ frame, meeting, now }: MeetingPageProps) {
  const { language } = frame
  if (meeting.speakers.length === 0) return null
  const title = shownState(meeting, now) === 'held' ? messages.spoke : messages.speakers
  return (
    <Section title={title[language]}>
      <Speakers
        people={meeting.speakers.map((person) => ({
          name: person.name[language],
          href: `/${language}${personPath(person)}`,
          post: person.post ? renderText(person.post, language) : undefined,
          body: person.organisation
            ? {
                name: renderText(person.organisation.name, language),
                href: `/${language}${organisationPath(person.organisation)}`,
              }
            : undefined,
        }))}
      />
    </Section>
  )
}

/** The format of a document by the end of its address: 'PDF'. */
const formatOf = (url: string): string | undefined =>
  /\.([a-z]{3,4})(?:[?#]|$)/i.exec(url)?.[1]?.toUpperCase()

/** When it was announced, with the term of notice and the quorum that the law sets for its kind. */
function LawSection({ frame, meeting, zone }: MeetingPageProps) {
  const { language } = frame
  const law = lawNotes[meeting.kind]?.[language]
  if (law === undefined) return null
  const day = formatDate(language, localDay(meeting.publishedAt.toISOString(), zone))
  return (
    <Section title={messages.law[language]}>
      <p>
        {messages.announced[language](day)} {law}
      </p>
    </Section>
  )
}
