import type { Label, Language } from '#domain/base/text.ts'

/** What waits for a person, and in which section. */
export type WaitingTask = {
  readonly section: Label
  /** After the language. */
  readonly path: string
  readonly title: string
  /** Language of the title, when it is not that of the page. */
  readonly language?: Language
  readonly why: string
  readonly dueAt?: Date
}

/** What waits, by how it presses: past its term, with a term ahead, without one. */
export type WorkQueue = {
  readonly late: readonly WaitingTask[]
  readonly due: readonly WaitingTask[]
  readonly open: readonly WaitingTask[]
}

/** Puts what waits in order: the longest late and the soonest due first; what has no term as its section gave it. */
export function sortTasks(waiting: readonly WaitingTask[], now: Date): WorkQueue {
  const timed = waiting
    .flatMap((task) => (task.dueAt ? [{ task, dueAt: Number(task.dueAt) }] : []))
    .sort((one, other) => one.dueAt - other.dueAt)
  const tasksOf = (late: boolean) =>
    timed.filter(({ dueAt }) => dueAt < Number(now) === late).map(({ task }) => task)
  return { late: tasksOf(true), due: tasksOf(false), open: waiting.filter(({ dueAt }) => !dueAt) }
}

/** What a section found. */
export type SectionResults = {
  readonly section: Label
  readonly hits: readonly { readonly path: string; readonly title: string; readonly what: string }[]
  /** There is more than is shown. */
  readonly more: boolean
}
