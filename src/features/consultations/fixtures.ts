import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { type LawDocument, recognise } from '#domain/law/index.ts'
import { submitComment } from '#features/comments/index.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import type { SampleOwner, Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { consultationComments } from './comment-sections.ts'
import type { DocumentKind } from './model.ts'
import { type Announcement, announceConsultation, startDocument } from './preparation/publication-actions.ts'
import { saveSource } from './preparation/store.ts'
import { findConsultation } from './store.ts'
import type { Texts } from './text/layout-model.ts'
import { addVersion } from './text/store.ts'

/** A text as its lines stand in a file. */
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

/** A body that asks its residents, made once a database; returns its id. */
export const anAkimat = (
  db: Db,
  slug = 'asking-akimat',
  territory = '390000000',
): Promise<Id<'organisation'>> => createAkimat(db, slug, territory)

export type Wanted = Partial<
  Pick<Announcement, 'slug' | 'opensOn' | 'closesOn' | 'answersDueOn' | 'shorterGround' | 'texts'>
> & {
  readonly kind?: DocumentKind
  readonly territory?: string
  readonly organisation?: Id<'organisation'>
  readonly title?: string
}

let made = 0

/** Announces a consultation that has everything it must have: open from today for four weeks unless told otherwise. */
export async function aConsultation(
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
  const organisation = wanted.organisation ?? (await anAkimat(ctx.db))
  const title = wanted.title ?? `Rules ${made}`
  const opensOn = wanted.opensOn ?? ctx.today()
  const closesOn = wanted.closesOn ?? addDays(opensOn, 28)
  const id = await ctx.db.transaction().execute(async (tx) => {
    const inside = { ...ctx, db: tx }
    const { document, version } = await startDocument(inside, {
      slug,
      kind,
      title: { kk: `${title} kk`, ru: `${title} ru`, en: `${title} en` },
      organisation_id: organisation,
      territory_code: territory,
      demo: false,
    })
    const announced = await announceConsultation(inside, {
      slug,
      document,
      kind,
      version,
      texts: wanted.texts ?? rules,
      purpose: { kk: 'Мақсаты', ru: 'Цель', en: 'Purpose' },
      explanatoryNote: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Note' },
      promise: { kk: 'Ескереміз', ru: 'Учтём', en: 'We will consider' },
      opensOn,
      closesOn,
      answersDueOn: wanted.answersDueOn ?? addDays(closesOn, 14),
      shorterGround: wanted.shorterGround ?? null,
    })
    if (!announced.ok) throw new Error(announced.refusal)
    return announced.value
  })
  return { id, slug, organisation }
}

/** A document of a body whose next version is in preparation, with its text in both languages. */
async function aNextVersion(ctx: Context, owner: SampleOwner): Promise<Id<'document'>> {
  const { id } = await aConsultation(ctx, owner)
  const found = await findConsultation(ctx.db, { id })
  if (!found) throw new Error('the consultation is gone')
  const version = newId<'document-version'>(ctx.now())
  await addVersion(ctx.db, {
    id: version,
    document_id: found.documentId,
    number: 2,
    note: null,
    published_at: null,
  })
  for (const language of ['kk', 'ru'] as const)
    await saveSource(ctx.db, version, {
      language,
      name: 'text',
      format: 'akn',
      content: { document: rules[language] },
    })
  return found.documentId
}

/** A public comment in an open consultation of a body; returns its number. */
async function aComment(ctx: Context, owner: SampleOwner): Promise<number> {
  const { id } = await aConsultation(ctx, owner)
  const submitted = await submitComment(
    ctx,
    consultationComments,
    { id, anchor: 'art_1', kind: 'remark', body: 'A remark on the aim', pageLanguage: 'en' },
    { account: owner.account, name: null },
  )
  if (!submitted.ok || !('number' in submitted.value)) throw new Error('the comment was refused')
  return submitted.value.number
}

export const samples: Samples = {
  'POST /desk/consultations/new': { form: async (_, owner) => ({ organisation: owner.organisation }) },
  '/desk/consultations/:id': { params: async (ctx, owner) => ({ id: (await aConsultation(ctx, owner)).id }) },
  '/desk/consultations/documents/:id': {
    params: async (ctx, owner) => ({ id: await aNextVersion(ctx, owner) }),
  },
  '/desk/consultations/documents/:id/:tongue': {
    params: async (ctx, owner) => ({ id: await aNextVersion(ctx, owner), tongue: 'kk' }),
  },
  '/comments/:number/reply': {
    params: async (ctx, owner) => ({ number: String(await aComment(ctx, owner)) }),
  },
  '/consultations/comments/:number/reply': {
    params: async (ctx, owner) => ({ number: String(await aComment(ctx, owner)) }),
  },
}
