import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { Button, ButtonLink, Form, FormError, formFields } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { type AccountProblem, messages } from '../../messages.ts'
import { PASSKEYS_PATH, PROVIDER_LINK_PATH } from '../../model.ts'

/** The provider among a person's ways to sign in: added or removed. */
export const ProviderSection = ({
  language,
  name,
  linked,
  form,
}: {
  readonly language: Language
  readonly name: string
  readonly linked: boolean
  readonly form: FormState<AccountProblem>
}) => {
  const { field, problems } = formFields(language, form, messages)
  return (
    <Section title={messages.providerWay[language](name)}>
      <p>{(linked ? messages.providerIsLinked : messages.providerNotLinked)[language](name)}</p>
      <Form
        language={language}
        action={`/${language}${PROVIDER_LINK_PATH}${linked ? '/remove' : ''}`}
        problems={problems}
      >
        <FormError {...field(SEND_FIELD)} />
        <Button kind={linked ? 'danger' : 'quiet'}>
          {(linked ? messages.unlinkProvider : messages.linkProvider)[language](name)}
        </Button>
      </Form>
    </Section>
  )
}

/** Says that the details which the provider has sent belong to another account. */
export function IdentityTakenPage({ frame }: { readonly frame: PageFrame }) {
  const { language } = frame
  const title = messages['identity-taken'][language]
  return (
    <Page {...frame} path={PASSKEYS_PATH} title={title} noindex>
      <PageHead title={title}>
        <ButtonLink href={`/${language}${PASSKEYS_PATH}`}>{messages.passkeys[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}

/** Asks before a person is sent to the provider, whose answer becomes a way to sign in. */
export function LinkProviderPage({
  frame,
  name,
  account,
  url,
}: {
  readonly frame: PageFrame
  readonly name: string
  /** The person's name or address, so that they see to which account the provider is added. */
  readonly account: string
  readonly url: string
}) {
  const { language } = frame
  const title = messages.linkProviderTitle[language](name)
  return (
    <Page {...frame} path={PASSKEYS_PATH} title={title} noindex>
      <PageHead title={title} lead={messages.linkProviderLead[language](account, name)} />
      <p class="way">
        <a class="btn" href={safeHref(url)} rel="noreferrer">
          {messages.goToProvider[language](name)}
        </a>{' '}
        <a class="btn calm" href={`/${language}${PASSKEYS_PATH}`}>
          {messages.keepAsIs[language]}
        </a>
      </p>
    </Page>
  )
}
