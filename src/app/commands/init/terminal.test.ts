import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openTerminal } from './terminal.ts'

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()]
  return { input, output, ...openTerminal(input, output) }
}

test('a question is answered by the line that follows it', async () => {
  const { input, question, close } = terminal()
  const answered = question('Name: ')
  input.write('Қостанай\n')
  expect(await answered).toBe('Қостанай')
  close()
})

test('lines that were pasted while nobody asked answer the next questions, in their order', async () => {
  const { input, question, close } = terminal()
  const first = question('1: ')
  input.write('one\ntwo\n\nfour\n')
  expect(await first).toBe('one')
  // The program is busy: it searches a place.
  await new Promise((resolve) => setImmediate(resolve))
  expect(await question('2: ')).toBe('two')
  expect(await question('3: ')).toBe('')
  expect(await question('4: ')).toBe('four')
  close()
})

test('an input that ends ends the questions with a reason, instead of silence', async () => {
  const { input, question } = terminal()
  const pending = question('1: ')
  input.end()
  await expect(pending).rejects.toThrow('ended before all questions')
  await expect(question('2: ')).rejects.toThrow('nothing was written')
})
