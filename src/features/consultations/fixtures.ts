import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { type LawDocument, recognise } from '#domain/law/index.ts'
import { submitComment } from '#features/comments/index.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import type { SampleOwner, Samples } from '#platform/http/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { consultationComments } from './comment-sections.ts'
import {
  actorOf,
  demoAccounts,
  publishTexts,
  requireAccepted,
  saveTexts,
  startWithTexts,
} from './demo-seed.ts'
import type { DocumentKind } from './model.ts'
import { startNextVersion } from './preparation/actions.ts'
import { type Announcement, announceDocument, type NextVersion } from './preparation/publication-actions.ts'
import { findPrepared } from './preparation/store.ts'
import type { Texts } from './text/layout-model.ts'

/** Recognises the lines of a file as a legal text. */
export const lawOf = (language: 'kk' | 'ru', lines: readonly string[]): LawDocument =>
  recognise(
    lines.map((text) => ({ type: 'paragraph', text })),
    language,
  ).document

/** Rules of three articles, of which the second has two points. */
export const rules: Texts = {
  kk: lawOf('kk', [
    '1-тарау. Жалпы ережелер',
    '1-бап. Мақсаты',
    'Осы қағидалар аулаларды күтіп ұстау тәртібін айқындайды.',
    '2-бап. Қар тазалау',
    '1. Қар сағат сегізге дейін тазаланады.',
    '2. Мұз сол күні шабылады.',
    '2-тарау. Қорытынды',
    '3-бап. Күшіне енуі',
    'Қағидалар жарияланған күннен бастап қолданылады.',
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
    'Правила применяются со дня опубликования.',
  ]),
}

/** A body that announces consultations, created once per database; returns its id. */
export const createAnnouncingAkimat = (
  db: Db,
  slug = 'asking-akimat',
  territory = '390000000',
): Promise<Id<'organisation'>> => createAkimat(db, slug, territory)

export type Wanted = Partial<
  Pick<Announcement, 'opensOn' | 'closesOn' | 'answersDueOn' | 'shorterGround'>
> & {
  readonly slug?: string
  readonly texts?: Texts
  readonly kind?: DocumentKind
  readonly territory?: string
  readonly organisation?: Id<'organisation'>
  readonly title?: string
}

let made = 0

/** Announces a complete consultation: open from today for four weeks unless `wanted` differs. */
export async function createConsultation(
  ctx: Context,
  wanted: Wanted = {},
): Promise<{
  readonly id: Id<'consultation'>
  readonly slug: string
  readonly organisation: Id<'organisation'>
}> {
  made += 1
  const { kind = 'legal-act', territory = '390000000' } = wanted
  const slug = wanted.slug ?? `rules-${made}`
  const organisation = wanted.organisation ?? (await createAnnouncingAkimat(ctx.db))
  const title = wanted.title ?? `Rules ${made}`
  const opensOn = wanted.opensOn ?? ctx.today()
  const closesOn = wanted.closesOn ?? addDays(opensOn, 28)
  const by = await asOfficial(ctx)
  const document = await inTransaction(by, (inside) =>
    startWithTexts(
      inside,
      {
        slug,
        kind,
        title: { kk: `${title} kk`, ru: `${title} ru`, en: `${title} en` },
        organisation_id: organisation,
        territory_code: territory,
        demo: false,
      },
      wanted.texts ?? rules,
    ),
  )
  const announced = await announceDocument(by, {
    document,
    purpose: { kk: 'Мақсаты', ru: 'Цель', en: 'Purpose' },
    explanatoryNote: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Note' },
    promise: { kk: 'Ескереміз', ru: 'Учтём', en: 'We will consider' },
    opensOn,
    closesOn,
    answersDueOn: wanted.answersDueOn ?? addDays(closesOn, 14),
    shorterGround: wanted.shorterGround ?? null,
  })
  return { id: requireAccepted(slug, announced).id, slug, organisation }
}

/** The context of an official with every permission for every body. */
export const asOfficial = async (ctx: Context): Promise<Context> => ({
  ...ctx,
  actor: actorOf(await demoAccounts(ctx)('Official of the fixtures'), null, true),
})

/** Publishes the next version of a consultation. */
export const createNextVersion = async (
  ctx: Context,
  id: Id<'consultation'>,
  {
    texts,
    ...version
  }: Partial<Pick<NextVersion, 'note' | 'reasons' | 'causes'>> & { readonly texts: Texts },
) =>
  publishTexts(await asOfficial(ctx), id, texts, {
    note: { kk: 'Жаңа', ru: 'Новое' },
    reasons: new Map(),
    causes: new Map(),
    ...version,
  })

/** The document of a consultation subjectColumns next version is in preparation, with its text in both languages. */
export async function createPreparedVersion(
  ctx: Context,
  id: Id<'consultation'>,
  texts = rules,
): Promise<Id<'document'>> {
  const document = requireAccepted('version', await startNextVersion(await asOfficial(ctx), { id }))
  const prepared = await findPrepared(ctx.db, document)
  if (prepared?.draft) await saveTexts(ctx.db, prepared.draft.id, texts)
  return document
}

/** A public comment in an open consultation of a body; returns its number. */
async function createComment(ctx: Context, owner: SampleOwner): Promise<number> {
  const { id } = await createConsultation(ctx, owner)
  const submitted = await submitComment(ctx, {
    targetKind: consultationComments,
    comment: { id, anchor: 'art_1', kind: 'remark', body: 'A remark on the aim', pageLanguage: 'en' },
    author: { account: owner.account, name: null },
  })
  if (!submitted.ok || !('number' in submitted.value)) throw new Error('the comment was refused')
  return submitted.value.number
}

export const samples: Samples = {
  'POST /desk/consultations/new': { form: async (_, owner) => ({ organisation: owner.organisation }) },
  '/desk/consultations/:id': {
    params: async (ctx, owner) => ({ id: (await createConsultation(ctx, owner)).id }),
  },
  '/desk/consultations/documents/:id': {
    params: async (ctx, owner) => ({
      id: await createPreparedVersion(ctx, (await createConsultation(ctx, owner)).id),
    }),
  },
  '/desk/consultations/documents/:id/:sourceLanguage': {
    params: async (ctx, owner) => ({
      id: await createPreparedVersion(ctx, (await createConsultation(ctx, owner)).id),
      sourceLanguage: 'kk',
    }),
  },
  '/desk/links/consultations.consultation/:id': {
    params: async (ctx, owner) => ({ id: (await createConsultation(ctx, owner)).id }),
  },
  '/comments/:number/reply': {
    params: async (ctx, owner) => ({ number: String(await createComment(ctx, owner)) }),
  },
  '/consultations/comments/:number/reply': {
    params: async (ctx, owner) => ({ number: String(await createComment(ctx, owner)) }),
  },
}
