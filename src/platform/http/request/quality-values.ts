/** Members and characters of a header that are read; browsers send a tenth of that. */
const MEMBERS = 32
const LENGTH = 1000

/** A member of a weighted list, as in Accept-Encoding and Accept-Language. */
export type Weighted = { readonly name: string; readonly weight: number }

/**
 * Reads a list of weighted names (RFC 9110, section 12.4.2), in lower case and in the order of the header. A
 * weight that is not a number from 0 to 1 is ignored. Everything beyond 32 members or 1,000 characters is
 * ignored.
 */
export function readWeighted(header: string): Weighted[] {
  return header
    .slice(0, LENGTH)
    .toLowerCase()
    .split(',', MEMBERS)
    .map((member) => {
      const [name = '', ...parameters] = member.split(';')
      const weight = parameters.map(weightOf).find((value) => value !== undefined)
      return { name: name.trim(), weight: weight ?? 1 }
    })
}

function weightOf(parameter: string): number | undefined {
  const [name, value = ''] = parameter.trim().split('=', 2)
  if (name !== 'q' || value === '') return undefined
  const weight = Number(value)
  return weight >= 0 && weight <= 1 ? weight : undefined
}
