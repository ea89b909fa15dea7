import type { ComponentChildren } from 'preact'
import type { Label } from '#domain/base/text.ts'
import { JOURNAL_PATH } from '#features/journal/index.ts'
import { MODERATION_PATH } from '#features/moderation/index.ts'
import { PRIVACY_PATH } from '#features/privacy/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { EmailLink, PhoneLink } from '#ui/safe-link/safe-link.tsx'
import { messages } from './messages.ts'
import { ABOUT_PATH } from './model.ts'

/** What the site is, how a comment is considered, how anybody can check it, and whom to ask. */
export function AboutPage({ frame }: { readonly frame: PageFrame }) {
  const { language, site } = frame
  const { email, phone } = site ?? {}
  const part = (title: Label, text: Label, more?: { readonly path: string; readonly label: Label }) => (
    <Part title={title[language]}>
      <p>{text[language]}</p>
      {more ? (
        <p>
          <a href={`/${language}${more.path}`}>{more.label[language]}</a>
        </p>
      ) : null}
    </Part>
  )
  return (
    <Page {...frame} path={ABOUT_PATH} title={messages.title[language]} description={messages.lead[language]}>
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <Part title={messages.steps[language]}>
        <ol>
          {(['write', 'published', 'answered', 'decided'] as const).map((step) => (
            <li>{messages[step][language]}</li>
          ))}
        </ol>
      </Part>
      {part(messages.check, messages.journal, { path: JOURNAL_PATH, label: messages.openJournal })}
      {part(messages.rules, messages.moderation, { path: MODERATION_PATH, label: messages.openModeration })}
      {part(messages.you, messages.data, { path: PRIVACY_PATH, label: messages.openPrivacy })}
      {part(messages.everyone, messages.accessible)}
      <Part title={messages.contact[language]}>
        {email || phone ? (
          <>
            <p>{messages.contactHow[language]}</p>
            {email ? (
              <p>
                <EmailLink email={email} />
              </p>
            ) : null}
            {phone ? (
              <p>
                <PhoneLink phone={phone} />
              </p>
            ) : null}
          </>
        ) : (
          <p>{messages.noContact[language]}</p>
        )}
      </Part>
    </Page>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <Section title={title}>
    <div class="prose">{children}</div>
  </Section>
)
