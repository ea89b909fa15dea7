import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Application } from '#app/application.ts'
import { showProgress } from '#app/progress.ts'
import type { Language } from '#domain/base/text.ts'
import { explainProblem, importProgramme } from '#features/programmes/index.ts'

const outcomeNames = {
  added: { kk: 'қосылды', ru: 'добавлена', en: 'added' },
  revised: { kk: 'жаңартылды', ru: 'обновлена', en: 'revised' },
  unchanged: { kk: 'өзгеріс жоқ', ru: 'без изменений', en: 'unchanged' },
  announced: {
    kk: (n: number) => `жарияланған жиын: ${n}`,
    ru: (n: number) => `объявлено встреч: ${n}`,
    en: (n: number) => `meetings announced: ${n}`,
  },
  refused: {
    kk: 'Файл қабылданбады, ештеңе өзгерген жоқ:',
    ru: 'Файл не принят, ничего не изменено:',
    en: 'The file was refused, nothing has changed:',
  },
}

/** Imports a programme's file; returns the exit code: 0, or 1 when the file was refused with its reasons. */
export async function importProgrammeFile({ context }: Application, file: string, language: Language) {
  const bar = showProgress('Programme')
  const folder = dirname(resolve(file))
  const imported = await importProgramme(context(), await readFile(file, 'utf8'), {
    picture: (name) => readFile(resolve(folder, name)).catch(() => undefined),
    progress: bar.update,
  }).finally(bar.stop)
  if (!imported.ok) {
    console.error(outcomeNames.refused[language])
    for (const { path, code, what } of imported.problems)
      console.error(`  ${path || '/'}: ${explainProblem(language, code, what)}`)
    return 1
  }
  const { slug, outcome, announced } = imported
  console.log(
    [`${slug}: ${outcomeNames[outcome][language]}`, outcomeNames.announced[language](announced)].join('; '),
  )
  return 0
}
