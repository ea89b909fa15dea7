import { symbolOf } from '#platform/law-files/symbols.ts'

type Field = { instruction: string; showsResult: boolean }

/**
 * Fields that are open where the reader stands (ECMA-376 Part 1, 17.16.18): what stands between `begin` and `separate` is
 * an instruction, and only what follows is shown. Some fields have no result in the file and are drawn by the program.
 */
export class Fields {
  private readonly open: Field[] = []

  /** Whether words here are shown, and are no part of an instruction. */
  get shown(): boolean {
    return this.open.every(({ showsResult }) => showsResult)
  }

  /** A `fldChar`; returns what a field without a result draws, or null when that cannot be written. */
  mark(type: string | undefined): string | null {
    if (type === 'begin') this.open.push({ instruction: '', showsResult: false })
    else if (type === 'separate') {
      const field = this.open.at(-1)
      if (field) field.showsResult = true
    } else if (type === 'end') {
      const field = this.open.pop()
      if (field && !field.showsResult && this.shown) return drawn(field.instruction)
    }
    return ''
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.showsResult) field.instruction += text
  }
}

function drawn(instruction: string): string | null {
  const [, code, rest = ''] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(instruction) ?? []
  if (code?.toUpperCase() === 'SYMBOL') {
    const [, number = '0'] = /^(0x[0-9a-f]+|\d+)/i.exec(rest) ?? []
    const [, font = 'Symbol'] = /\\f\s+"?([^"\\]+)"?/.exec(rest) ?? []
    return symbolOf(font.trim(), Number(number) & 0xff)
  }
  return code?.toUpperCase() === 'EQ' ? null : ''
}
