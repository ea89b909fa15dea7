import { parentPort } from 'node:worker_threads'
import { describeNotice, fairnessOf, noticesOf } from '#domain/tally/index.ts'
import { countFile, resultText } from './action.ts'
import type { TallyAnswer, TallyTask } from './all.ts'
import { BallotFileError, readBallotFile } from './ballot-file.ts'
import { UsageError } from './options.ts'
import { formatShare, money } from './text.ts'

async function answerTask({ path, flags }: TallyTask): Promise<TallyAnswer> {
  try {
    const began = performance.now()
    const file = await readBallotFile(path, flags.repair === true, flags.language)
    const { count, source } = await countFile(file, flags)
    const { election, purchases, totalCost, ties } = count
    const fairness = fairnessOf(count)
    const row = [
      source.instance,
      `${election.ballots.count}`,
      `${election.projects.length}`,
      `${purchases.length}`,
      money(count, totalCost),
      money(count, election.budget),
      formatShare(fairness.excluded, fairness.cast),
      `${ties.length}`,
      (performance.now() - began).toFixed(0),
    ]
    const notices = noticesOf(count).map((notice) => `${path}: ${describeNotice(notice, flags.language)}`)
    return { path, error: undefined, notices, json: resultText(count, source, flags, 0), row }
  } catch (error) {
    if (!(error instanceof BallotFileError || error instanceof UsageError)) throw error
    const text = error instanceof UsageError ? `${path}: ${error.message}` : error.message
    return { path, error: text, notices: [], json: '', row: [] }
  }
}

parentPort?.on('message', (task: TallyTask) => {
  void answerTask(task).then((answer) => parentPort?.postMessage(answer))
})
