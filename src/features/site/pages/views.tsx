import type { SiteStatement } from '#domain/base/site-face.ts'
import { type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { EmailLink, PhoneLink } from '#ui/safe-link/safe-link.tsx'
import { messages } from '../messages.ts'
import { type SiteContent, statementPath } from '../model.ts'

export const TextParagraphs = ({ language, text }: { readonly language: Language; readonly text: Text }) => (
  <div
    class="prose"
    lang={shownLanguage(text, language) === language ? undefined : shownLanguage(text, language)}
  >
    {textIn(text, language)
      .split(/\n\s*\n/)
      .map((paragraph) => (
        <p>{paragraph}</p>
      ))}
  </div>
)

/** A statement of the site, with whom to ask. */
export function StatementPage({
  frame,
  name,
  text,
  content,
}: {
  readonly frame: PageFrame
  readonly name: SiteStatement
  readonly text: Text
  readonly content: SiteContent
}) {
  const { language } = frame
  const { email, phone, address } = content
  const contacts = [
    ...(email ? [{ term: messages.email[language], value: <EmailLink email={email} /> }] : []),
    ...(phone
      ? [
          {
            term: messages.phone[language],
            value: <PhoneLink phone={phone} />,
          },
        ]
      : []),
    ...(address
      ? [
          {
            term: messages[language === 'kk' ? 'address-kk' : 'address-ru'][language],
            value: textIn(address, language),
          },
        ]
      : []),
  ]
  return (
    <Page {...frame} path={statementPath(name)} title={messages[name][language]}>
      <PageHead title={messages[name][language]} />
      <TextParagraphs language={language} text={text} />
      {contacts.length > 0 ? (
        <Section title={messages.contact[language]}>
          <Facts items={contacts} />
        </Section>
      ) : null}
    </Page>
  )
}
