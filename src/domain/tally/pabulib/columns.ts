import type { ProblemLog } from './problem.ts'

/** Names that older files use, and what the format calls them today. */
const modern: Readonly<Record<string, string>> = {
  target: 'beneficiaries',
  targets: 'beneficiaries',
  categories: 'category',
  neighbourhood: 'neighborhood',
  projectid: 'project_id',
  voterid: 'voter_id',
}

/** Places of the columns by their present names; the header may be in any order and case. */
export function readHeader(fields: readonly string[], line: number, log: ProblemLog): Map<string, number> {
  const places = new Map<string, number>()
  fields.forEach((field, place) => {
    const written = field.trim().toLowerCase()
    const name = modern[written] ?? written
    if (name !== written) log.add('legacy-name', line, written, name)
    if (name !== '' && !places.has(name)) places.set(name, place)
  })
  return places
}

/** Old files write an absent value as `None` or `null`. */
export const present = (field: string | undefined): string | undefined => {
  const text = field?.trim()
  return text === undefined || text === '' || text === 'None' || text === 'null' ? undefined : text
}
