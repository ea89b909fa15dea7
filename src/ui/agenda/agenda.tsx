import type { ComponentChildren } from 'preact'
import { formatTimeRange, isoDateTime } from '#ui/format/index.ts'
import type { Locale } from '#ui/types.ts'

export type AgendaItem = {
  readonly title: ComponentChildren
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly text?: string | undefined
  /** Who speaks, by name. */
  readonly speakers?: readonly string[] | undefined
}

/** The agenda of a meeting with its times. */
export const Agenda = ({ language, zone, items }: Locale & { readonly items: readonly AgendaItem[] }) => (
  <ol class="agenda" lang={language}>
    {items.map(({ title, start, end, text, speakers }) => (
      <li>
        {start ? <time dateTime={isoDateTime(start, zone)}>{formatTimeRange(start, end, zone)}</time> : null}
        <div>
          <b>{title}</b>
          {text ? <p>{text}</p> : null}
          {speakers?.length ? <p class="quiet">{speakers.join(', ')}</p> : null}
        </div>
      </li>
    ))}
  </ol>
)
