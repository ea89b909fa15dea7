import type { ComponentChildren, HTMLAttributes } from 'preact'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

/** A text that changes while the page is open: one of a few known values, and what stands beside it. */
export type LiveTextProps = {
  /** The name by which events change it. */
  readonly name: string
  readonly value: string
  /** The words of the value; empty where nothing is shown. */
  readonly words: string
  /** Such as a time of day. */
  readonly note: string
}

/** The same rule as in client.ts. */
export const liveText = (words: string, note: string): string => [words, note].filter(Boolean).join(' · ')

export const LiveText = ({ name, value, words, note }: LiveTextProps) => (
  <span class="live-text" data-live={name} data-value={value}>
    {liveText(words, note)}
  </span>
)

export type LiveProps = {
  /** The address of the events. */
  readonly src: string
  /** The position of this page in the channel. */
  readonly since: string | undefined
  /** The words of each value. */
  readonly words: Readonly<Record<string, string>>
  /** The value whose item is announced, the words before its title, and the sentence when no item has it. */
  readonly announce: { readonly value: string; readonly before: string; readonly none: string }
  /** The title of the item that is announced now. */
  readonly current: string | undefined
  /** What this page shows, for readers without scripts: «По состоянию на 14:05.» */
  readonly stateAt: string
  /** Instead of it while the page follows, and while the connection is lost. */
  readonly following: string
  readonly lost: string
  readonly refresh: { readonly href: string; readonly text: string }
  readonly children: ComponentChildren
}

/**
 * A part of a page that is kept up to date while it is open (client.ts, server-sent events). Without scripts it is
 * what the page says, the time of that, and a link that loads the page again. Screen readers are told one sentence
 * when the announced item changes, and nothing else (WCAG 4.1.3): the list itself is no live region.
 */
export const Live = (props: LiveProps) => {
  const { src, since, words, announce, current, stateAt, following, lost, refresh, children } = props
  return (
    <kenes-live
      class="live-region"
      data-src={safeHref(src)}
      data-since={since}
      data-words={JSON.stringify(words)}
      data-announce={announce.value}
      data-before={announce.before}
      data-none={announce.none}
      data-following={following}
      data-lost={lost}
    >
      <p class="live-now" role="status">
        {current === undefined ? announce.none : `${announce.before} ${current}`}
      </p>
      {children}
      <p class="live-foot">
        <span data-live-note>{stateAt}</span> <a href={safeHref(refresh.href)}>{refresh.text}</a>
      </p>
    </kenes-live>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-live': HTMLAttributes<HTMLElement> & {
        readonly [Name in `data-${string}`]?: string | undefined
      }
    }
  }
}
