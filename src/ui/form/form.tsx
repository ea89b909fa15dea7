import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type FormProblem = {
  /** The name of the field. */
  readonly field: string
  readonly text: string
}

export type FormProps = {
  readonly language: Language
  readonly action: string
  readonly problems?: readonly FormProblem[]
  readonly id?: string
  /** Uses the full width, for texts in several languages side by side. */
  readonly wide?: boolean
  /** Sends files too (multipart). */
  readonly files?: boolean
  readonly children: ComponentChildren
}

/**
 * A form that is sent by POST. The server validates and answers with the same page, so browser validation is off:
 * its messages cannot be read again, and are in the language of the device instead of the page.
 */
export const Form = ({ language, action, problems = [], id, wide, files, children }: FormProps) => (
  <form
    class={wide ? 'form wide' : 'form'}
    id={id}
    method="post"
    action={safeHref(action)}
    encType={files ? 'multipart/form-data' : undefined}
    noValidate
  >
    {problems.length > 0 ? <ErrorSummary language={language} problems={problems} /> : null}
    {children}
  </form>
)

/** The errors at the top of the form, each with a link to its field. */
export const ErrorSummary = ({
  language,
  problems,
}: {
  readonly language: Language
  readonly problems: readonly FormProblem[]
}) => (
  <kenes-errors class="errors" role="alert" tabIndex={-1}>
    <h2>
      <Icon name="attention" /> {uiMessages.errorTitle[language]}
    </h2>
    <ul>
      {problems.map(({ field, text }) => (
        <li>
          <a href={`#${field}`}>{text}</a>
        </li>
      ))}
    </ul>
  </kenes-errors>
)

export type ButtonProps = {
  /** What the button does: «Пікірді жіберу». */
  readonly children: ComponentChildren
  readonly kind?: 'primary' | 'quiet' | 'danger'
  readonly name?: string
  readonly value?: string
}

const kinds = { primary: 'btn', quiet: 'btn calm', danger: 'btn danger' } as const

export const Button = ({ children, kind = 'primary', name, value }: ButtonProps) => (
  <button class={kinds[kind]} type="submit" name={name} value={value}>
    {children}
  </button>
)

/** A link that looks like a button. */
export const ButtonLink = ({ href, children, kind = 'primary' }: ButtonProps & { readonly href: string }) => (
  <a class={kinds[kind]} href={safeHref(href)}>
    {children}
  </a>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-errors': HTMLAttributes<HTMLElement>
    }
  }
}
