import { HttpProblem } from './reply/problem.ts'
import type { Reply } from './reply/reply.ts'
import type { HourlyCounts } from './request/hourly-counts.ts'

/** Whether a post was accepted; a refused one answers 4xx with its form. */
const isAccepted = (made: Reply): boolean =>
  made.kind === 'page' || made.kind === 'file' ? (made.status ?? 200) < 400 : true

/** Answers a form that counts towards a limit from before its work; one that is refused or fails does not count. */
export async function answerWithin(
  counts: HourlyCounts | undefined,
  sender: string,
  now: Date,
  make: () => Reply | Promise<Reply>,
): Promise<Reply> {
  if (!counts) return make()
  const giveBack = counts.reserve(sender, now.getTime())
  if (!giveBack) throw new HttpProblem(429)
  let accepted = false
  try {
    const made = await make()
    accepted = isAccepted(made)
    return made
  } finally {
    if (!accepted) giveBack()
  }
}
