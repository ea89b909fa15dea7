import type { Content, ReadNote, ReadParagraph } from '#platform/law-files/content.ts'
import type { PlacedContent } from './page.ts'

/** Puts the notes that a page has at its end behind their marks; those that nothing refers to stay at the end. */
export function placeNotes(
  placed: readonly PlacedContent[],
  notes: ReadonlyMap<string, string>,
): readonly PlacedContent[] {
  if (notes.size === 0) return placed
  const left = new Map(notes)
  const done = placed.map((item) => ({ ...item, content: withNotes(item.content, left) }))
  const rest = [...left].map(
    ([marker, text]): PlacedContent => ({
      content: { type: 'footnote', marker, text, notices: [] },
      place: 'page',
    }),
  )
  return [...done, ...rest]
}

function withNotes(content: Content, left: Map<string, string>): Content {
  if (content.type === 'paragraph')
    return { ...content, notes: [...content.notes, ...notesOf(content, left)] }
  if (content.type === 'footnote') return content
  for (const row of content.rows)
    for (const { contents } of row)
      contents.forEach((inside, at) => {
        contents[at] = withNotes(inside, left)
      })
  return content
}

const notesOf = ({ text }: ReadParagraph, left: Map<string, string>): readonly ReadNote[] =>
  Array.from(text.matchAll(/\[(\d{1,4})\]/g), ([, mark = '']) => mark).flatMap((marker) => {
    const note = left.get(marker)
    left.delete(marker)
    return note === undefined ? [] : [{ marker, text: note, notices: [] }]
  })
