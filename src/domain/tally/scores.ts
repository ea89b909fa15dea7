import type { Election } from './election.ts'

/** What cities publish: by project, ballots that list it, and the sum of its points (ranked: of length − place). */
export type Scores = { readonly votes: Float64Array; readonly score: Float64Array }

export function scoresOf({ ballots, projects }: Election): Scores {
  const votes = new Float64Array(projects.length)
  const score = new Float64Array(projects.length)
  const unit = 10 ** ballots.pointDecimals
  for (let voter = 0; voter < ballots.count; voter++) {
    const end = ballots.start[voter + 1]!
    for (let k = ballots.start[voter]!; k < end; k++) {
      const project = ballots.project[k]!
      votes[project]!++
      score[project]! += ballots.points ? ballots.points[k]! : end - k
    }
  }
  for (let c = 0; c < score.length; c++) score[c]! /= unit
  return { votes, score }
}
