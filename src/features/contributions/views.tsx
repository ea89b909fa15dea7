import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import { AccountNav } from '#features/accounts/index.ts'
import { matterMessages } from '#features/links/index.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries, type EntryItem } from '#ui/entries/entries.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { messages } from './messages.ts'
import { CONTRIBUTIONS_PATH, type Contribution } from './model.ts'

export type ContributionsPageProps = {
  readonly frame: PageFrame
  /** From 1. */
  readonly page: number
  readonly items: readonly Contribution[]
  /** Pages of matters by the ids of things, after the language. */
  readonly matterPaths: ReadonlyMap<string, string>
  /** Whether there is a next page. */
  readonly more: boolean
}

/** Contributions with their outcomes, or what would be one. */
export const ContributionList = ({
  language,
  items,
  matterPaths,
}: Pick<ContributionsPageProps, 'items' | 'matterPaths'> & { readonly language: Language }) =>
  items.length > 0 ? (
    <Entries items={items.map((item) => entry(language, item, matterPaths))} />
  ) : (
    <Empty title={messages.none[language]}>{messages.noneHelp[language]}</Empty>
  )

/** A person's contributions with their outcomes. */
export function ContributionsPage({ frame, page, items, matterPaths, more }: ContributionsPageProps) {
  const { language } = frame
  const hrefOf = (number: number) => pageHref(`/${language}${CONTRIBUTIONS_PATH}`, number)
  return (
    <Page {...frame} path={CONTRIBUTIONS_PATH} title={messages.title[language]} noindex>
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <AccountNav frame={frame} />
      <ContributionList language={language} items={items} matterPaths={matterPaths} />
      {page > 1 || more ? (
        <p class="way doors">
          {page > 1 ? (
            <a rel="prev" href={hrefOf(page - 1)}>
              {messages.newer[language]}
            </a>
          ) : null}
          {more ? (
            <a rel="next" href={hrefOf(page + 1)}>
              {messages.older[language]}
            </a>
          ) : null}
        </p>
      ) : null}
    </Page>
  )
}

function entry(
  language: Language,
  { path, kind, title, thing, at, words, outcome, outcomeAt }: Contribution,
  matterPaths: ReadonlyMap<string, string>,
): EntryItem {
  const matter = thing && matterPaths.get(thing)
  const name = textIn(title, language)
  const lang = shownLanguage(title, language)
  return {
    title: path ? (
      <a href={`/${language}${path}`} lang={lang}>
        {name}
      </a>
    ) : (
      <span lang={lang}>{name}</span>
    ),
    lines: [
      <>
        {kind[language]},{' '}
        <DateTime language={language} start={at.toISOString()} zone={CAPITAL_ZONE} length="short" />
      </>,
      ...(words ? [<q lang={words.language}>{words.text}</q>] : []),
      <>
        <b>{outcome[language]}</b>
        {outcomeAt ? (
          <>
            ,{' '}
            <DateTime
              language={language}
              start={outcomeAt.toISOString()}
              zone={CAPITAL_ZONE}
              length="short"
            />
          </>
        ) : null}
      </>,
      ...(matter ? [<a href={`/${language}${matter}`}>{matterMessages.matter[language]}</a>] : []),
    ],
  }
}
