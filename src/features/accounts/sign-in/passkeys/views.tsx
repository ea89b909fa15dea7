import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { DESK_PATH } from '#ui/desk/index.ts'
import { Entries } from '#ui/entries/entries.tsx'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type AccountProblem, messages } from '../../messages.ts'
import { PASSKEY_NAME_MAX, PASSKEYS_PATH } from '../../model.ts'
import { AccountNav } from '../../profile/views.tsx'
import { ProviderSection } from '../oidc/views.tsx'

type PasskeyForm = FormState<AccountProblem>

export type ShownPasskey = {
  readonly id: string
  readonly name: string
  readonly lines: readonly string[]
  /** Its name as it may be changed. */
  readonly form: PasskeyForm
}

/** The first passkey has just put the roles of the person in force. */
export const IN_FORCE = 'in-force'

/** What was done with the identity provider. */
export const providerChanges = ['provider-added', 'provider-removed'] as const
export type ProviderChange = (typeof providerChanges)[number]

export type PasskeysPageProps = {
  readonly frame: PageFrame
  readonly keys: readonly ShownPasskey[]
  /** Address of the passkey script; absent where browsers refuse passkeys (an IP address). */
  readonly script: string | undefined
  readonly newForm: PasskeyForm
  /** The passkey that was just added has put the roles of the person in force. */
  readonly inForce: boolean
  /** An identity provider that this site offers, and what has just become of it. */
  readonly provider?:
    | {
        readonly name: string
        readonly linked: boolean
        readonly done: ProviderChange | undefined
        readonly form: PasskeyForm
      }
    | undefined
}

/** A person's passkeys, and a button to add one. */
export function PasskeysPage({ frame, keys, script, newForm, inForce, provider }: PasskeysPageProps) {
  const { language } = frame
  const title = messages.passkeys[language]
  const action = `/${language}${PASSKEYS_PATH}`
  const { field, problems } = formFields(language, newForm, messages)
  return (
    <Page {...frame} path={PASSKEYS_PATH} title={title} scripts={script ? [script] : undefined} noindex>
      <PageHead title={title} lead={messages.passkeysLead[language]} />
      <AccountNav frame={frame} />
      {inForce ? (
        <Notice kind="good" title={messages.passkeyInForce[language]}>
          <p>{messages.passkeyInForceHelp[language]}</p>
          <p>
            <a class="btn" href={`/${language}${DESK_PATH}`}>
              {messages.toDesk[language]}
            </a>
          </p>
        </Notice>
      ) : null}
      {provider?.done ? (
        <Notice kind="good" title={messages[provider.done][language](provider.name)} />
      ) : null}
      {keys.length === 0 ? <p>{messages.passkeysNone[language]}</p> : null}
      <Entries
        items={keys.map(({ id, name, lines, form }) => ({
          title: name,
          lines,
          children: <PasskeyForms language={language} action={`${action}/${id}`} id={id} form={form} />,
        }))}
      />
      <Section title={messages.passkeyAdd[language]}>
        {script ? (
          <kenes-passkey
            hidden
            data-use="new"
            data-options={`${action}/options`}
            data-failed={messages['passkey-refused'][language]}
          >
            <Form language={language} action={action} problems={problems}>
              <input type="hidden" name="response" value="" />
              <FormError {...field(SEND_FIELD)} />
              <Button>{messages.passkeyAdd[language]}</Button>
            </Form>
            <p class="error" role="status" />
          </kenes-passkey>
        ) : null}
        <p class="needs">{messages.passkeyNeedsScripts[language]}</p>
      </Section>
      {provider ? <ProviderSection language={language} {...provider} /> : null}
    </Page>
  )
}

/** Names and removes one passkey. The ids have that of the passkey, because the page has these forms for each. */
function PasskeyForms({
  language,
  action,
  id,
  form,
}: {
  readonly language: PageFrame['language']
  readonly action: string
  readonly id: string
  readonly form: PasskeyForm
}) {
  const { field, problems } = formFields(language, form, messages)
  const problemsOf = (name: string) =>
    problems.flatMap((problem) => (problem.field === name ? [{ ...problem, field: `${name}-${id}` }] : []))
  return (
    <>
      <Form language={language} action={`${action}/rename`} problems={problemsOf('name')}>
        <TextField
          {...field('name')}
          id={`name-${id}`}
          label={messages.passkeyName[language]}
          maxLength={PASSKEY_NAME_MAX}
        />
        <Button kind="quiet">{messages.rename[language]}</Button>
      </Form>
      <Form language={language} action={`${action}/remove`} problems={problemsOf(SEND_FIELD)}>
        <FormError {...field(SEND_FIELD)} name={`${SEND_FIELD}-${id}`} />
        <Button kind="danger">{messages.remove[language]}</Button>
      </Form>
    </>
  )
}
