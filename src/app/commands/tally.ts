import { type Command, Option } from 'commander'

const whatToChoose = `
What to choose, and why
  The law or your regulation names a rule: choose it, or --official for the rule that the file names.
  If you may choose:
    --rule equal-shares   every voter gets the same share of the money, and it goes to projects that they voted for.
                          Large groups win in proportion, small ones are not shut out. Used in Wieliczka (2023),
                          Świecie (2023), Aarau (2023), Assen (2024).
    --rule greedy         most votes first, until the money ends. Simple to tell; a majority can take it all.
    --rule phragmen       like equal-shares without a fixed share: money is earned over time. Treats every voter
                          alike whatever projects cost; stops at the first project that does not fit.
    --rule bos            equal-shares that may overcharge a little, so that large popular projects are not lost.
  Utility: what a voter gains from a project that they support.
    --utility cost        its cost: large projects count for more; usual with equal-shares, and greedy by votes.
    --utility cardinality one project, one point: many small projects; greedy by votes per cost.
    --utility points      points of the ballot (ranked ballots: 3-2-1); score: the city's own score; borda: ranks.
  Completion: equal-shares alone leaves money unspent.
    --completion add1u    raise everybody's share until one step more would exceed the budget, then fill up by
                          votes. The default, and the usual practice; add1 does not fill up, add1e and add1eu stop
                          raising at the first outcome to which nothing can be added; greedy only fills up.
  Ties:
    --tie lexical         by identifier. reverse-lexical, file (order of the file), cost-votes-lexical (cheaper,
                          then more votes), seed:N (a lot: draw N in public before the count), or a list of
                          votes, cost, lexical, file, seed:N joined by commas. Ties that mattered are listed.

Examples
  kenes tally votes.pb
  kenes tally votes.pb --rule equal-shares --utility cost --completion add1 --tie seed:20260601 --json > result.json
  kenes tally verify result.json votes.pb
  kenes tally votes.pb --explain 24
  kenes tally votes.pb --report report.html --language kk
  kenes tally --all data/pb --rule greedy
`

/** `kenes tally`: counts participatory budgets. The implementation is loaded on use. */
export function addTallyCommand(program: Command): void {
  const tally = program
    .command('tally')
    .summary('count the ballots of a participatory budget')
    .description(
      'Count the ballots of a participatory budget (Pabulib .pb or .pb.gz) exactly, and explain the outcome.',
    )
    .argument('[file]', 'ballots in the Pabulib format')
  addRuleOptions(tally)
  addConditionOptions(tally)
  addOutputOptions(tally)
  tally.addHelpText('after', whatToChoose).action(async (file: string | undefined, options: unknown) => {
    const { tallyFile } = await import('./tally/action.ts')
    await tallyFile(file, options as Parameters<typeof tallyFile>[1], tally)
  })
  tally
    .command('verify')
    .description(
      'Count FILE again with the options of RESULT, and compare. Exit code 0: equal; 1: different.',
    )
    .argument('<result>', 'output of `kenes tally --json`')
    .argument('<file>', 'the ballots')
    .option('--key <file>', 'also require a signature with this Ed25519 public key (PEM)')
    .action(async (result: string, file: string, options: { key?: string }) => {
      const { verifyResult } = await import('./tally/verify.ts')
      process.exitCode = await verifyResult(result, file, options)
    })
}

function addRuleOptions(tally: Command): void {
  const choice = (flags: string, text: string, choices: readonly string[]) =>
    new Option(flags, text).choices(choices)
  tally
    .addOption(
      choice('--rule <rule>', 'rule of counting', ['greedy', 'equal-shares', 'phragmen', 'bos']).default(
        'equal-shares',
      ),
    )
    .addOption(
      choice('--utility <utility>', 'what a project is worth to its supporter', [
        'cost',
        'cardinality',
        'points',
        'borda',
        'score',
      ]).default('cost'),
    )
    .addOption(
      choice('--completion <completion>', 'what follows equal-shares', [
        'none',
        'greedy',
        'add1',
        'add1u',
        'add1e',
        'add1eu',
      ]).default('add1u'),
    )
    .option('--tie <rule>', 'how ties are broken', 'lexical')
    .addOption(
      choice('--start <start>', 'first share of add1: budget / voters in whole units, or as it is', [
        'integral',
        'fractional',
      ]).default('integral'),
    )
    .option('--step <amount>', 'by how much add1 raises the share', '1')
    .addOption(
      choice('--unaffordable <way>', 'greedy: what a project does that does not fit', [
        'skip',
        'stop',
        'finish-at-80',
      ]).default('skip'),
    )
    .addOption(
      choice('--search <way>', 'add1: leave out steps that provably change nothing, or try each', [
        'certified',
        'linear',
      ]).default('certified'),
    )
    .option('--official', "count by the file's own rule (META rule), ties in the order of the file")
}

const collect = (value: string, before: string[]): string[] => [...before, value]

function addConditionOptions(tally: Command): void {
  tally
    .option('--min-votes <n>', 'projects with fewer votes take no part')
    .option('--min-score <n>', 'projects with a lower score take no part')
    .option('--withdrawn <ids>', 'projects withdrawn after the vote, joined by commas')
    .option(
      '--exclusive <ids>',
      'of these projects (joined by commas) only one may win; may be repeated',
      collect,
      [],
    )
    .option(
      '--cap <cap>',
      'category:NAME=AMOUNT or neighborhood:NAME=AMOUNT: most that may go there; may be repeated',
      collect,
      [],
    )
    .option('--merge <merge>', 'ID,ID=COST: projects merged after the vote; may be repeated', collect, [])
    .option(
      '--leftover-from <file>',
      'count this file first and add what it leaves to the budget; may be repeated',
      collect,
      [],
    )
    .option('--repair', 'repair the file where possible, and report the repairs')
}

function addOutputOptions(tally: Command): void {
  tally
    .option('--json', 'print the result as JSON; also the output of --explain, --voter and --compare')
    .option('--table', 'print the result as a table (the default)')
    .option('--explain <project>', 'why this project won, or by how much it lost')
    .option('--voter <id>', 'which projects of this voter won, and what share of the money followed them')
    .option(
      '--ballot <ids>',
      'the same for a voter with exactly this ballot: ID,ID or, with points, ID:3,ID:2',
    )
    .option('--compare', 'the same ballots under the other rules')
    .option('--report <file>', 'write one self-contained HTML page')
    .addOption(
      new Option('--language <language>', 'language of the report and of messages about the file')
        .choices(['kk', 'ru', 'en'])
        .default('en'),
    )
    .option('--write <file>', 'write the ballots again, with the outcome in the column `selected`')
    .option('--sign <file>', 'sign the JSON with this Ed25519 private key (PEM)')
    .option('--all <directory>', 'count every .pb and .pb.gz of a directory; with --json one object per line')
    .option('--jobs <n>', 'number of files counted at once with --all')
}
