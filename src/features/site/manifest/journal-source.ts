import { republicCode } from '#domain/territory/index.ts'
import { ABOUT_PATH } from '#features/about/index.ts'
import type { JournalSource } from '#platform/feature.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import type { SiteContent } from '../model.ts'
import { findCurrentSite } from '../store.ts'

/** The site is one thing whose versions follow each other, so that it has one id everywhere. */
const SITE_ACT_ID = '00000000-0000-7000-8000-000000000001'

/** The settings of the site, all of which are public, as an entry of the journal. No organisation acts. */
export const siteAct = (content: SiteContent): Act => ({
  type: 'site.changed',
  act: SITE_ACT_ID as Act['act'],
  territory: content.territory ?? republicCode,
  body: null,
  content: toJournalContent(content),
})

/** What this slice records, and where it is shown. */
export const journalSource: JournalSource = {
  entryTypes: {
    'site.changed': {
      kk: 'Сайттың атауы, түрі немесе мәлімдемелері өзгерді',
      ru: 'Изменены название, вид или заявления сайта',
      en: 'Name, appearance or statements of the site changed',
    },
  },
  findTargets: async ({ db }, ids) => {
    const current = ids.includes(SITE_ACT_ID) ? await findCurrentSite(db) : undefined
    return new Map(current ? [[SITE_ACT_ID, { path: ABOUT_PATH, title: current.content.name }]] : [])
  },
}
