import { PREFERENCES } from '#features/accounts/index.ts'
import { Button, ButtonLink, Form } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { messages as words } from './messages.ts'
import { stopPath } from './model.ts'

/** One button: mail programs open links automatically, and opening alone must not unsubscribe. */
export function StopPage({ frame, link }: { readonly frame: PageFrame; readonly link: string }) {
  const { language } = frame
  return (
    <Page {...frame} path={stopPath(link)} title={words.stopTitle[language]} noindex>
      <PageHead title={words.stopTitle[language]} lead={words.stopLead[language]}>
        <Form language={language} action={`/${language}${stopPath(link)}`}>
          <Button>{words.stopButton[language]}</Button>
        </Form>
      </PageHead>
    </Page>
  )
}

export function StoppedPage({ frame, link }: { readonly frame: PageFrame; readonly link: string }) {
  const { language } = frame
  return (
    <Page {...frame} path={stopPath(link)} title={words.stopped[language]} noindex>
      <PageHead title={words.stopped[language]} lead={words.stoppedHelp[language]}>
        <ButtonLink href={`/${language}${PREFERENCES}`}>{words.toPreferences[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}

/** The page of a link that this site did not make, or that is incomplete. */
export function UnknownStopPage({ frame }: { readonly frame: PageFrame }) {
  const { language } = frame
  return (
    <Page {...frame} path="" title={words.unknown[language]} noindex>
      <PageHead title={words.unknown[language]} lead={words.unknownHelp[language]}>
        <ButtonLink href={`/${language}${PREFERENCES}`}>{words.toPreferences[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}
