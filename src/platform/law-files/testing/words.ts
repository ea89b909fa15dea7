import type { Block } from '#domain/law/index.ts'

/**
 * All signs of blocks in their order, without what two programs write differently: white space, invisible characters,
 * kinds of dashes, bullets, raised digits, marks of notes. Notes are compared by themselves.
 */
export function signsOf(blocks: readonly Block[]): string {
  const marks = blocks.flatMap((block) => (block.type === 'footnote' ? [`[${block.marker}]`] : []))
  const lines = blocks.flatMap((block) => {
    if (block.type === 'footnote') return []
    if (block.type === 'paragraph') return [block.marker ?? '', block.text]
    return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  })
  return plainSigns(marks.reduce((text, mark) => text.replace(mark, ''), lines.join('\n')))
}

/** The signs of the footnotes of blocks, in their order. */
export const noteSignsOf = (blocks: readonly Block[]): string =>
  plainSigns(blocks.flatMap((block) => (block.type === 'footnote' ? [block.text] : [])).join('\n'))

/** A text that another program wrote, made comparable in the same way. */
export const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[‐‑‒–—−⁻]/g, '-')
    .replace(/^\s*[•●▪■□◦]/gm, '')
    .replace(/\s+/g, '')
