import { stripVTControlCharacters } from 'node:util'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { packagePath } from '#platform/package-path.ts'

const root = packagePath()

/** The message of a failure, and where it is: not for a rule, whose message says where in the code that it read. */
function describeError({
  name,
  message,
  stack = '',
  diff,
}: SerializedError & { readonly diff?: string }): string {
  if (name === 'Refused') return message
  const at = stack.split('\n').find((line) => line.includes(root) && !line.includes('node_modules'))
  return [message, ...(diff ? [diff] : []), ...(at ? [at.trim().replaceAll(root, '')] : [])].join('\n')
}

/** What `npm run check` says: each failure with its message, and one line about the rest. */
export default class BriefReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const failed: string[] = unhandled.map((error) => `✗ ${describeError(error)}`)
    let passed = 0
    for (const file of modules) {
      for (const error of file.errors()) failed.push(`✗ ${file.relativeModuleId}\n${describeError(error)}`)
      for (const test of file.children.allTests()) {
        const { state, errors = [] } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed')
          failed.push(
            [`✗ ${file.relativeModuleId} › ${test.fullName}`, ...errors.map(describeError)].join('\n'),
          )
      }
    }
    for (const text of failed) console.log(`${stripVTControlCharacters(text).replaceAll('\n', '\n  ')}\n`)
    console.log(`${passed} passed, ${failed.length} failed`)
  }
}
