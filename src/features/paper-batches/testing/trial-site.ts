import { testSite } from '#app/testing.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Feature } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import type { PaperTarget, PaperTargetKind } from '../index.ts'

export const NOW = '2026-11-30T10:00:00+05:00'

/** A site with one thing whose sheets are entered: `target` is what the thing is at the moment. */
export async function openTrialSite() {
  const thing = { kind: 'trial.sheets', id: newId(new Date(NOW)) }
  const target = {
    open: true,
    expected: { size: 40, relation: 'equal' } as PaperTarget['expected'],
    columns: undefined as PaperTarget['columns'],
  }
  const kind: PaperTargetKind = {
    kind: thing.kind,
    messages: {
      title: { kk: 'Парақтар', ru: 'Листы', en: 'Sheets' },
      count: { kk: 'Қолдар', ru: 'Подписей', en: 'Signatures' },
      expected: { kk: 'Тізім', ru: 'Список', en: 'The list' },
    },
    find: async (_, id) =>
      id === thing.id
        ? {
            title: { kk: 'Жиын', ru: 'Сход' },
            path: '/about',
            subject: { organisation },
            territory: '391010000',
            ...target,
          }
        : undefined,
  }
  const trial: Feature = { name: 'trial', routes: [], paperTargets: [kind] }
  const site = await testSite({ now: NOW, moreFeatures: [trial] })
  const organisation = await createAkimat(site.db, 'akimat-of-trial', '391010000')
  const signIn = (role: 'clerk' | 'secretary' | 'official' | 'moderator') =>
    site.signIn([{ role, organisation }])
  const clerk = await signIn('clerk')
  const path = `/ru/desk/paper/${thing.kind}/${thing.id}`
  return {
    site,
    organisation,
    thing,
    target,
    path,
    signIn,
    clerk,
    /** Opens a batch; returns its page. */
    openBatch: async (sheets = '2'): Promise<string> => {
      const opened = await site.post(path, { sheets }, clerk.headers)
      if (opened.statusCode !== 303) throw new Error(opened.body)
      return String(opened.headers.location)
    },
    pageOf: async (path: string, who = clerk) => (await site.get(path, who.headers)).body,
  }
}
