import type { HourlyCounts } from './request/hourly-counts.ts'
import { HttpProblem } from './response/problem.ts'
import type { RouteResponse } from './response/response.ts'

/** Whether a post was accepted; a refused one answers 4xx with its form. */
const isAccepted = (response: RouteResponse): boolean =>
  response.kind === 'page' || response.kind === 'file' ? (response.status ?? 200) < 400 : true

/** Answers a form that counts towards a limit from before its work; one that is refused or fails does not count. */
export async function respondWithin(
  counts: HourlyCounts | undefined,
  sender: string,
  now: Date,
  make: () => RouteResponse | Promise<RouteResponse>,
): Promise<RouteResponse> {
  if (!counts) return make()
  const giveBack = counts.reserve(sender, now.getTime())
  if (!giveBack) throw new HttpProblem(429)
  let accepted = false
  try {
    const response = await make()
    accepted = isAccepted(response)
    return response
  } finally {
    if (!accepted) giveBack()
  }
}
