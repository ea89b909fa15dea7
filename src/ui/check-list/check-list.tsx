import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type CheckItem = {
  /** The anchor, so that the page returns to the same line. */
  readonly id: string
  readonly name: string
  readonly notes?: string | undefined
  /** Since when it is done, in words; absent: not yet. */
  readonly done?: string | undefined
  /**
   * The label of the button, and the same label with the name for screen readers (WCAG 2.5.3: the label is part of
   * the name).
   */
  readonly press?: { readonly action: string; readonly text: string; readonly label: string } | undefined
}

export type CheckListProps = {
  readonly items: readonly CheckItem[]
  /** Fields sent with each button, so that the filter of the list is kept. */
  readonly children?: ComponentChildren
}

/** Names to be checked off one after another, by touch or keyboard; each button is a separate form. */
export const CheckList = ({ items, children }: CheckListProps) => (
  <ul class="checks">
    {items.map(({ id, name, notes, done, press }) => (
      <li id={id} class={done ? 'done' : undefined}>
        <p>
          <b>{name}</b>
          {done ? (
            <span>
              <Icon name="held" /> {done}
            </span>
          ) : null}
          {notes ? <small>{notes}</small> : null}
        </p>
        {press ? (
          <form method="post" action={safeHref(press.action)}>
            {children}
            <button class={done ? 'btn calm' : 'btn'} type="submit" aria-label={press.label}>
              {press.text}
            </button>
          </form>
        ) : null}
      </li>
    ))}
  </ul>
)
