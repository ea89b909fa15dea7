import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type CheckItem = {
  /** So that the page comes back to the same line. */
  readonly id: string
  readonly name: string
  readonly notes?: string | undefined
  /** Since when it is done, in words; absent: not yet. */
  readonly done?: string | undefined
  /**
   * What pressing does: the word on the button, and that word with the name for those who do not see the line
   * (WCAG 2.5.3: the label is part of the name).
   */
  readonly press?: { readonly action: string; readonly text: string; readonly label: string } | undefined
}

export type CheckListProps = {
  readonly items: readonly CheckItem[]
  /** Fields that each press carries along, so that the list is the same after it as before. */
  readonly children?: ComponentChildren
}

/** Names to be ticked off one after another, by thumb or by keyboard; each press is a form of its own. */
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
