import { DAY_MS } from '#domain/base/duration.ts'
// with participation
import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
// end
import type {
  // with participation
  Language,
  // end
  Text,
} from '#domain/base/text.ts'
// with participation
import { findOrAddAccount } from '#features/accounts/index.ts'
import { startAnswerDeadline } from '#features/answers/index.ts'
// end
import { findPublisher } from '#features/organisations/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
// with participation
import { PROPOSAL_KIND } from './proposals/model.ts'
import { addProposal } from './proposals/store.ts'
// end
import { addNamePascal } from './store.ts'

// with participation
type DemoProposal = {
  /** The address of a person of the demonstration, data/demo/accounts.json. */
  readonly email: string
  readonly language: Language
  readonly body: string
  readonly answer?: string
}

// end
type DemoNamePascal = {
  readonly slug: string
  readonly organisation: string
  readonly daysAgo: number
  readonly title: Text
  // with participation
  readonly proposals: readonly DemoProposal[]
  // end
}
/** Invented: replace it by what shows the feature. Texts of officials in three languages, of people in theirs. */
const demo: readonly DemoNamePascal[] = [
  {
    slug: 'demo-school-road',
    organisation: 'akimat-kostanay',
    daysAgo: 6,
    title: {
      kk: 'Мектепке баратын жолды жарықтандыру',
      ru: 'Освещение дороги к школе',
      en: 'Lighting the road to the school',
    },
    // with participation
    proposals: [
      {
        email: 'resident.kk@people.invalid',
        language: 'kk',
        body: 'Аялдаманың жанына да шам қойылса екен: кешке балалар сол жерде тұрады.',
        answer: 'Аялдаманың жанындағы екі тірек жобаға қосылды.',
      },
      {
        email: 'resident.ru@people.invalid',
        language: 'ru',
        body: 'Поставьте светильники с датчиком движения, чтобы они не горели всю ночь.',
      },
    ],
    // end
  },
  {
    slug: 'demo-village-library',
    organisation: 'akimat-pavlodar',
    daysAgo: 2,
    title: {
      kk: 'Ауыл кітапханасының жұмыс уақыты',
      ru: 'Часы работы сельской библиотеки',
      en: 'Opening hours of the village library',
    },
    // with participation
    proposals: [],
    // end
  },
]
// with participation

/** Days for which the demonstration takes proposals. */
const OPEN_DAYS = 30

/** The account of a person of the demonstration. */
const demoAccount = ({ db, now }: TransactionContext, { email, language }: DemoProposal): Promise<Id<'account'>> =>
  findOrAddAccount(db, {
    id: newId<'account'>(now()),
    email,
    name: null,
    language,
    person_id: null,
    created_at: now(),
    erased_at: null,
    demo: true,
  })
// end

/** Writes its part of the demonstration; returns the number of NAMES_WORDS. */
export async function seedNamesPascal(inside: TransactionContext, _folder: string, progress: Progress): Promise<number> {
  const { db } = inside
  for (const [done, nameCamel] of demo.entries()) {
    const publisher = await findPublisher(db, nameCamel.organisation)
    if (!publisher) throw new Error(`There is no ${nameCamel.organisation}`)
    const publishedAt = new Date(inside.now().getTime() - nameCamel.daysAgo * DAY_MS)
    const id = newId<'NAME_KEBAB'>(publishedAt)
    await addNamePascal(db, {
      id,
      slug: nameCamel.slug,
      title: nameCamel.title,
      organisation_id: publisher.organisation.id,
      territory_code: publisher.place.code,
      // with participation
      closes_on: addDays(inside.today(), OPEN_DAYS),
      // end
      published_at: publishedAt,
      withdrawn_at: null,
    })
    // with participation
    for (const demoProposal of nameCamel.proposals) {
      const { language, body, answer = null } = demoProposal
      const proposal = newId<'NAME_KEBAB-proposal'>(inside.now())
      await addProposal(db, {
        id: proposal,
        NAME_TABLE_id: id,
        account_id: await demoAccount(inside, demoProposal),
        language,
        body,
        state: answer === null ? 'waiting' : 'accepted',
        answer,
        written_at: publishedAt,
        answered_at: answer === null ? null : inside.now(),
      })
      if (answer !== null) continue
      const target = { organisation: publisher.organisation.id, territory: publisher.place.code }
      await startAnswerDeadline(inside, PROPOSAL_KIND, { id: proposal, target })
    }
    // end
    progress(done + 1, demo.length)
  }
  return demo.length
}
