import type { ComponentChild } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { organisationPath, personPath } from '#features/organisations/index.ts'
import { type TerritoryLink, territoryPath } from '#features/territories/index.ts'
import { Agenda } from '#ui/agenda/agenda.tsx'
import { Changes } from '#ui/changes/changes.tsx'
import { CalendarLeaf } from '#ui/date-time/date-time.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import {
  formatDate,
  formatRange,
  formatRelativeDay,
  formatTime,
  localDay,
  wallClock,
} from '#ui/format/index.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { words } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Speakers } from '#ui/person/person.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import { Status } from '#ui/status/status.tsx'
import type { AgendaProgress } from '../agenda/model.ts'
import { itemState, LiveAgenda } from '../agenda/views.tsx'
import { kindNames, lawNotes, messages } from '../messages.ts'
import { isOver, type Meeting, type MeetingChange, meetingPath, shownState } from '../model.ts'
import { RegistrationBox, type RegistrationForm } from '../registration/form-views.tsx'
import { MeetingFacts } from './fact-views.tsx'
import { eventData } from './json-ld-views.tsx'

export type MeetingPageProps = {
  readonly frame: PageFrame
  readonly meeting: Meeting
  /** What contains the place, from the republic down. */
  readonly trail: readonly TerritoryLink[]
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
  /** The texts in Markdown, as HTML in the language in which they are shown. */
  readonly about: TrustedHtml
  readonly outcome: TrustedHtml | undefined
  /** A registration that was just refused. */
  readonly refused?: RegistrationForm | undefined
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
  const { frame, meeting, trail, zone, now, today, about, outcome, refused, record } = props
  const { language, origin } = frame
  const title = textIn(meeting.title, language)
  const path = props.at ?? meetingPath(meeting)
  return (
    <Page
      {...frame}
      path={path}
      section="meetings"
      kato={meeting.place.code}
      kind="article"
      title={refused ? `${words.error[language]}: ${title}` : title}
      description={`${whenOf(props)}. ${textIn(meeting.venue, language)}, ${meeting.place.label[language]}`}
      jsonLd={eventData(meeting, language, origin, zone)}
      noindex={refused !== undefined || props.at !== undefined}
      feeds={props.at ? [] : [{ type: 'text/calendar', href: `/${language}${path}.ics`, title }]}
    >
      {refused ? (
        <>
          <PageHead title={renderText(meeting.title, language)} />
          <RegistrationBox language={language} {...{ meeting, zone, now, refused }} />
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
            formFirst={refused !== undefined}
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
        {refused ? null : <RegistrationBox language={language} {...{ meeting, zone, now }} />}
        <Recorded language={language} zone={zone} entry={record} />
        <LawSection {...props} />
        {props.at ? null : <Share language={language} url={`${origin}/${language}${path}`} title={title} />}
      </Columns>
    </Page>
  )
}

/** The head of the page; after a refused form the page begins with the form instead. */
function MeetingHead(props: MeetingPageProps) {
  const { frame, meeting, trail, zone, now } = props
  const { language } = frame
  return (
    <PageHead
      above={
        <TerritoryTrail
          language={language}
          trail={[...trail, meeting.place].map((place) => ({
            href: `/${language}${territoryPath(place)}`,
            text: place.label[language],
          }))}
        />
      }
      mark={
        <CalendarLeaf
          language={language}
          day={localDay(meeting.startsAt.toISOString(), zone)}
          struck={meeting.state === 'cancelled'}
        />
      }
      title={renderText(meeting.title, language)}
      lead={<LeadTime {...props} />}
    >
      <p class="meta">
        <span>{kindNames[meeting.kind][language]}</span>
        <Status language={language} status={shownState(meeting, now)} />
      </p>
      <StateNotice {...props} />
      {meeting.demo ? <p class="quiet">{messages.demo[language]}</p> : null}
    </PageHead>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const whenOf = ({ frame, meeting, zone }: MeetingPageProps): string =>
  formatRange(frame.language, meeting.startsAt.toISOString(), meeting.endsAt.toISOString(), zone)

/** The leading sentence: when, in how many days, where. */
function LeadTime(props: MeetingPageProps) {
  const { frame, meeting, zone, today } = props
  const { language } = frame
  const distance = formatRelativeDay(language, localDay(meeting.startsAt.toISOString(), zone), today)
  const when = capitalised(whenOf(props))
  return (
    <>
      {meeting.state === 'cancelled' ? <del>{when}</del> : `${when} (${distance})`}
      {'. '}
      {renderText(meeting.venue, language)}
    </>
  )
}

/** What matters most to somebody who wants to come: a cancellation, a move, an outcome that is not published yet. */
function StateNotice({ frame, meeting, zone, now }: MeetingPageProps) {
  const { language } = frame
  const [last] = meeting.changes
  const reason = last?.reason ? <p>{renderText(last.reason, language)}</p> : null
  if (meeting.state === 'cancelled')
    return (
      <Notice kind="cancelled" title={messages.cancelledNotice[language]}>
        {reason}
      </Notice>
    )
  const over = meeting.state === 'held' || isOver(meeting, now)
  if (over && !meeting.outcome)
    return meeting.state === 'held' ? null : (
      <Notice kind="information" title={messages.noOutcome[language]}>
        <p>{messages.noOutcomeHelp[language]}</p>
      </Notice>
    )
  const moved = meeting.changes.find((change) => change.what === 'moved')
  if (over || meeting.state !== 'moved' || moved?.what !== 'moved') return null
  const was = formatRange(language, moved.before.startsAt, moved.before.endsAt, zone)
  return (
    <Notice kind="attention" title={messages.movedNotice[language](was)}>
      {moved.reason ? <p>{renderText(moved.reason, language)}</p> : null}
    </Notice>
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

function ChangesSection(props: MeetingPageProps) {
  const { frame, meeting, zone } = props
  const { language } = frame
  if (meeting.changes.length === 0) return null
  return (
    <Section title={messages.changes[language]} id="changes">
      <Changes
        language={language}
        zone={zone}
        changes={meeting.changes.map((change, index) => ({
          at: change.changedAt.toISOString(),
          reason: change.reason ? renderText(change.reason, language) : undefined,
          ...beforeAndAfter(change, meeting.changes.slice(0, index), props),
        }))}
      />
    </Section>
  )
}

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

/** What a change replaced by what: the values that the next change of its kind replaced, or the present ones. */
function beforeAndAfter(
  change: MeetingChange,
  later: readonly MeetingChange[],
  { frame, meeting, zone }: MeetingPageProps,
): { what: string; before?: ComponentChild; after?: ComponentChild } {
  const { language } = frame
  if (change.what === 'moved') {
    const next = later.findLast((one) => one.what === 'moved')
    const now =
      next?.what === 'moved'
        ? next.before
        : { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() }
    const range = (times: typeof now) => formatRange(language, times.startsAt, times.endsAt, zone)
    return { what: messages.changedTime[language], before: range(change.before), after: range(now) }
  }
  if (change.what === 'place') {
    const next = later.findLast((one) => one.what === 'place')
    const now = next?.what === 'place' ? next.before : meeting
    const where = (place: Pick<Meeting, 'venue' | 'address'>) => [
      renderText(place.venue, language),
      ', ',
      renderText(place.address, language),
    ]
    return {
      what: messages.changedPlace[language],
      before: <>{where(change.before)}</>,
      after: <>{where(now)}</>,
    }
  }
  return { what: (change.what === 'cancelled' ? messages.wasCancelled : messages.wasHeld)[language] }
}
