import type { IncomingMessage } from 'node:http'
import { readWeighted } from '#platform/http/request/quality-values.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The encodings that the client accepts of those that the site offers, in the site's order (RFC 9110, section
 * 12.5.3): encodings that are not named fall under `*`, and a weight of 0 is a refusal. Identity is accepted
 * unless it is refused.
 */
export function acceptedEncodings({ headers }: Pick<IncomingMessage, 'headers'>): readonly Encoding[] {
  const accepts = readWeighted(String(headers['accept-encoding'] ?? ''))
  const weights = new Map(accepts.map(({ name, weight }) => [name, weight]))
  const takes = (name: Encoding) =>
    (weights.get(name) ?? weights.get('*') ?? (name === 'identity' ? 1 : 0)) > 0
  return (['br', 'gzip', 'identity'] as const).filter(takes)
}
