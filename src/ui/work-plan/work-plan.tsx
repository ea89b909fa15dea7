import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'

export type WorkState = 'planned' | 'underway' | 'done' | 'cancelled'
export type WorkItem = {
  readonly title: ComponentChildren
  readonly state: WorkState
  /** The state in a word. */
  readonly stateName: string
  /** The planned days, in words. */
  readonly when: string
  /** The actual days, where they differ. */
  readonly actual?: string | undefined
  /** The responsible body and place. */
  readonly who?: ComponentChildren
}
export type WorkStage = {
  readonly title: ComponentChildren
  readonly when: string
  readonly items: readonly WorkItem[]
}

const signs = { planned: 'calendar', underway: 'moved', done: 'held', cancelled: 'cancelled' } as const

/** A work plan: its stages in order, with their tasks and progress. */
export const WorkPlan = ({ stages }: { readonly stages: readonly WorkStage[] }) => (
  <ol class="plan">
    {stages.map(({ title, when, items }) => (
      <li>
        <h3>{title}</h3>
        <p class="quiet">{when}</p>
        <ul>
          {items.map((item) => (
            <li class={`work ${item.state === 'done' ? 'finished' : item.state}`}>
              <p>{item.title}</p>
              <p class="meta">
                <span class="state">
                  <Icon name={signs[item.state]} /> {item.stateName}
                </span>
                <span>{item.when}</span>
                {item.actual ? <span>{item.actual}</span> : null}
                {item.who ? <span>{item.who}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
)
