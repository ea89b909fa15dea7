import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import { formatDay, formatDayOf, formatNumber } from '#ui/format/index.ts'
import { type Consultation, type ConsultationEvent, documentKinds } from '../../model.ts'
import { pauseMessages } from '../../pause-messages.ts'
import { dayIn, knownAnswersDay, knownLastDay, reasonOf } from '../../state-model.ts'
import type { TermClock } from '../../views.tsx'
import { minutesMessages } from './minutes-messages.ts'
import { countOfVerdict, type ResultSummary } from './model.ts'

export type MinutesContent = {
  readonly consultation: Consultation
  readonly summary: ResultSummary
  readonly events: readonly ConsultationEvent[]
  readonly clock: TermClock
}

/** The minutes of a consultation as sentences, from its records. */
export function minutesSentences(minutes: MinutesContent, language: Language): readonly string[] {
  const { consultation, summary, clock } = minutes
  const { title, kind, organisation, place, closedAt, decidedOn } = consultation
  const due = knownAnswersDay(consultation)
  const { figures } = summary
  const n = (count: number) => formatNumber(language, count)
  const verdict = (one: Parameters<typeof countOfVerdict>[1]) => n(countOfVerdict(summary, one))
  return [
    minutesMessages.document[language](textIn(title, language), documentKinds[kind].label[language]),
    minutesMessages.organisation[language](textIn(organisation.name, language), place.label[language]),
    ...course(minutes, language),
    minutesMessages.participants[language](
      n(figures.participants),
      n(figures.comments),
      n(figures.joins),
      n(figures.replies),
    ),
    minutesMessages.verdicts[language](
      verdict('accepted'),
      verdict('partly'),
      verdict('rejected'),
      verdict('noted'),
    ),
    minutesMessages.answers[language](
      due === null ? pauseMessages.afterPause[language] : formatDay(language, due),
      n(figures.inTime),
      n(figures.late),
      n(figures.unanswered),
    ),
    ...(closedAt ? [minutesMessages.closed[language](dayAt(closedAt, language, clock))] : []),
    ...(decidedOn ? [minutesMessages.decided[language](formatDay(language, decidedOn))] : []),
    minutesMessages.annex[language],
    minutesMessages.made[language](formatDay(language, clock.today)),
  ]
}

const dayAt = (at: Date, language: Language, { zone }: TermClock) => formatDayOf(language, at, zone)

/** The announcement, the term and its extensions. */
function course({ consultation, events, clock }: MinutesContent, language: Language): readonly string[] {
  const { announcedAt, opensOn, closesOn, shorterGround } = consultation
  const day = (one: LocalDate) => formatDay(language, one)
  const term =
    clock.today > closesOn && !openPauseOf(consultation) ? minutesMessages.term : minutesMessages.termGoes
  const lastDay = knownLastDay(consultation)
  return [
    ...(announcedAt ? [minutesMessages.announced[language](dayAt(announcedAt, language, clock))] : []),
    lastDay === null
      ? pauseMessages.inMinutesFrom[language](day(opensOn))
      : term[language](day(opensOn), day(lastDay)),
    ...(shorterGround ? [minutesMessages.shorter[language](textIn(shorterGround, language))] : []),
    ...events.flatMap(({ what, at, detail }) => {
      const on = dayAt(at, language, clock)
      if (what === 'extended') {
        const reason = reasonOf(detail)
        const extended = minutesMessages.extended[language](on, day(dayIn(detail, 'before')))
        return [
          reason
            ? `${extended} ${minutesMessages.extendReason[language](textIn(reason, language))}`
            : extended,
        ]
      }
      if (what === 'paused') {
        const reason = reasonOf(detail)
        const from = day(dayIn(detail, 'from'))
        return reason ? [pauseMessages.inMinutesPaused[language](from, textIn(reason, language))] : []
      }
      if (what === 'resumed')
        return [
          pauseMessages.inMinutesResumed[language](day(dayIn(detail, 'first')), day(dayIn(detail, 'before'))),
        ]
      if (what === 'corrected') {
        const reason = reasonOf(detail)
        return reason ? [minutesMessages.corrected[language](on, textIn(reason, language))] : []
      }
      return what === 'version' ? [minutesMessages.version[language](on, String(detail.number))] : []
    }),
  ]
}
