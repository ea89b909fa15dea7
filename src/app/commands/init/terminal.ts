import { createInterface } from 'node:readline/promises'

/**
 * A terminal that keeps what was typed or pasted while the program was busy: each line answers the next question. Where
 * the input ends before the questions do, the question throws.
 */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
  const lines = createInterface({ input, output })
  const early: string[] = []
  // Emitted only for lines that answer no question.
  lines.on('line', (line) => early.push(line))
  let isOver = false
  const over = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      isOver = true
      reject(new Error('The input ended before all questions were answered; nothing was written.'))
    })
  })
  over.catch(() => {})
  return {
    async question(text: string): Promise<string> {
      const line = early.shift()
      if (line !== undefined) {
        output.write(`${text}${line}\n`)
        return line
      }
      return isOver ? over : Promise.race([lines.question(text), over])
    },
    close: () => lines.close(),
  }
}
