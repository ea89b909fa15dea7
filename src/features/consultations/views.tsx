import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type WorkCalendar, workingDaysLeft } from '#domain/law-terms/index.ts'
import { pauseFrom, pauseOn } from '#domain/schedule/index.ts'
import { draftsOf } from '#features/comments/index.ts'
import { UnsentDrafts } from '#ui/draft/draft.tsx'
import { formatDayOfYear, formatNumber, localDay } from '#ui/format/index.ts'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import type { PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import type { Clock } from '#ui/types.ts'
import { messages, stateNames, warningDetails, warningTexts } from './messages.ts'
import {
  CONSULTATIONS_PATH,
  type Consultation,
  type ConsultationListItem,
  consultationPath,
} from './model.ts'
import { pauseMessages } from './pause-messages.ts'
import { type ConsultationState, type DecisionWarning, stateOf, warningsOf } from './state-model.ts'

/** The day and the zone by which terms are counted. */
export type TermClock = Clock & { readonly calendar: WorkCalendar }

const signs: Readonly<Record<ConsultationState, readonly [IconName, string]>> = {
  announced: ['announced', 'st calm'],
  paused: ['moved', 'st moved'],
  open: ['announced', 'st'],
  answering: ['document', 'st moved'],
  closed: ['held', 'st held'],
  decided: ['held', 'st held'],
  'in-force': ['good', 'st held'],
}

/** The state of a consultation as an icon, a word and a colour. */
export function State({
  language,
  state,
}: {
  readonly language: Language
  readonly state: ConsultationState
}) {
  const [icon, tone] = signs[state]
  return (
    <span class={tone}>
      <Icon name={icon} /> {stateNames[state][language]}
    </span>
  )
}

/** Its state as a sentence: «Мнения принимают до 30 ноября, осталось 5 рабочих дней». */
export function describeState(
  consultation: ConsultationListItem,
  language: Language,
  { today, calendar, zone }: TermClock,
): string {
  const { opensOn, closesOn, answersDueOn, closedAt, decidedOn, inForceOn } = consultation
  const day = (one: LocalDate) => formatDayOfYear(language, one)
  switch (stateOf(consultation, today)) {
    case 'announced':
      return messages.opens[language](day(opensOn))
    case 'open': {
      const left = workingDaysLeft(calendar, today, closesOn)
      return messages.openUntil[language](day(closesOn), left.ok ? left.value : 0)
    }
    case 'paused':
      return describePause(consultation, language, today)
    case 'answering':
      return messages.answersUntil[language](day(answersDueOn))
    case 'closed':
      return messages.closedOn[language](day(localDay(String(closedAt?.toISOString()), zone)))
    case 'decided':
      return messages.decidedOn[language](day(decidedOn ?? today))
    case 'in-force':
      return messages.inForceOn[language](day(inForceOn ?? today))
  }
}

/** From when a consultation is paused, and until when if that is known. */
function describePause(consultation: ConsultationListItem, language: Language, today: LocalDate): string {
  const { from, until } = pauseOn(consultation, today) ?? { from: today, until: null }
  const day = (one: LocalDate) => formatDayOfYear(language, one)
  return until === null
    ? pauseMessages.pausedSince[language](day(from))
    : pauseMessages.pausedUntil[language](day(from), day(until))
}

/** A pause that has begun or lies ahead, with its reason. */
export function PauseNotice({
  language,
  consultation,
  today,
}: {
  readonly language: Language
  readonly consultation: Consultation
  readonly today: LocalDate
}) {
  const pause = pauseFrom(consultation, today)
  if (!pause || consultation.closedAt !== null) return null
  // That it is paused stands above, with the days.
  const title = pauseOn(consultation, today)
    ? pauseMessages.why[language]
    : pauseMessages.willPause[language](formatDayOfYear(language, pause.from))
  return (
    <Notice kind="attention" title={title}>
      <p>{renderText(pause.reason, language)}</p>
    </Notice>
  )
}

export const consultationsCrumb = (language: Language) => ({
  href: `/${language}${CONSULTATIONS_PATH}`,
  text: messages.title[language],
})

const detailOf = (warning: DecisionWarning, { decidedOn, closesOn }: Consultation, language: Language) =>
  warningDetails[warning][language](
    formatDayOfYear(language, decidedOn ?? closesOn),
    formatDayOfYear(language, closesOn),
  )

/** Warnings to all readers about an early decision. */
export const Warnings = ({
  language,
  consultation,
}: {
  readonly language: Language
  readonly consultation: Consultation
}) => (
  <>
    {warningsOf(consultation).map((warning) => (
      <Notice kind="attention" title={warningTexts[warning][language]}>
        <p>{detailOf(warning, consultation, language)}</p>
      </Notice>
    ))}
  </>
)

export type ConsultationTab = 'overview' | 'text' | 'comments' | 'versions' | 'result'

/** The navigation between the pages of a consultation. */
export function Tabs({
  language,
  consultation,
  current,
}: {
  readonly language: Language
  readonly consultation: Consultation
  readonly current: ConsultationTab | undefined
}) {
  const path = `/${language}${consultationPath(consultation)}`
  const count = (n: number) => (n > 0 ? formatNumber(language, n) : undefined)
  return (
    <SubNav
      label={messages.sides[language]}
      items={[
        { href: path, text: messages.overview[language], current: current === 'overview' },
        { href: `${path}/text`, text: messages.text[language], current: current === 'text' },
        {
          href: `${path}/comments`,
          text: messages.commentsTab[language],
          current: current === 'comments',
          count: count(consultation.comments),
        },
        {
          href: `${path}/versions`,
          text: messages.versions[language],
          current: current === 'versions',
          count: count(consultation.versions.length),
        },
        { href: `${path}/result`, text: messages.result[language], current: current === 'result' },
      ]}
    />
  )
}

/** Unsent drafts of comments; only the reader's device stores them. */
export const UnsentComments = ({
  language,
  consultation: { slug },
}: {
  readonly language: Language
  readonly consultation: Pick<Consultation, 'slug'>
}) => <UnsentDrafts language={language} prefix={draftsOf({ kind: 'consultations', slug })} />

/** The head of the pages below a consultation: the link back, the title and the state. */
export function ConsultationHead({
  frame: { language },
  consultation,
  clock,
  current,
}: {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly clock: TermClock
  readonly current: ConsultationTab
}) {
  const { title } = consultation
  return (
    <>
      <PageHead
        above={<TerritoryTrail language={language} trail={[consultationsCrumb(language)]} />}
        title={textIn(title, language)}
        lang={langAttribute(title, language)}
      >
        <p class="meta">
          <State language={language} state={stateOf(consultation, clock.today)} />
          <span>{describeState(consultation, language, clock)}</span>
        </p>
      </PageHead>
      <Tabs language={language} consultation={consultation} current={current} />
      <UnsentComments language={language} consultation={consultation} />
    </>
  )
}
