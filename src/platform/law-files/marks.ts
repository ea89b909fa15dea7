import type { Provision } from '#domain/law/index.ts'

/** A text cut at the marks of its footnotes; `note` is the footnote that stands behind the piece. */
export type AnnotatedPiece = { readonly text: string; readonly note: Provision | null }

/**
 * Cuts a text at `[1]` where a footnote child has the number 1. Those whose mark is nowhere come in `unmarked`.
 */
export function cutAtMarks(
  text: string,
  footnotes: readonly Provision[],
): { readonly pieces: readonly AnnotatedPiece[]; readonly unmarked: readonly Provision[] } {
  const left = new Set(footnotes)
  const pieces: AnnotatedPiece[] = []
  let from = 0
  for (const found of text.matchAll(/\[([^[\]\s]{1,8})\]/g)) {
    const note = footnotes.find((footnote) => left.has(footnote) && footnote.num === found[1])
    if (!note) continue
    left.delete(note)
    pieces.push({ text: text.slice(from, found.index), note })
    from = found.index + found[0].length
  }
  pieces.push({ text: text.slice(from), note: null })
  return { pieces, unmarked: [...left] }
}
