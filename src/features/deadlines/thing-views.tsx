import type { Label, Language } from '#domain/base/text.ts'
import { deadlineState } from '#domain/deadlines/index.ts'
import type { LawTerm } from '#domain/law-terms/index.ts'
import { messages } from './messages.ts'
import { type Deadline, type DeadlineChange, deadlinePath } from './model.ts'
import { ChangeText } from './record/deadline-views.tsx'
import { type DeadlineClock, DeadlineSign, DueDay, RuleText } from './views.tsx'

export type ThingDeadline = {
  readonly deadline: Deadline
  readonly label: Label
  readonly term: LawTerm | undefined
  readonly changes: readonly DeadlineChange[]
}

/** The deadlines of a thing on its page: what, until when, by which rule, and why the day has changed. */
export const ThingDeadlines = ({
  language,
  items,
  clock,
}: {
  readonly language: Language
  readonly items: readonly ThingDeadline[]
  readonly clock: DeadlineClock
}) => (
  <>
    {items.map(({ deadline, label, term, changes }) => (
      <div class="record">
        <p>
          <a href={`/${language}${deadlinePath(deadline)}`}>{label[language]}</a>
        </p>
        <p>
          <DeadlineSign language={language} state={deadlineState(deadline, clock.today)} />
        </p>
        <p>
          <DueDay language={language} deadline={deadline} clock={clock} />
        </p>
        <p class="quiet">
          <RuleText language={language} deadline={deadline} term={term} />
        </p>
        {changes.length > 0 ? (
          <details class="basis">
            <summary>{messages.changes[language]}</summary>
            {changes.map((change) => (
              <p>
                <ChangeText language={language} change={change} />
              </p>
            ))}
          </details>
        ) : null}
      </div>
    ))}
  </>
)
