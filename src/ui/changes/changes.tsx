import type { ComponentChildren } from 'preact'
import { formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { uiMessages } from '#ui/messages.ts'
import type { Locale } from '#ui/types.ts'

export type ChangeItem = {
  /** When it was changed, ISO 8601. */
  readonly at: string
  /** What was changed, in words: «Место». */
  readonly what: string
  readonly before?: ComponentChildren
  readonly after?: ComponentChildren
  readonly reason?: ComponentChildren
}

/** Values before and after each change; announced values stay visible. */
export const Changes = ({
  language,
  zone,
  changes,
}: Locale & { readonly changes: readonly ChangeItem[] }) => (
  <ol class="changes">
    {changes.map(({ at, what, before, after, reason }) => (
      <li>
        <b>{what}</b>
        {before ? (
          <p>
            <span class="vh">{uiMessages.was[language]}: </span>
            <del>{before}</del>
          </p>
        ) : null}
        {after ? (
          <p>
            <span class="vh">{uiMessages.became[language]}: </span>
            <ins>{after}</ins>
          </p>
        ) : null}
        {reason ? (
          <p>
            {uiMessages.reason[language]}: {reason}
          </p>
        ) : null}
        <time dateTime={isoDateTime(at, zone)}>{formatDayTime(language, at, zone)}</time>
      </li>
    ))}
  </ol>
)
