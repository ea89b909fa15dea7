import { BorderStyle, type ITableBordersOptions } from 'docx'

/** Language codes of Word, for its spelling checker. */
export const locales = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' } as const

/** Secondary text, headings, and lines between rows. */
export const [QUIET, SKY, LINE] = ['55626b', '00657a', 'c9c3b4']

/** The font of official documents; reports use the sans-serif one. */
export const OFFICIAL_FONT = 'Times New Roman'

const SIDE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' }
/** Borders around each cell, half a point wide. Set on each table, because programs ignore them in unknown styles. */
export const BORDERS: ITableBordersOptions = {
  top: SIDE,
  left: SIDE,
  bottom: SIDE,
  right: SIDE,
  insideHorizontal: SIDE,
  insideVertical: SIDE,
}

/** The author of documents that the program writes of texts of others. */
export const AUTHOR = 'Kenes'
