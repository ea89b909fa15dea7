import { type Command, InvalidArgumentError, Option } from 'commander'
import { languages } from '#domain/base/text.ts'
import type { OpinionFlags } from './opinion/flags.ts'

/** Adds `kenes opinion`: the opinion map of a conversation in Polis' export format. */
export function addOpinionCommand(program: Command): void {
  const list = (value: string, before: readonly string[]) => [...before, ...value.split(',').filter(Boolean)]
  program
    .command('opinion')
    .description('Map what divides the people of a conversation and what they share.')
    .argument('<source>', 'directory of a Polis export, or a votes.csv')
    .addOption(
      new Option('--compat <engine>', "compute another engine's published formulas").choices(['polis']),
    )
    .option('--seed <number>', 'seed of every random choice', wholeNumber, 1)
    .option('--set <size>', 'statements in the set that represents everybody', wholeNumber, 5)
    .option('--json', 'print the whole result as one JSON object')
    .option('--report <file>', 'write a self-contained page')
    .option('--export <directory>', 'write the conversation in Polis export format')
    .addOption(
      new Option('--language <language>', 'language of the output, and the only one of the page').choices([
        ...languages,
      ]),
    )
    .option('--exclude <ids>', 'participants to leave out with all their votes', list, [])
    .option('--merge <pairs>', 'statements counted as another: FROM=INTO', list, [])
    .addHelpText('after', HELP)
    .action(async (source: string, flags: OpinionFlags) => {
      const { runOpinion } = await import('./opinion/run.ts')
      process.exitCode = await runOpinion(source, flags)
    })
}

const HELP = `
Examples:
  kenes opinion data/opinion/brexit-consensus --report map.html
  kenes opinion votes.csv --json > result.json
  kenes opinion DIRECTORY --compat polis --json`

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('A whole number is needed.')
  return value
}
