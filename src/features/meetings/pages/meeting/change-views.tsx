import type { ComponentChild } from 'preact'
import { Changes } from '#ui/changes/changes.tsx'
import { formatRange } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { messages } from '../../messages.ts'
import type { Meeting, MeetingChange } from '../../model.ts'
import type { MeetingPageProps } from './views.tsx'

export function ChangesSection(props: MeetingPageProps) {
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

/** What a change replaced by what: the values that the next change of its kind replaced, or the present ones. */
function beforeAndAfter(
  change: MeetingChange,
  later: readonly MeetingChange[],
  { frame, meeting, zone }: MeetingPageProps,
): { what: string; before?: ComponentChild; after?: ComponentChild } {
  const { language } = frame
  if (change.what === 'moved') {
    const next = later.findLast((item) => item.what === 'moved')
    const now =
      next?.what === 'moved'
        ? next.before
        : { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() }
    const range = (times: typeof now) => formatRange(language, times.startsAt, times.endsAt, zone)
    return { what: messages.changedTime[language], before: range(change.before), after: range(now) }
  }
  if (change.what === 'place') {
    const next = later.findLast((item) => item.what === 'place')
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
