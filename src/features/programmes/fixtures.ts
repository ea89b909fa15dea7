import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { importDraft } from '#features/drafts/index.ts'
import { organisationForm } from '#features/organisations/fixtures.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import type { Samples } from '#platform/http/index.ts'
import type { ProgrammeFile } from './import/file-checks.ts'
import { drafts } from './manifest/drafts.ts'
import { emptyIntroduction } from './preparation/model.ts'

const text = (words: string) => ({ kk: `${words} (kk)`, ru: `${words} (ru)`, en: `${words} (en)` })

export const KOSTANAY = '390000000'
export const PAVLODAR = '550000000'

/** The file of a programme over two regions with one of everything; a test sets what it is about. */
export const aProgrammeFile = (changes: Partial<ProgrammeFile> = {}): ProgrammeFile => ({
  slug: 'dialogue',
  name: text('Dialogue'),
  summary: text('In short'),
  aims: [text('To hear each other')],
  startsOn: '2019-02-01',
  endsOn: '2019-12-20',
  territories: [KOSTANAY, PAVLODAR],
  bodies: [{ organisation: 'fund', role: 'carrier' }],
  basis: [{ title: text('A law'), url: 'https://adilet.zan.kz/rus/docs/Z1500000383' }],
  workingGroup: [{ person: 'aigul', role: 'head' }],
  workPlan: [
    {
      title: text('Listening'),
      startsOn: '2019-04-01',
      endsOn: '2019-06-30',
      activities: [
        {
          title: text('Round tables'),
          startsOn: '2019-04-01',
          endsOn: '2019-04-30',
          actualStartsOn: '2019-04-02',
          actualEndsOn: '2019-05-03',
          state: 'done',
        },
      ],
    },
  ],
  indicators: [
    {
      key: 'people',
      title: text('People who came'),
      unit: text('people'),
      base: 0,
      values: [
        { period: '2019-Q2', territory: KOSTANAY, plan: 40, fact: 50 },
        { period: '2019-Q2', territory: PAVLODAR, plan: 40, fact: 30 },
      ],
    },
  ],
  themes: [{ key: 'notice', title: text('Being told in time') }],
  events: [
    { meeting: 'first-table', announcement: anAnnouncement('2019-04-11'), attendance: 50 },
    { meeting: 'results', announcement: anAnnouncement('2019-11-26', '710000000') },
  ],
  findings: [
    {
      key: 'kostanay-problem-1',
      kind: 'problem',
      territory: KOSTANAY,
      theme: 'notice',
      text: text('Nobody was told'),
      evidence: [{ event: 'first-table' }, { indicator: 'people' }],
    },
    {
      key: 'kostanay-recommendation-1',
      kind: 'recommendation',
      territory: '391010000',
      theme: 'notice',
      text: text('Tell them'),
      to: 'fund',
    },
  ],
  presentation: 'results',
  ...changes,
})

export const anAnnouncement = (day: string, territory = '391010000') => ({
  kind: 'round-table' as const,
  startsAt: `${day}T11:00:00+06:00`,
  endsAt: `${day}T13:00:00+06:00`,
  territory,
  venue: text('Library'),
  address: text('Main street'),
  organiser: 'fund',
  topic: 'programme' as const,
  title: text(`Meeting of ${day}`),
  about: text('We talk'),
  outcome: text('We agreed'),
})

/** The organisation and the person that the file refers to. */
export async function createNames(db: Db) {
  await sql`insert into organisation (id, slug, kind, name, territory_code)
    values (gen_random_uuid(), 'fund', 'foundation', ${jsonb(text('Fund'))}, '710000000')`.execute(db)
  await sql`insert into person (id, slug, name) values (gen_random_uuid(), 'aigul', ${jsonb(text('Aigul'))})`.execute(
    db,
  )
}

/** An introduction that was begun for an organisation. */
export async function createIntroductionDraft(
  db: Db,
  organisation: Id<'organisation'>,
): Promise<{ readonly id: Id<'draft'> }> {
  const begun = { organisation, content: emptyIntroduction, createdAt: new Date(0), state: 'draft' as const }
  const outside = { now: () => new Date(0), jobs: { enqueue: async () => {} } }
  return db.transaction().execute((tx) => importDraft(drafts, { ...outside, db: tx }, begun))
}

/** What the test of every route by every role needs of this slice. */
export const samples: Samples = {
  '/desk/programmes/:id': {
    params: ({ db }, { organisation }) => createIntroductionDraft(db, organisation),
  },
  '/desk/programmes/:id/versions/:number': {
    params: async ({ db }, { organisation }) => ({
      ...(await createIntroductionDraft(db, organisation)),
      number: '1',
    }),
  },
  'POST /desk/programmes': {
    form: organisationForm,
  },
}
