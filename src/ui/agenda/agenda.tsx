import type { ComponentChildren } from 'preact'
import { formatTimeRange, isoDateTime } from '#ui/format/index.ts'
import { LiveText, type LiveTextProps } from '#ui/live/live.tsx'
import type { Locale } from '#ui/types.ts'

export type AgendaListItem = {
  readonly title: ComponentChildren
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly text?: string | undefined
  /** While a meeting runs: what is discussed, kept up to date by `Live`. */
  readonly state?: LiveTextProps | undefined
  /** Who speaks, by name. */
  readonly speakers?: readonly string[] | undefined
}

/** The agenda of a meeting with its times. */
export const Agenda = ({ language, zone, items }: Locale & { readonly items: readonly AgendaListItem[] }) => (
  <ol class="agenda" lang={language}>
    {items.map(({ title, start, end, text, speakers, state }) => (
      <li data-live-item={state ? '' : undefined}>
        {start ? <time dateTime={isoDateTime(start, zone)}>{formatTimeRange(start, end, zone)}</time> : null}
        <div>
          <b data-live-title>{title}</b>
          {state ? (
            <>
              {' '}
              <LiveText {...state} />
            </>
          ) : null}
          {text ? <p>{text}</p> : null}
          {speakers?.length ? <p class="quiet">{speakers.join(', ')}</p> : null}
        </div>
      </li>
    ))}
  </ol>
)
