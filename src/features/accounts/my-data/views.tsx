import type { FormState } from '#domain/base/form.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, ButtonLink, Checkbox, Form, formFields } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type AccountProblem, messages } from '../messages.ts'
import { ERASED_PATH, ERASURE_PATH, MY_DATA_PATH } from '../model.ts'
import { AccountNav } from '../profile/views.tsx'

export type ShownPart = {
  readonly label: string
  readonly records: readonly {
    readonly heading: string | undefined
    readonly facts: readonly { readonly term: string; readonly value: string }[]
  }[]
}

/** Everything that is kept about a person, slice by slice. */
export function DataPage({
  frame,
  parts,
}: {
  readonly frame: PageFrame
  readonly parts: readonly ShownPart[]
}) {
  const { language } = frame
  const title = messages.data[language]
  return (
    <Page {...frame} path={MY_DATA_PATH} title={title} noindex>
      <PageHead title={title} lead={messages.dataLead[language]} />
      <AccountNav frame={frame} />
      <p class="way doors">
        <ButtonLink href={`/${language}${MY_DATA_PATH}.json`}>{messages.dataDownload[language]}</ButtonLink>
        <ButtonLink href={`/${language}${ERASURE_PATH}`} kind="danger">
          {messages.erase[language]}
        </ButtonLink>
      </p>
      {parts.map(({ label, records }) => (
        <Section title={label}>
          {records.length === 0 ? <p>{messages.dataNothing[language]}</p> : null}
          {records.map(({ heading, facts }, n) => (
            <>
              {heading !== undefined && heading !== records[n - 1]?.heading ? <h3>{heading}</h3> : null}
              <div class="record">
                <Facts items={facts} />
              </div>
            </>
          ))}
        </Section>
      ))}
    </Page>
  )
}

export type ErasePageProps = {
  readonly frame: PageFrame
  /** What each slice retains, and why. */
  readonly retained: readonly { readonly label: string; readonly why: string }[]
  readonly form: FormState<AccountProblem>
}

/** Says before an erasure what is erased and what is retained. */
export function ErasePage({ frame, retained, form }: ErasePageProps) {
  const { language } = frame
  const title = messages.erase[language]
  const { checkbox, problems } = formFields(language, form, messages)
  return (
    <Page {...frame} path={ERASURE_PATH} title={title} noindex>
      <PageHead title={title} lead={messages.eraseLead[language]} />
      <AccountNav frame={frame} />
      <Section title={messages.eraseStays[language]}>
        <Facts items={retained.map(({ label, why }) => ({ term: label, value: why }))} />
      </Section>
      <p class="way">
        {messages.eraseFirst[language]}{' '}
        <a href={`/${language}${MY_DATA_PATH}.json`}>{messages.dataDownload[language]}</a>
      </p>
      <div class="way">
        <Form language={language} action={`/${language}${ERASURE_PATH}`} problems={problems}>
          <Checkbox {...checkbox('sure')} label={messages.eraseSure[language]} />
          <Button kind="danger">{messages.eraseButton[language]}</Button>
        </Form>
      </div>
    </Page>
  )
}

/** Confirms that the account was erased. */
export function ErasedPage({ frame }: { readonly frame: PageFrame }) {
  const { language } = frame
  const title = messages.erased[language]
  return (
    <Page {...frame} path={ERASED_PATH} title={title} noindex>
      <PageHead title={title} lead={messages.erasedLead[language]}>
        <ButtonLink href={`/${language}`}>{messages.home[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}
