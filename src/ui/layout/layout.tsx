import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Shanyrak } from '#ui/logo/logo.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

export type PageHeadProps = {
  /** Above the title: a breadcrumb, a kind, a status. */
  readonly above?: ComponentChildren
  readonly title: ComponentChildren
  /** The language of the title, when it is not that of the page. */
  readonly lang?: Language | undefined
  /** The introductory sentence. */
  readonly lead?: ComponentChildren
  readonly children?: ComponentChildren
  /** Before the title: the calendar leaf on a meeting's page. */
  readonly mark?: ComponentChildren
  /** The large shanyrak beside the title; for the first page. */
  readonly art?: boolean
}

/** The heading of a page. */
export const PageHead = ({ above, title, lang, lead, children, mark, art }: PageHeadProps) => (
  <div class={art ? 'head grand' : mark ? 'head marked' : 'head'}>
    {art ? <Shanyrak /> : null}
    {above}
    {mark}
    <h1 lang={lang}>{title}</h1>
    {lead ? <p class="lead">{lead}</p> : null}
    {children}
  </div>
)

export type ColumnsProps = {
  readonly children: ComponentChildren
  /** Deadlines, responsible people, subscriptions: a margin at 1280 px; below the text on a phone. */
  readonly aside: ComponentChildren
  readonly label?: string | undefined
  /** On a phone the margin comes before the text, as for when and where a meeting is; otherwise after it. */
  readonly marginFirst?: boolean
}

/** A reading column and its margin. */
export function Columns({ children, aside, label, marginFirst }: ColumnsProps) {
  const text = <div>{children}</div>
  const margin = <aside aria-label={label}>{aside}</aside>
  return marginFirst ? (
    <div class="cols swap">
      {margin}
      {text}
    </div>
  ) : (
    <div class="cols">
      {text}
      {margin}
    </div>
  )
}

export type SectionProps = {
  readonly title: string
  readonly id?: string
  /** The link to the full list. */
  readonly more?: Link | undefined
  readonly children: ComponentChildren
}

/** A part of a page under a second-level heading. */
export type SectionItem = {
  /** Without a title the content has its own headings. */
  readonly title?: string
  /** The link to the full list. */
  readonly href?: string
  readonly content: ComponentChildren
  readonly aside?: boolean
}

/** Sections composed elsewhere, one under the other. */
export const Sections = ({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly SectionItem[]
}) => (
  <>
    {items.map(({ title, href, content }) =>
      title === undefined ? (
        content
      ) : (
        <Section
          title={title}
          {...(href === undefined ? {} : { more: { href, text: uiMessages.all[language] } })}
        >
          {content}
        </Section>
      ),
    )}
  </>
)

export const Section = ({ title, id, more, children }: SectionProps) => (
  <section class="sec" id={id}>
    <div class="sec-h">
      <h2>{title}</h2>
      {more ? <a href={safeHref(more.href)}>{more.text}</a> : null}
    </div>
    {children}
  </section>
)
