import type { Language } from '#domain/base/text.ts'
import { formatDayTime, formatNumber, isoDateTime } from '#ui/format/index.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'

export type RecordedProps = {
  readonly language: Language
  /** IANA zone of the clock. */
  readonly zone: string
  /** The newest entry about this thing; without a number until it is published. */
  readonly entry: { readonly number: number | undefined; readonly at: Date } | undefined
}

/** The entry of a thing in the public journal: number, time, and the receipt to download. */
export function Recorded({ language, zone, entry }: RecordedProps) {
  if (!entry) return null
  const { number, at } = entry
  if (number === undefined) {
    return (
      <p class="recorded">
        <span>{uiMessages.beingRecorded[language]}</span>
      </p>
    )
  }
  const instant = at.toISOString()
  return (
    <p class="recorded">
      <b>
        <Icon name="held" /> {uiMessages.recorded[language]}
      </b>
      <a href={`/${language}/journal/${number}`}>
        {uiMessages.journalEntry[language](formatNumber(language, number))}
      </a>
      <time dateTime={isoDateTime(instant, zone)}>{formatDayTime(language, instant, zone)}</time>
      <a href={`/log/receipts/${number}.tlog-proof`} download={`kenes-${number}.tlog-proof`}>
        {uiMessages.receipt[language]}
      </a>
    </p>
  )
}
