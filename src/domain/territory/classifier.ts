/** A whole classifier file, checked before anything of it is believed. */

import { findParent, isCode, isLevel, republicCode, type TerritoryLevel, territoryLevelOf } from './code.ts'

/** A line of the file; `line` counts from 1 including the header, as editors show it. */
export type ClassifierLine = {
  readonly line: number
  readonly kato?: string | undefined
  readonly level?: string | undefined
  readonly type_code?: string | undefined
  readonly name_ru?: string | undefined
  readonly name_kk?: string | undefined
}

export type ClassifierRow = {
  readonly code: string
  readonly level: Exclude<TerritoryLevel, 'republic'>
  /** 0 region, 1 urban, 2 rural, 3 town administration with rural places, 4 district with towns. */
  readonly typeCode: '0' | '1' | '2' | '3' | '4'
  readonly kk: string
  readonly ru: string
}

export type ClassifierErrorCode =
  | 'file-empty'
  | 'code-malformed'
  | 'code-reserved'
  | 'code-duplicate'
  | 'level-unknown'
  | 'level-contradicts-code'
  | 'type-unknown'
  | 'name-kk-empty'
  | 'name-ru-empty'
  | 'parent-missing'

export type ClassifierError = {
  readonly line: number
  readonly error: ClassifierErrorCode
  /** The value found. */
  readonly found: string
  /** The line that has the same code already. */
  readonly first?: number
}

export type ClassifierReading =
  | { readonly ok: true; readonly rows: readonly ClassifierRow[] }
  | { readonly ok: false; readonly errors: readonly ClassifierError[] }

const isType = (text: string): text is ClassifierRow['typeCode'] => /^[0-4]$/.test(text)

/** Everything that is wrong with a line by itself. */
function checkLine(source: ClassifierLine): ClassifierError[] {
  const { line, kato: code = '', level = '', type_code = '' } = source
  const errors: ClassifierError[] = []
  const say = (error: ClassifierErrorCode, found: string) => errors.push({ line, error, found })
  if (!isCode(code)) say('code-malformed', code)
  else if (code === republicCode) say('code-reserved', code)
  if (!isLevel(level) || level === 'republic') say('level-unknown', level)
  else if (isCode(code) && code !== republicCode && territoryLevelOf(code) !== level)
    say('level-contradicts-code', level)
  if (!isType(type_code)) say('type-unknown', type_code)
  if (!source.name_kk?.trim()) say('name-kk-empty', source.name_kk ?? '')
  if (!source.name_ru?.trim()) say('name-ru-empty', source.name_ru ?? '')
  return errors
}

/** Repeated codes, and codes whose container is missing in the file. */
function checkTogether(lines: readonly ClassifierLine[]): ClassifierError[] {
  const first = new Map<string, number>()
  const errors: ClassifierError[] = []
  for (const { line, kato: code = '' } of lines) {
    const earlier = first.get(code)
    if (earlier === undefined) first.set(code, line)
    else if (isCode(code)) errors.push({ line, error: 'code-duplicate', found: code, first: earlier })
  }
  for (const { line, kato: code = '' } of lines) {
    if (!isCode(code) || code === republicCode || territoryLevelOf(code) === 'oblast') continue
    const parent = findParent(code, (candidate) => first.has(candidate))
    if (parent === republicCode) errors.push({ line, error: 'parent-missing', found: code })
  }
  return errors
}

/** All rows, or all errors in the sequence of the lines; never a part of the file. */
export function readClassifier(lines: readonly ClassifierLine[]): ClassifierReading {
  if (lines.length === 0) return { ok: false, errors: [{ line: 1, error: 'file-empty', found: '' }] }
  const errors = [...lines.flatMap(checkLine), ...checkTogether(lines)]
  if (errors.length > 0) return { ok: false, errors: errors.sort((a, b) => a.line - b.line) }
  return {
    ok: true,
    rows: lines.map(({ kato = '', type_code = '', name_kk = '', name_ru = '' }) => ({
      code: kato,
      level: territoryLevelOf(kato) as ClassifierRow['level'],
      typeCode: type_code as ClassifierRow['typeCode'],
      kk: name_kk,
      ru: name_ru,
    })),
  }
}
