import { Entries } from '#ui/entries/entries.tsx'
import { Button, Form } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type AccountProblem, messages as words } from '../messages.ts'
import { PASSKEYS_PATH } from '../model.ts'
import { ProviderSection } from '../oidc/views.tsx'
import { AccountNav } from '../profile/views.tsx'

export type ShownPasskey = {
  readonly id: string
  readonly name: string
  readonly lines: readonly string[]
}

export type PasskeysPageProps = {
  readonly frame: PageFrame
  readonly keys: readonly ShownPasskey[]
  /** Address of the passkey script; absent where browsers refuse passkeys (an IP address). */
  readonly script: string | undefined
  /** An identity provider that this site offers, and what has just become of it. */
  readonly provider?:
    | {
        readonly name: string
        readonly linked: boolean
        readonly notice?: { readonly done: boolean; readonly text: string }
      }
    | undefined
  readonly problem?: AccountProblem | undefined
}

/** A person's passkeys, and a button to add one. */
export function PasskeysPage({ frame, keys, script, provider, problem }: PasskeysPageProps) {
  const { language } = frame
  const title = words.passkeys[language]
  const action = `/${language}${PASSKEYS_PATH}`
  return (
    <Page {...frame} path={PASSKEYS_PATH} title={title} scripts={script ? [script] : undefined} noindex>
      <PageHead title={title} lead={words.passkeysLead[language]} />
      <AccountNav frame={frame} />
      {problem ? <Notice kind="attention" title={words[problem][language]} /> : null}
      {provider?.notice ? (
        <Notice kind={provider.notice.done ? 'good' : 'attention'} title={provider.notice.text} />
      ) : null}
      {keys.length === 0 ? <p>{words.passkeysNone[language]}</p> : null}
      <Entries
        items={keys.map(({ id, name, lines }) => ({
          title: name,
          lines,
          children: (
            <>
              <Form language={language} action={`${action}/${id}/rename`}>
                <Renaming language={language} id={id} name={name} />
              </Form>
              <Form language={language} action={`${action}/${id}/remove`}>
                <Button kind="danger">{words.remove[language]}</Button>
              </Form>
            </>
          ),
        }))}
      />
      <Section title={words.passkeyAdd[language]}>
        {script ? (
          <kenes-passkey
            hidden
            data-use="new"
            data-options={`${action}/options`}
            data-failed={words['passkey-refused'][language]}
          >
            <Form language={language} action={action}>
              <input type="hidden" name="response" value="" />
              <Button>{words.passkeyAdd[language]}</Button>
            </Form>
            <p class="error" role="status" />
          </kenes-passkey>
        ) : null}
        <p class="needs">{words.passkeyNeedsScripts[language]}</p>
      </Section>
      {provider ? (
        <ProviderSection language={language} name={provider.name} linked={provider.linked} />
      ) : null}
    </Page>
  )
}

/** The name field has a unique id, because the page has one for each key. */
const Renaming = ({ language, id, name }: { language: PageFrame['language']; id: string; name: string }) => (
  <>
    <div class="field">
      <label for={`name-${id}`}>{words.passkeyName[language]}</label>
      <input id={`name-${id}`} name="name" type="text" value={name} maxLength={100} required />
    </div>
    <Button kind="quiet">{words.rename[language]}</Button>
  </>
)
