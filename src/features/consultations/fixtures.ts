import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { type LawDocument, recognise } from '#domain/law/index.ts'
import { submitComment } from '#features/comments/index.ts'
import { linkForm } from '#features/links/fixtures.ts'
import { createAkimat, organisationForm } from '#features/organisations/fixtures.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import type { SampleOwner, Samples } from '#platform/http/index.ts'
import { consultationTarget } from './manifest/comment-targets.ts'
import { CONSULTATION_KIND, type DocumentKind } from './model.ts'
import { idsOf } from './preparation/model.ts'
import {
  actorOf,
  announceTexts,
  demoAccounts,
  type NextVersion,
  prepareTexts,
  publishTexts,
} from './preparation/seed.ts'
import type { ConsultationAnnouncement } from './publication/model.ts'
import type { LawTexts } from './text/layout-model.ts'

/** Recognises the lines of a file as a legal text. */
export const lawOf = (language: 'kk' | 'ru', lines: readonly string[]): LawDocument =>
  recognise(
    lines.map((text) => ({ type: 'paragraph', text })),
    language,
  ).document

/** Rules of three articles, of which the second has two points; `last` is their last line. */
const rulesEndingWith = (last: Readonly<Record<'kk' | 'ru', string>>): LawTexts => ({
  kk: lawOf('kk', [
    '1-тарау. Жалпы ережелер',
    '1-бап. Мақсаты',
    'Осы қағидалар аулаларды күтіп ұстау тәртібін айқындайды.',
    '2-бап. Қар тазалау',
    '1. Қар сағат сегізге дейін тазаланады.',
    '2. Мұз сол күні шабылады.',
    '2-тарау. Қорытынды',
    '3-бап. Күшіне енуі',
    last.kk,
  ]),
  ru: lawOf('ru', [
    'Глава 1. Общие положения',
    'Статья 1. Цель',
    'Настоящие правила определяют порядок содержания дворов.',
    'Статья 2. Уборка снега',
    '1. Снег убирают до восьми часов.',
    '2. Наледь скалывают в тот же день.',
    'Глава 2. Заключение',
    'Статья 3. Вступление в силу',
    last.ru,
  ]),
})

export const rules = rulesEndingWith({
  kk: 'Қағидалар жарияланған күннен бастап қолданылады.',
  ru: 'Правила применяются со дня опубликования.',
})

/** A later version of the rules. */
export const laterRules = rulesEndingWith({
  kk: 'Қағидалар келесі айдан бастап қолданылады.',
  ru: 'Правила применяются со следующего месяца.',
})

/** An organisation that announces consultations, created once per database; returns its id. */
export const createAnnouncingAkimat = (
  db: Db,
  slug = 'asking-akimat',
  territory = '390000000',
): Promise<Id<'organisation'>> => createAkimat(db, slug, territory)

export type ConsultationOptions = Partial<
  Pick<ConsultationAnnouncement, 'opensOn' | 'closesOn' | 'answersDueOn' | 'shorterGround' | 'participants'>
> & {
  readonly slug?: string
  readonly texts?: LawTexts
  readonly kind?: DocumentKind
  readonly territory?: string
  readonly organisation?: Id<'organisation'>
  readonly title?: string
}

let made = 0

/** Announces a complete consultation: open from today for four weeks unless `options` differs. */
export async function createConsultation(
  ctx: Context,
  options: ConsultationOptions = {},
): Promise<{
  readonly id: Id<'consultation'>
  readonly slug: string
  readonly organisation: Id<'organisation'>
}> {
  made += 1
  const { kind = 'legal-act', territory = '390000000' } = options
  const slug = options.slug ?? `rules-${made}`
  const organisation = options.organisation ?? (await createAnnouncingAkimat(ctx.db))
  const title = options.title ?? `Rules ${made}`
  const opensOn = options.opensOn ?? ctx.today()
  const closesOn = options.closesOn ?? addDays(opensOn, 28)
  const content = {
    kind,
    territory,
    address: slug,
    participants: options.participants ?? ('contact' as const),
    texts: {
      title: { kk: `${title} kk`, ru: `${title} ru`, en: `${title} en` },
      purpose: { kk: 'Мақсаты', ru: 'Цель', en: 'Purpose' },
      note: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Note' },
      promise: { kk: 'Ескереміз', ru: 'Учтём', en: 'We will consider' },
      ground: options.shorterGround ?? {},
    },
    days: { opensOn, closesOn, answersDueOn: options.answersDueOn ?? addDays(closesOn, 14) },
  }
  const owner = { organisation, demo: false }
  const id = await announceTexts(await asOfficial(ctx), owner, content, options.texts ?? rules)
  return { id, slug, organisation }
}

/** The context of an official with every permission for every organisation. */
export const asOfficial = async (ctx: Context): Promise<Context> => ({
  ...ctx,
  actor: actorOf(await demoAccounts(ctx)('Official of the fixtures'), null, true),
})

/** What is said of a version whose changes have neither reasons nor comments behind them. */
const unexplained = { note: { kk: 'Жаңа', ru: 'Новое' }, reasons: new Map(), causes: new Map() }

/** Publishes the next version of a consultation. */
export const createNextVersion = async (
  ctx: Context,
  id: Id<'consultation'>,
  { texts, ...version }: Partial<NextVersion> & { readonly texts: LawTexts },
) => publishTexts(await asOfficial(ctx), id, texts, { ...unexplained, ...version })

/** The document of a consultation whose next version is in preparation, with its text in both languages. */
export async function createPreparedVersion(
  ctx: Context,
  id: Id<'consultation'>,
  texts = rules,
): Promise<Id<'document'>> {
  return idsOf(await prepareTexts(await asOfficial(ctx), id, texts, unexplained)).document
}

/** A public comment in an open consultation of an organisation; returns its number. */
async function createComment(ctx: Context, owner: SampleOwner): Promise<number> {
  const { id } = await createConsultation(ctx, owner)
  const submitted = await submitComment(ctx, {
    targetKind: consultationTarget,
    comment: { id, anchor: 'art_1', kind: 'remark', body: 'A remark on the aim', pageLanguage: 'en' },
    author: { account: owner.account, name: null },
  })
  if (!submitted.ok || !('number' in submitted.value)) throw new Error('the comment was refused')
  return submitted.value.number
}

const announced: Samples[string] = {
  params: async (ctx, owner) => ({ id: (await createConsultation(ctx, owner)).id }),
}
const commented: Samples[string] = {
  params: async (ctx, owner) => ({ number: String(await createComment(ctx, owner)) }),
}
/** A document whose next version is in preparation, with the other parameters of the address. */
const prepared = (others: Readonly<Record<string, string>> = {}): Samples[string] => ({
  params: async (ctx, owner) => ({
    id: await createPreparedVersion(ctx, (await createConsultation(ctx, owner)).id),
    ...others,
  }),
})

export const samples: Samples = {
  'POST /desk/consultations/documents': {
    form: organisationForm,
  },
  '/desk/consultations/:id': announced,
  '/desk/consultations/documents/:id': prepared(),
  '/desk/consultations/documents/:id/versions/:number': prepared({ number: '1' }),
  '/desk/consultations/documents/:id/:sourceLanguage': prepared({ sourceLanguage: 'kk' }),
  '/desk/links/consultations.consultation/:id': announced,
  'POST /desk/links/consultations.consultation/:id/remove': {
    ...announced,
    form: ({ db }, _, { id = '' }) => linkForm(db, { kind: CONSULTATION_KIND, id }),
  },
  '/comments/:number/reply': commented,
  '/consultations/comments/:number/reply': commented,
}
