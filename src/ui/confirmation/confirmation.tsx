import type { ComponentChildren } from 'preact'
import { type Fact, Facts } from '#ui/facts/facts.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

export type ConfirmationProps = {
  /** What was done: «Сіз жиынға жазылдыңыз». */
  readonly title: string
  /** 'ended' when an action was undone, 'open' when the person still has to do something: without the sign of success. */
  readonly state?: keyof typeof icons
  readonly children?: ComponentChildren
  readonly facts?: readonly Fact[]
  /** Next steps: add to a calendar. */
  readonly actions?: readonly Link[]
  /** The link that undoes the action. */
  readonly cancel?: Link | undefined
}

const icons = { good: 'good', open: 'attention', ended: 'cancelled' } as const

/** Confirms an action of a person, with a link to undo it. */
export const Confirmation = (props: ConfirmationProps) => {
  const { title, state = 'good', children, facts, actions = [], cancel } = props
  return (
    <section class={`done ${state}`}>
      <h1>
        <Icon name={icons[state]} /> {title}
      </h1>
      {children}
      {facts ? <Facts items={facts} /> : null}
      <p>
        {actions.map(({ href, text }, index) => (
          <a class={index === 0 ? 'btn' : 'btn calm'} href={safeHref(href)}>
            {text}
          </a>
        ))}
        {cancel ? (
          <a class="btn danger" href={safeHref(cancel.href)}>
            {cancel.text}
          </a>
        ) : null}
      </p>
    </section>
  )
}
