import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { draftMessages } from './messages.ts'

export type LocalDraftProps = {
  readonly language: Language
  /** The key of the draft: a form with the same key restores it. Parts are separated by '/', the widest first. */
  readonly name: string
  /** The path of the form, without the language. */
  readonly path: string
  /** The title in the list of unsent drafts. */
  readonly title: string
  /** The account of a person who is signed in; their draft is not shown to another account. */
  readonly owner?: string | undefined
  /** The former key of the draft, before its place moved. */
  readonly from?: string | undefined
  /** The form returned with what was typed, which is newer than the stored draft. */
  readonly typed?: boolean
}

/**
 * Inside a form: stores what is typed into its text areas on this device until it is sent, for a week at most, and
 * restores it when the form is opened again. A text area that is prefilled with another text declares it
 * (`original`). Renders nothing without scripts, where the server returns what was typed.
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
    data-back={draftMessages.back[language]}
    data-offline={draftMessages.offline[language]}
    data-full={draftMessages.full[language]}
    data-cleared={draftMessages.cleared[language]}
  >
    <p>
      {draftMessages.kept[language]} <button type="button">{draftMessages.clear[language]}</button>
    </p>
    <output />
  </kenes-draft>
)

/** Unsent drafts of the pages below this one, with links to them; filled by the script. */
export const UnsentDrafts = ({
  language,
  prefix,
}: {
  readonly language: Language
  readonly prefix: string
}) => (
  <kenes-unsent
    class="unsent no-print"
    hidden
    data-prefix={prefix}
    data-clear={draftMessages.clear[language]}
  >
    <b>{draftMessages.unsent[language]}</b>
    <ul />
  </kenes-unsent>
)

/**
 * Confirms that a form was sent, so that its draft is removed. With an id it is shown only when the address ends in
 * that id, so that a cached page can confirm it to the sender alone.
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
