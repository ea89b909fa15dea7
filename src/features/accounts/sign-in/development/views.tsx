import { Entries } from '#ui/entries/entries.tsx'
import { Button, Form } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { messages } from '../../messages.ts'
import { DEV_PEOPLE_PATH } from '../../model.ts'

export type ShownLetter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
}

/** What a browser sees that has not opened the address printed at the start. */
export function TokenPage({ frame }: { readonly frame: PageFrame }) {
  const title = messages.devTokenTitle[frame.language]
  return (
    <Page {...frame} path="" title={title} noindex>
      <PageHead title={title} lead={messages.devTokenLead[frame.language]} />
    </Page>
  )
}

/** Renders a text with its links. */
const Linked = ({ text }: { readonly text: string }) => (
  <pre class="letter">
    {text
      .split(/(https?:\/\/\S+)/)
      .map((part) => (/^https?:/.test(part) ? <a href={safeHref(part)}>{part}</a> : part))}
  </pre>
)

/** Letters that would have been sent. */
export function MailboxPage({
  frame,
  letters,
}: {
  readonly frame: PageFrame
  /** Undefined: a mail server is configured, and letters are not kept. */
  readonly letters: readonly ShownLetter[] | undefined
}) {
  const { language } = frame
  const title = messages.devMailTitle[language]
  const none = letters === undefined ? messages.devMailReal : messages.devMailEmpty
  return (
    <Page {...frame} path="" title={title} noindex>
      <PageHead title={title} lead={messages.devHelp[language]} />
      {letters && letters.length > 0 ? (
        letters.map(({ to, subject, text, at }) => (
          <Section title={subject}>
            <p>
              {to} · {at}
            </p>
            <Linked text={text} />
          </Section>
        ))
      ) : (
        <p>{none[language]}</p>
      )}
    </Page>
  )
}

export type ShownPerson = { readonly id: string; readonly name: string; readonly roles: readonly string[] }

/** People of the demonstration; one button signs the developer in as one of them. */
export function DemoPeoplePage({
  frame,
  people,
}: {
  readonly frame: PageFrame
  readonly people: readonly ShownPerson[]
}) {
  const { language } = frame
  const title = messages.devPeopleTitle[language]
  return (
    <Page {...frame} path="" title={title} noindex>
      <PageHead title={title} lead={messages.devPeopleLead[language]} />
      <Entries
        items={people.map(({ id, name, roles }) => ({
          title: name,
          lines: roles,
          children: (
            <Form language={language} action={`/${language}${DEV_PEOPLE_PATH}`}>
              <input type="hidden" name="account" value={id} />
              <Button kind="quiet">{messages.become[language]}</Button>
            </Form>
          ),
        }))}
      />
    </Page>
  )
}
