import type { Block, NoticeCode } from '#domain/law/index.ts'
import { readLawFile } from '#platform/law-files/index.ts'
import { type WordParts, wordFile } from './word.ts'

/** The blocks of a file; throws when it is refused or needs no recognition. */
export async function blocksOfFile(bytes: Uint8Array | string): Promise<readonly Block[]> {
  const file = await readLawFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  if (!file.ok || !('blocks' in file.value)) throw new Error(JSON.stringify(file))
  return file.value.blocks
}

/** The blocks of a Word file with these insides. */
export const blocksOfWord = (parts: WordParts | string): Promise<readonly Block[]> =>
  blocksOfFile(wordFile(typeof parts === 'string' ? { body: parts } : parts))

/** Blocks one a line as a page would show them: cells between strokes, footnotes behind their marks. */
export const shown = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.type === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')).join(' / ')
      : block.type === 'footnote'
        ? `[${block.marker}] ${block.text}`
        : [block.marker, block.text].filter(Boolean).join(' '),
  )

/** What the reader has noticed, with the number of the block and what it names. */
export const noticed = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ notices = [] }, at) =>
    notices.map(({ code, found }) => `${at} ${code satisfies NoticeCode}${found ? ` ${found}` : ''}`),
  )
