import { emptyForm, SEND_FIELD } from '#domain/base/form.ts'
import type { LogoFace } from '#domain/base/site-face.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { MastheadSamples } from '#ui/logo/samples.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { FileField } from '#ui/upload/upload.tsx'
import { DESK_PATH } from '../model.ts'
import { logoMessages, logoProblemMessages } from './messages.ts'
import { ALT_MAX, LOGO_PATH, type LogoForm, type SiteLogo } from './model.ts'

const PICTURES = 'image/png,image/jpeg,image/webp'

type LogoPageProps = {
  readonly frame: DeskFrame
  /** Whether the site has a name, to which a logo belongs. */
  readonly named: boolean
  readonly saved: SiteLogo | null
  /** The logo that is shown: the one that was sent, else the one in force. */
  readonly logo: LogoFace | null
  readonly form?: LogoForm | undefined
  readonly done?: 'saved' | 'removed' | undefined
  /** What can be wrong with the form. */
  readonly messages: Readonly<Record<string, Label>>
}

const above = (language: Language) => (
  <p>
    <a href={`/${language}${DESK_PATH}`}>{logoMessages.toSite[language]}</a>
  </p>
)

/** The logo of the site: how it looks, and the form that changes it. */
export function LogoPage(props: LogoPageProps) {
  const { frame, named, saved, logo, form, done } = props
  const { language, site } = frame
  const isPreview = form !== undefined && logo !== null
  // The masthead of the preview has the new logo too.
  const shownFrame = isPreview && site ? { ...frame, site: { ...site, logo } } : frame
  return (
    <DeskPage
      {...shownFrame}
      at={DESK_PATH}
      above={above(language)}
      title={logoMessages.logo[language]}
      lead={logoMessages.lead[language]}
    >
      {done ? <Notice kind="good" title={logoMessages[done][language]} /> : null}
      {named ? null : <Notice kind="information" title={logoProblemMessages['site-unnamed'][language]} />}
      {isPreview ? <Notice kind="attention" title={logoMessages.notSaved[language]} /> : null}
      <Section title={logoMessages[isPreview ? 'preview' : 'current'][language]}>
        {logo ? (
          <>
            <MastheadSamples
              logo={logo}
              language={language}
              name={site?.name[language] ?? ''}
              light={logoMessages.light[language]}
              dark={logoMessages.dark[language]}
            />
            <p>{logoMessages[logo.icon ? 'icon' : 'noIcon'][language]}</p>
          </>
        ) : (
          <p>{logoMessages.none[language]}</p>
        )}
        {saved && !form ? (
          <Form language={language} action={`/${language}${LOGO_PATH}/remove`}>
            <Button kind="danger">{logoMessages.remove[language]}</Button>
          </Form>
        ) : null}
      </Section>
      {named ? <ChangeForm {...props} /> : null}
    </DeskPage>
  )
}

function ChangeForm({ frame: { language }, saved, logo, form, messages }: LogoPageProps) {
  const stored = saved && { 'alt-kk': saved.alt.kk, 'alt-ru': saved.alt.ru, 'alt-en': saved.alt.en }
  const shown = form ?? { ...emptyForm, typed: stored ?? {} }
  const { field, problems } = formFields(language, shown, messages)
  const alt = (name: 'alt-kk' | 'alt-ru' | 'alt-en', help?: string) => (
    <TextField {...field(name)} label={logoMessages[name][language]} help={help} maxLength={ALT_MAX} />
  )
  const fileHelp = logoMessages.fileHelp[language]
  return (
    <Section title={logoMessages.change[language]}>
      <Form language={language} action={`/${language}${LOGO_PATH}`} problems={problems} files wide>
        <FileField
          {...field('logo')}
          label={logoMessages.file[language]}
          help={logo ? `${fileHelp} ${logoMessages.keptFile[language]}` : fileHelp}
          accept={PICTURES}
          optional={logo !== null}
        />
        {form?.sent ? <input type="hidden" name="sent-logo" value={form.sent.logo} /> : null}
        {form?.sent?.icon ? <input type="hidden" name="sent-icon" value={form.sent.icon} /> : null}
        {alt('alt-kk', logoMessages.altHelp[language])}
        {alt('alt-ru')}
        {alt('alt-en')}
        <FormError {...field(SEND_FIELD)} />
        <Button kind={form ? 'quiet' : 'primary'} name="do" value="show">
          {logoMessages.show[language]}
        </Button>
        {form && logo ? (
          <Button name="do" value="save">
            {logoMessages.save[language]}
          </Button>
        ) : null}
      </Form>
    </Section>
  )
}
