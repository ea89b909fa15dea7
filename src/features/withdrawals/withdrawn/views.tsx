import { type Label, type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { type Fact, Facts } from '#ui/facts/facts.tsx'
import { formatDateTime } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { messages, withdrawalMessages } from '../messages.ts'
import type { Withdrawal, WithdrawalSurroundings } from '../model.ts'

/** A text with its language, where that is not the one of the page. */
const InItsLanguage = ({ language, text }: { readonly language: Language; readonly text: Text }) => {
  const shown = shownLanguage(text, language)
  return <span lang={shown === language ? undefined : shown}>{textIn(text, language)}</span>
}

/** What it was, and who withdrew it when and why. `zone`: IANA name of that of its place. */
export const describeWithdrawal = (
  language: Language,
  what: Text,
  { organisation, reason, at }: Withdrawal,
  zone: string,
): readonly Fact[] => [
  { term: messages.what[language], value: <InItsLanguage language={language} text={what} /> },
  { term: withdrawalMessages.withdrawn[language], value: formatDateTime(language, at.toISOString(), zone) },
  {
    term: messages.withdrawnBy[language],
    value: (
      <a href={`/${language}${organisationPath(organisation)}`}>{textIn(organisation.name, language)}</a>
    ),
  },
  { term: messages.reason[language], value: <InItsLanguage language={language} text={reason} /> },
]

type WithdrawnPageProps = {
  readonly frame: PageFrame
  readonly surroundings: WithdrawalSurroundings
  readonly label: Label
  readonly withdrawal: Withdrawal
  readonly zone: string
}

/** What stands under the address of a thing that was withdrawn, and under every address below it. */
export function WithdrawnPage({ frame, surroundings, label, withdrawal, zone }: WithdrawnPageProps) {
  const { language } = frame
  const { section, list } = surroundings
  const { title } = withdrawal
  const withdrawn = messages.title[language]
  const titleLanguage = title ? shownLanguage(title, language) : language
  return (
    <Page {...frame} section={section} title={withdrawn} noindex>
      <PageHead
        above={
          list ? (
            <TerritoryTrail
              language={language}
              trail={[{ href: `/${language}${list.path}`, text: list.label[language] }]}
            />
          ) : null
        }
        title={title ? textIn(title, language) : withdrawn}
        lang={titleLanguage === language ? undefined : titleLanguage}
      >
        {title ? <Notice kind="attention" title={withdrawn} /> : null}
      </PageHead>
      <Facts items={describeWithdrawal(language, label, withdrawal, zone)} />
      <p>{messages[title ? 'inJournal' : 'inJournalErased'][language]}</p>
    </Page>
  )
}
