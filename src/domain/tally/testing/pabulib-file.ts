/** Pabulib files for tests of the reader. */

import { readPabulib } from '#domain/tally/pabulib/reader.ts'

type Parts = { meta?: Record<string, string>; projects?: string[]; votes?: string[]; end?: string }

const usualMeta = {
  description: 'Test',
  num_projects: '2',
  num_votes: '2',
  budget: '100',
  vote_type: 'approval',
  rule: 'greedy',
}

/** A small file of two projects and two ballots, with parts of it replaced. */
export function pabulibFile({ meta, projects, votes, end = '\n' }: Parts = {}): string {
  const rows = Object.entries({ ...usualMeta, ...meta }).filter(([, value]) => value !== '')
  return [
    'META',
    'key;value',
    ...rows.map(([key, value]) => `${key};${value}`),
    'PROJECTS',
    ...(projects ?? ['project_id;cost;votes', 'a;60;2', 'b;30;1']),
    'VOTES',
    ...(votes ?? ['voter_id;vote', '1;a,b', '2;a']),
    '',
  ].join(end)
}

/** Problems as code@line. */
export const codes = (text: string | Uint8Array, mode: 'strict' | 'repair' = 'strict') =>
  readPabulib(text, mode).log.problems.map(({ code, line }) => `${code}@${line}`)

export function read(text: string | Uint8Array, mode: 'strict' | 'repair' = 'strict') {
  const { election, log } = readPabulib(text, mode)
  if (!election) throw new Error(JSON.stringify(log.problems))
  return election
}

/** Every ballot as the identifiers that it lists. */
export const ballotsOf = (text: string, mode: 'strict' | 'repair' = 'strict') => {
  const { ballots, projects } = read(text, mode)
  return Array.from({ length: ballots.count }, (_, voter) =>
    [...ballots.project.subarray(ballots.start[voter], ballots.start[voter + 1])].map(
      (index) => projects[index]!.id,
    ),
  )
}
