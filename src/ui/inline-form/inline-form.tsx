import type { ComponentChildren, HTMLAttributes } from 'preact'

export type InlineFormProps = {
  /** The id of the form with what belongs to it, on the page to which a link leads. */
  readonly part: string
  readonly children: ComponentChildren
}

/**
 * Links to forms that a script opens below the links instead of leading to them: a page less to load. Without scripts,
 * and where the form cannot be loaded, they are links.
 */
export const InlineForm = ({ part, children }: InlineFormProps) => (
  <kenes-inline-form data-part={part}>{children}</kenes-inline-form>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-inline-form': HTMLAttributes<HTMLElement> & { 'data-part': string }
    }
  }
}
