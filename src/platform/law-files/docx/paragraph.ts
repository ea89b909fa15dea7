import type { ReadFootnote, ReadNote, ReadParagraph, Shape } from '#platform/law-files/content.ts'
import { roleOfStyle } from '#platform/law-files/roles.ts'
import type { Parts } from './body.ts'
import { leftOutNotices, type OpenDocxParagraph } from './run.ts'
import type { DocxLook, Styles } from './styles.ts'

/** Twentieths of a point; the text of an A4 page is about 9,600 wide. */
const BEYOND_MIDDLE = 4500

/** A finished paragraph with its number, as Word shows it. */
export function contentOf(paragraph: OpenDocxParagraph, parts: Parts): ReadParagraph | ReadFootnote {
  const look = parts.styles.paragraph(paragraph.look)
  const level = levelOf(look, parts)
  const listed = level === null ? '' : parts.lists.next(look.numId ?? '', level)
  const notices = [...paragraph.notices, ...leftOutNotices(paragraph)]
  const styleRole = roleOfStyle(look.style ?? '')
  if (String(styleRole.role) === 'footnote') {
    const [, marker = '', text = ''] =
      /^(\S+)\s?(.*)$/s.exec(paragraph.text.replace(/\s+/g, ' ').trim()) ?? []
    return { type: 'footnote', marker, text, notices }
  }
  const shape = shapeOf(paragraph, look, parts.styles)
  const marker = listed || paragraph.label.trim()
  return {
    type: 'paragraph',
    text: paragraph.text,
    shape: marker ? { marker, listLevel: level ?? 0, ...shape } : shape,
    notes: paragraph.notes.map((note) => noteOf(note, parts)),
    notices,
  }
}

/** A note whose mark was typed by hand begins with it once more. */
function noteOf({ marker, id, isTyped }: OpenDocxParagraph['notes'][number], { notes }: Parts): ReadNote {
  const { text = '', notices = [] } = notes.get(id) ?? {}
  const repeats = isTyped && text.startsWith(marker)
  return { marker, text: repeats ? text.slice(marker.length).trim() : text, notices }
}

/** The level of its list, from 0; null when it stands in none. A style may leave it to the list (17.9.23). */
function levelOf({ numId, ilvl, style }: DocxLook, { lists }: Parts): number | null {
  if (!numId || numId === '0') return null
  return ilvl ?? (style === undefined ? 0 : lists.levelOf(numId, style))
}

function shapeOf(paragraph: OpenDocxParagraph, look: DocxLook, styles: Styles): Shape {
  const style = look.style ?? ''
  const heading = headingLevel(styles.name(style), look)
  // A table of contents repeats every heading; it is text, not structure.
  const contents = styles.name(style).startsWith('toc ')
  const length = paragraph.text.trim().length
  const right = look.align === 'right' || (look.align !== 'centre' && (look.indent ?? 0) >= BEYOND_MIDDLE)
  return {
    ...(heading === null ? {} : { headingLevel: heading }),
    ...(look.align === 'centre' ? { centred: true } : {}),
    ...(right ? { right: true } : {}),
    ...(length > 0 && paragraph.bold >= length * 0.8 ? { bold: true } : {}),
    ...(contents ? { role: 'text' as const } : roleOfStyle(style)),
  }
}

/** 0 is the title of the document, 1 the highest heading under it. */
function headingLevel(name: string, { outline }: DocxLook): number | null {
  if (name === 'title') return 0
  const [, digit] = /^heading (\d)$/.exec(name) ?? []
  if (digit) return Number(digit)
  return outline !== undefined && outline < 9 ? outline + 1 : null
}
