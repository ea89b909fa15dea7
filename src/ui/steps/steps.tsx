import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'

export type Step = {
  readonly title: string
  /** When: a day, or until when. */
  readonly when?: ComponentChildren
  readonly state: 'done' | 'now' | 'ahead'
  readonly children?: ComponentChildren
}

/** The steps of a procedure: past, current and future ones. */
export const Steps = ({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly Step[]
}) => (
  <ol class="steps">
    {items.map(({ title, when, state, children }) => (
      <li class={state === 'done' ? 'past' : state} aria-current={state === 'now' ? 'step' : undefined}>
        <b>
          {state === 'done' ? <Icon name="held" /> : null}
          {title}
          {state === 'ahead' ? null : (
            <span class="vh">
              , {(state === 'done' ? uiMessages.stepDone : uiMessages.stepNow)[language]}
            </span>
          )}
        </b>
        {when ? <span>{when}</span> : null}
        {children}
      </li>
    ))}
  </ol>
)
