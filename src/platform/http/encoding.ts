import type { IncomingMessage } from 'node:http'

export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The encodings that a program takes of those we can send, ours first (RFC 9110, section 12.5.3): what is not
 * named falls under `*`, and a weight of 0 is a refusal. Identity is taken unless it is refused.
 */
export function acceptedEncodings({ headers }: Pick<IncomingMessage, 'headers'>): readonly Encoding[] {
  const accepts = String(headers['accept-encoding'] ?? '')
  const weights = new Map(
    accepts.split(',').map((part) => {
      const [name = '', weight] = part.toLowerCase().split(/\s*;\s*q=/)
      return [name.trim(), Number(weight ?? 1)]
    }),
  )
  const takes = (name: Encoding) =>
    (weights.get(name) ?? weights.get('*') ?? (name === 'identity' ? 1 : 0)) > 0
  return (['br', 'gzip', 'identity'] as const).filter(takes)
}
