import type { Label, Language } from '#domain/base/text.ts'

/** Characters of what is searched for at the desk. */
export const DESK_SEARCH_MAX = 100

/** A task that waits for a person, with its section. */
export type WaitingTask = {
  readonly section: Label
  /** After the language. */
  readonly path: string
  readonly title: string
  /** Language of the title, when it differs from that of the page. */
  readonly language?: Language
  readonly why: string
  readonly dueAt?: Date
}

/** Tasks by urgency: overdue, with a deadline ahead, without a deadline. */
export type WorkQueue = {
  readonly late: readonly WaitingTask[]
  readonly due: readonly WaitingTask[]
  readonly open: readonly WaitingTask[]
}

/**
 * Sorts tasks: the longest overdue and the soonest due first; tasks without a deadline keep the order of their
 * section.
 */
export function sortTasks(waiting: readonly WaitingTask[], now: Date): WorkQueue {
  const timed = waiting
    .flatMap((task) => (task.dueAt ? [{ task, dueAt: Number(task.dueAt) }] : []))
    .sort((left, right) => left.dueAt - right.dueAt)
  const tasksOf = (late: boolean) =>
    timed.filter(({ dueAt }) => dueAt < Number(now) === late).map(({ task }) => task)
  return { late: tasksOf(true), due: tasksOf(false), open: waiting.filter(({ dueAt }) => !dueAt) }
}

/** The search results of a section. */
export type SectionResults = {
  readonly section: Label
  readonly hits: readonly { readonly path: string; readonly title: string; readonly what: string }[]
  /** There are more results than shown. */
  readonly more: boolean
}
