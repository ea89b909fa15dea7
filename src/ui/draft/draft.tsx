import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { draftWords as words } from './words.ts'

export type LocalDraftProps = {
  readonly language: Language
  /** Names the form: the same name finds what was typed again. Parts are divided by '/', the widest first. */
  readonly name: string
  /** Where the form is, without the language. */
  readonly path: string
  /** What it is about, for the list of what was not sent. */
  readonly title: string
  /** The account of a person who is signed in; their draft is not shown to another account. */
  readonly owner?: string | undefined
  /** The name that the same draft had before its place moved. */
  readonly from?: string | undefined
  /** The form has come back with what was typed: that is newer than what the device keeps. */
  readonly typed?: boolean
}

/**
 * Stands inside a form: what is typed into its text areas is kept on this device until it is sent, for a week at most,
 * and put back when the form is opened again. A text area that comes with words of somebody else says so (`original`).
 * Draws nothing without scripts, where the server returns what was typed.
 */
export const LocalDraft = ({ language, name, path, title, owner, from, typed }: LocalDraftProps) => (
  <kenes-draft
    class="draft no-print"
    hidden
    data-name={name}
    data-path={path}
    data-title={title}
    data-owner={owner}
    data-from={from}
    data-typed={typed ? '' : undefined}
    data-back={words.back[language]}
    data-offline={words.offline[language]}
    data-full={words.full[language]}
    data-cleared={words.cleared[language]}
  >
    <p>
      {words.kept[language]} <button type="button">{words.clear[language]}</button>
    </p>
    <output />
  </kenes-draft>
)

/** What was typed on pages below this one and not sent, with the way back to it; drawn by the script alone. */
export const UnsentDrafts = ({
  language,
  prefix,
}: {
  readonly language: Language
  readonly prefix: string
}) => (
  <kenes-unsent class="unsent no-print" hidden data-prefix={prefix} data-clear={words.clear[language]}>
    <b>{words.unsent[language]}</b>
    <ul />
  </kenes-unsent>
)

/**
 * Says that something has arrived: it need not be kept any longer. With an id it is shown, and true, when the address
 * ends in that id; so a page that is the same for everybody can say it to the one who has just sent something.
 */
export const Sent = ({
  name,
  id,
  children,
}: {
  readonly name: string
  readonly id?: string
  readonly children?: ComponentChildren
}) => (
  <kenes-sent class="sent" id={id} data-name={name}>
    {children}
  </kenes-sent>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-draft': HTMLAttributes<HTMLElement>
      'kenes-unsent': HTMLAttributes<HTMLElement>
      'kenes-sent': HTMLAttributes<HTMLElement>
    }
  }
}
