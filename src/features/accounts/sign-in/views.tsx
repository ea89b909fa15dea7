import type { HTMLAttributes } from 'preact'
import type { FormState } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import { Button, Form, formFields, TextField } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type AccountProblem, messages } from '../messages.ts'
import {
  CODE_PATH,
  CONSENT_PATH,
  DEV_MAILBOX_PATH,
  DEV_PEOPLE_PATH,
  ERASURE_PATH,
  OIDC_PATH,
  SIGN_IN_PATH,
  SIGN_OUT_PATH,
  signInPath,
} from '../model.ts'

/** Ways to sign in besides the code, as available on this site. */
export type OtherSignInMethods = {
  /** Address of the passkey script; absent where browsers refuse passkeys (an IP address). */
  readonly passkeyScript: string | undefined
  readonly provider: string | undefined
  readonly development: boolean
}

export type SignInPageProps = {
  readonly frame: PageFrame
  readonly going: string | undefined
  /** The address; beside it, another way to sign in that has failed: 'passkey' or 'provider'. */
  readonly form: FormState<AccountProblem>
  /** The action cannot be undone and requires a new sign-in. */
  readonly fresh?: boolean
  readonly ways: OtherSignInMethods
}

const Going = ({ going }: { readonly going: string | undefined }) =>
  going ? <input type="hidden" name="then" value={going} /> : null

const leadOf = (fresh: boolean | undefined, going: string | undefined) =>
  fresh ? (going?.endsWith(ERASURE_PATH) ? messages.signInErase : messages.signInFresh) : messages.signInLead

/** The sign-in page: an address for the code first, then the other ways. */
export function SignInPage({ frame, going, form, fresh, ways }: SignInPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, messages)
  return (
    <Page
      {...frame}
      path={going ? signInPath(going) : SIGN_IN_PATH}
      title={messages.signIn[language]}
      scripts={ways.passkeyScript ? [ways.passkeyScript] : undefined}
      noindex
    >
      <PageHead title={messages.signIn[language]} lead={leadOf(fresh, going)[language]} />
      <Form language={language} action={`/${language}${SIGN_IN_PATH}`} problems={problems}>
        <TextField
          {...field('email')}
          type="email"
          inputMode="email"
          autocomplete="email"
          label={messages.email[language]}
          help={messages.emailHelp[language]}
        />
        <Going going={going} />
        <Button>{messages.sendCode[language]}</Button>
      </Form>
      <Others language={language} going={going} ways={ways} />
    </Page>
  )
}

function Others({
  language,
  going,
  ways,
}: Pick<SignInPageProps, 'going' | 'ways'> & { readonly language: Language }) {
  const { passkeyScript, provider, development } = ways
  return (
    <>
      {passkeyScript ? (
        <kenes-passkey
          hidden
          data-options={`/${language}${SIGN_IN_PATH}/passkey/options`}
          data-failed={messages['passkey-failed'][language]}
          data-use="sign-in"
        >
          <Section title={messages.otherWays[language]} id="passkey">
            <p>{messages.byPasskeyHelp[language]}</p>
            <Form language={language} action={`/${language}${SIGN_IN_PATH}/passkey`}>
              <input type="hidden" name="response" value="" />
              <Going going={going} />
              <Button kind="quiet">{messages.byPasskey[language]}</Button>
            </Form>
            <p class="error" role="status" />
          </Section>
        </kenes-passkey>
      ) : null}
      {provider ? (
        <p class="way" id="provider">
          <a
            class="btn calm"
            href={`/${language}${OIDC_PATH}${going ? `?then=${encodeURIComponent(going)}` : ''}`}
          >
            {messages.byProvider[language](provider)}
          </a>
        </p>
      ) : null}
      {development ? (
        <p class="way">
          <small>{messages.devHelp[language]}</small>
          <br />
          <a href={DEV_MAILBOX_PATH}>{messages.devMail[language]}</a> ·{' '}
          <a href={DEV_PEOPLE_PATH}>{messages.devPeople[language]}</a>
        </p>
      ) : null}
    </>
  )
}

export type CodePageProps = {
  readonly frame: PageFrame
  readonly email: string
  readonly going: string | undefined
  readonly form: FormState<AccountProblem>
  readonly development: boolean
}

/** The form for the code; a new one can be requested beside it. */
export function CodePage({ frame, email, going, form, development }: CodePageProps) {
  const { language } = frame
  const title = messages.codeTitle[language]
  // What was typed is not shown again.
  const { field, problems } = formFields(language, { ...form, typed: {} }, messages)
  return (
    <Page {...frame} path={CODE_PATH} title={title} noindex>
      <PageHead title={title} lead={messages.codeLead[language](email)} />
      {going?.endsWith(ERASURE_PATH) ? <p>{messages.codeErase[language]}</p> : null}
      <Form language={language} action={`/${language}${CODE_PATH}`} problems={problems}>
        <TextField
          {...field('code')}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="short"
          label={messages.code[language]}
          help={messages.codeHelp[language]}
        />
        <Button>{messages.enter[language]}</Button>
      </Form>
      <Section title={messages.noLetter[language]}>
        <p>{messages.noLetterHelp[language]}</p>
        <Form language={language} action={`/${language}${SIGN_IN_PATH}`}>
          <input type="hidden" name="email" value={email} />
          <Going going={going} />
          <Button kind="quiet">{messages.sendAnother[language]}</Button>
        </Form>
        <p class="way">
          <a href={`/${language}${SIGN_IN_PATH}`}>{messages.otherEmail[language]}</a>
          {development ? (
            <>
              {' · '}
              <a href={DEV_MAILBOX_PATH}>{messages.devMail[language]}</a>
            </>
          ) : null}
        </p>
      </Section>
    </Page>
  )
}

export type ConsentPageProps = {
  readonly frame: PageFrame
  readonly going: string | undefined
  readonly version: string
  readonly text: readonly string[]
  /** When the person consented to this text; absent: they are asked. */
  readonly consentedOn: string | undefined
}

/** The consent text: shown at the first sign-in, and available at any time afterwards. */
export function ConsentPage({ frame, going, version, text, consentedOn }: ConsentPageProps) {
  const { language } = frame
  const title = messages.consentTitle[language]
  return (
    <Page {...frame} path={CONSENT_PATH} title={title} noindex>
      <PageHead title={title} lead={consentedOn ? undefined : messages.consentLead[language]} />
      <div class="prose">
        {text.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <small>
            {messages.consentVersion[language](version)}
            {consentedOn ? `. ${messages.consentGiven[language](consentedOn)}` : ''}
          </small>
        </p>
      </div>
      {consentedOn ? null : (
        <>
          <Form language={language} action={`/${language}${CONSENT_PATH}`}>
            <Going going={going} />
            <Button>{messages.agree[language]}</Button>
          </Form>
          <Form language={language} action={`/${language}${SIGN_OUT_PATH}`}>
            <Button kind="quiet">{messages.decline[language]}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-passkey': HTMLAttributes<HTMLElement>
    }
  }
}
