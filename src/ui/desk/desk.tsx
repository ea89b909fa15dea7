import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { Label, Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { PageHead, type PageHeadProps } from '#ui/layout/layout.tsx'
import { uiMessages } from '#ui/messages.ts'
import { Page, type PageProps } from '#ui/page/page.tsx'

export const DESK_PATH = '/desk'
export const DESK_SEARCH_PATH = '/desk/search'

/** A section of the desk: its path after the language, and its name. */
export type DeskLink = { readonly path: string; readonly label: Label }

export type DeskPageProps = Omit<PageProps, 'section' | 'title' | 'noindex'> &
  Omit<PageHeadProps, 'art' | 'mark' | 'title' | 'children'> & {
    /** The signed-in person, from the frame of the request. */
    readonly person?: { readonly sections: readonly DeskLink[] } | undefined
    /** The section that the page belongs to, by its path: '/desk/news'. */
    readonly at: string
    readonly title: string
    /** Actions for the whole page, under the title: "Write a news item". */
    readonly actions?: ComponentChildren
  }

/** What a page of the desk needs from the request. */
export type DeskFrame = Pick<DeskPageProps, 'language' | 'path' | 'origin' | 'assets' | 'person' | 'site'>

/** A page of the desk: navigation, heading, content. Not indexed by search engines. */
export function DeskPage(props: DeskPageProps) {
  const { at, title, actions, above, lead, lang, children, person, ...page } = props
  return (
    <Page
      {...page}
      title={title}
      noindex
      person={person}
      before={<DeskBar language={page.language} sections={person?.sections ?? []} at={at} />}
    >
      <PageHead above={above} title={title} lead={lead} lang={lang}>
        {actions ? <div class="doings">{actions}</div> : null}
      </PageHead>
      {children}
    </Page>
  )
}

export type DeskBarProps = {
  readonly language: Language
  readonly sections: readonly DeskLink[]
  readonly at: string
}

const DeskSections = ({ language, sections, at }: DeskBarProps) => (
  <ul>
    {sections.map(({ path, label }) => (
      <li>
        <a href={`/${language}${path}`} aria-current={path === at ? 'true' : undefined}>
          {label[language]}
        </a>
      </li>
    ))}
  </ul>
)

/**
 * The navigation of the desk: first page, the sections that this person may see, search. On a phone it is one row, which
 * names the current section and opens the others.
 */
export function DeskBar({ language, sections, at }: DeskBarProps) {
  const all = [{ path: DESK_PATH, label: uiMessages.desk }, ...sections]
  const current = all.find(({ path }) => path === at)
  const heading = current?.path === DESK_PATH ? uiMessages.deskSections : (current?.label ?? uiMessages.desk)
  const search = at === DESK_SEARCH_PATH ? undefined : `/${language}${DESK_SEARCH_PATH}`
  return (
    <div class="desk">
      <div class="wrap">
        <nav class="narrow" aria-label={uiMessages.desk[language]}>
          <details>
            <summary>{heading[language]}</summary>
            <DeskSections language={language} sections={all} at={at} />
          </details>
          {search ? (
            <a href={search}>
              <Icon name="search" /> {uiMessages.search[language]}
            </a>
          ) : null}
        </nav>
        <nav class="wide" aria-label={uiMessages.desk[language]}>
          <DeskSections language={language} sections={all} at={at} />
        </nav>
        {search ? (
          <kenes-desk-search>
            <form action={search} method="get">
              <search>
                <input
                  type="search"
                  name="q"
                  maxLength={100}
                  autocomplete="off"
                  aria-label={uiMessages.deskSearch[language]}
                  placeholder={uiMessages.search[language]}
                />
                <button type="submit">
                  <Icon name="search" />
                  <span class="vh">{uiMessages.find[language]}</span>
                </button>
              </search>
            </form>
          </kenes-desk-search>
        ) : null}
      </div>
    </div>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-desk-search': HTMLAttributes<HTMLElement>
    }
  }
}
