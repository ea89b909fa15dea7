import { BorderStyle, type ITableBordersOptions } from 'docx'

/** Languages as Word names them: what its spelling checker goes by. */
export const locales = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' } as const

/** Quiet words, headings, and lines between rows. */
export const [QUIET, SKY, LINE] = ['55626b', '00657a', 'c9c3b4']

/** The font of official documents; reports have the one without serifs. */
export const OFFICIAL_FONT = 'Times New Roman'

const SIDE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' }
/**
 * Lines around each cell, half a point wide. Said of each table: programs draw none for a style that they do not know.
 */
export const BORDERS: ITableBordersOptions = {
  top: SIDE,
  left: SIDE,
  bottom: SIDE,
  right: SIDE,
  insideHorizontal: SIDE,
  insideVertical: SIDE,
}
