import type { Label } from '#domain/base/text.ts'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { messages } from '../messages.ts'
import { confirmPath } from '../model.ts'

export type ConfirmPageProps = {
  readonly frame: PageFrame
  readonly link: string
  readonly label: Label
  readonly explanation: Label
  readonly email: string
  /** Where the thing is shown, once it is confirmed. */
  readonly ledTo: string | null
}

/** One button: opening the link confirms nothing, because mail programs open links automatically. */
export function ConfirmPage({ frame, link, label, explanation, email, ledTo }: ConfirmPageProps) {
  const { language } = frame
  const title = ledTo === null ? label[language] : messages.confirmedAlready[language]
  return (
    <Page {...frame} path={confirmPath({ key: link })} title={title} noindex>
      <PageHead title={title} lead={ledTo === null ? explanation[language] : label[language]}>
        {ledTo === null ? (
          <>
            <p>{messages.confirmWho[language](email)}</p>
            <Form language={language} action={`/${language}${confirmPath({ key: link })}`}>
              <Button>{messages.confirmButton[language]}</Button>
            </Form>
            <p>{messages.confirmNotYou[language]}</p>
          </>
        ) : (
          <ButtonLink href={`/${language}${ledTo}`}>{messages.confirmedGo[language]}</ButtonLink>
        )}
      </PageHead>
    </Page>
  )
}

/** The page of a link that is unknown, expired or incomplete. */
export function UnknownLinkPage({ frame }: { readonly frame: PageFrame }) {
  const { language } = frame
  const title = messages.linkUnknown[language]
  return (
    <Page {...frame} path="" title={title} noindex>
      <PageHead title={title} lead={messages.linkUnknownHelp[language]} />
    </Page>
  )
}
