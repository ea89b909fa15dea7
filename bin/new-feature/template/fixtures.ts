import type { Id } from '#domain/base/id.ts'
import { linkForm } from '#features/links/fixtures.ts'
import { organisationForm } from '#features/organisations/fixtures.ts'
import type { Db } from '#platform/db/index.ts'
import type { Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { NAME_CONST_KIND } from './model.ts'
// with participation
import { addProposal } from './proposals/store.ts'
// end
import { addNamePascal } from './store.ts'
import type {
  NamePascalRow,
  // with participation
  ProposalRow,
  // end
} from './tables.ts'

let made = 0

/** One that is public. `territory`: KATO code of the organisation's place. */
export async function createNamePascal(
  db: Db,
  owner: { readonly organisation: Id<'organisation'>; readonly territory: string },
  row: Partial<NamePascalRow> = {},
): Promise<NamePascalRow> {
  made += 1
  const whole: NamePascalRow = {
    id: newId<'NAME_KEBAB'>(new Date(0)),
    slug: `NAME_KEBAB-${made}`,
    title: { kk: `Тақырып ${made}`, ru: `Заголовок ${made}` },
    organisation_id: owner.organisation,
    territory_code: owner.territory,
    // with participation
    closes_on: '2026-12-20',
    // end
    published_at: new Date('2026-11-20T06:00:00Z'),
    withdrawn_at: null,
    ...row,
  }
  await addNamePascal(db, whole)
  return whole
}

// with participation
/** One that waits for an answer. */
export async function createProposal(
  db: Db,
  nameCamel: Id<'NAME_KEBAB'>,
  account: Id<'account'>,
  row: Partial<ProposalRow> = {},
): Promise<ProposalRow> {
  const whole: ProposalRow = {
    id: newId<'NAME_KEBAB-proposal'>(new Date(0)),
    NAME_TABLE_id: nameCamel,
    account_id: account,
    language: 'ru',
    body: 'Поставить скамейки',
    state: 'waiting',
    answer: null,
    written_at: new Date('2026-11-20T06:00:00Z'),
    answered_at: null,
    ...row,
  }
  await addProposal(db, whole)
  return whole
}

// end
/** What the test of every route by every role needs of this slice. */
export const samples: Samples = {
  '/desk/NAMES_KEBAB/:id': {
    params: async ({ db }, owner) => ({ id: (await createNamePascal(db, owner)).id }),
  },
  'POST /desk/NAMES_KEBAB/:id/withdraw': {
    form: async () => ({ 'reason-kk': 'Қате', 'reason-ru': 'Ошибка' }),
  },
  [`/desk/links/${NAME_CONST_KIND}/:id`]: {
    params: async ({ db }, owner) => ({ id: (await createNamePascal(db, owner)).id }),
  },
  [`POST /desk/links/${NAME_CONST_KIND}/:id/remove`]: {
    params: async ({ db }, owner) => ({ id: (await createNamePascal(db, owner)).id }),
    form: ({ db }, _, { id = '' }) => linkForm(db, { kind: NAME_CONST_KIND, id }),
  },
  // with participation
  '/NAMES_KEBAB/:slug': {
    params: async ({ db }, owner) => ({ slug: (await createNamePascal(db, owner)).slug }),
  },
  '/desk/NAMES_KEBAB/proposals/:submission': {
    params: async ({ db }, owner) => {
      const { id } = await createNamePascal(db, owner)
      return { submission: (await createProposal(db, id, owner.account)).id }
    },
  },
  // end
  'POST /desk/NAMES_KEBAB': {
    form: async (ctx, owner) => ({
      ...(await organisationForm(ctx, owner)),
      'title-kk': 'Тақырып',
      'title-ru': 'Заголовок',
      'title-en': 'Title',
      // with participation
      closesOn: '2026-12-20',
      // end
    }),
  },
}
