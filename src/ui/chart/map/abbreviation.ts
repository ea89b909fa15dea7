/** Three or four letters for a tile on a phone. */
export const abbreviationOf = (short: string, declared?: string): string =>
  declared ?? (short.length > 4 ? short.slice(0, 3) : short)
