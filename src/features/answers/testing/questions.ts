import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { TransactionContext } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { notFound } from '#platform/http/index.ts'
import { definePermissions } from '#platform/identity/index.ts'
import { type AnswerableKind, answeredRoutes, startAnswerDeadline, withAnswers } from '../index.ts'
import type { SubmissionRows } from '../kinds.ts'
import type { Submission, SubmissionOnTarget, SubmissionTarget } from '../model.ts'

const permissions = definePermissions('questions', {
  answer: {
    label: { kk: 'Сұрақтарға жауап беру', ru: 'Отвечать на вопросы', en: 'Answer questions' },
    who: ['official'],
    whose: 'own',
  },
})

export const RETENTION_DAYS = 30

/** A question, with a field that other kinds do not have. */
export type Question = Submission & {
  readonly id: Id<'question'>
  readonly state: 'waiting' | 'explained' | 'refused' | 'considered'
  readonly street: string | null
}

/** Creates the table of questions, which no migration has. */
export const createQuestionTable = (db: Db) =>
  sql`create table question (
    id uuid primary key, target text not null, account_id uuid references account, language text not null,
    body text not null, street text, state text not null, answer text,
    written_at timestamptz not null, answered_at timestamptz
  )`.execute(db)

type Row = Question & { readonly author: Id<'account'> | null; readonly on: string }
const select = async (db: Db, rest: RawBuilder<unknown>) =>
  (
    await sql<Row>`select id, target as "on", account_id as author, language, body, street, state, answer,
      written_at as "writtenAt", answered_at as "answeredAt" from question ${rest}`.execute(db)
  ).rows

const messages: AnswerableKind['messages'] = {
  title: { kk: 'Сұрақтар', ru: 'Вопросы', en: 'Questions' },
  one: { kk: 'Сұрақ', ru: 'Вопрос', en: 'Question' },
  answer: { kk: 'Сұраққа жауап', ru: 'Ответ на вопрос', en: 'Answer to a question' },
  whole: { kk: 'Сұрақтар', ru: 'Вопросы', en: 'Questions' },
  letter: {
    kk: (title) => `«${title}» бойынша сұрағыңызға жауап берілді.`,
    ru: (title) => `На ваш вопрос («${title}») дан ответ.`,
    en: (title) => `Your question on “${title}” has been answered.`,
  },
}

const states: AnswerableKind<Question>['states'] = {
  explained: { label: { kk: 'Түсіндірілді', ru: 'Разъяснено', en: 'Explained' }, tone: 'accepted' },
  refused: { label: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' }, tone: 'rejected' },
  considered: {
    label: { kk: 'Қаралуда', ru: 'Рассматривается', en: 'Being considered' },
    tone: 'noted',
    decision: false,
  },
}

const fields: AnswerableKind<Question>['fields'] = [
  {
    name: 'street',
    title: { kk: 'Көше', ru: 'Улица', en: 'Street' },
    value: ({ street }) => street,
  },
]

const rowsOf = (
  onTargets: (rows: readonly Row[]) => readonly SubmissionOnTarget<Question>[],
): SubmissionRows<Question> => ({
  find: async (db, ids) => onTargets(await select(db, sql`where id in (${sql.join([...ids])})`)),
  lock: async (db, id) => onTargets(await select(db, sql`where id = ${id} for update`))[0],
  list: async (db, target, readers, { offset, limit }) => {
    const shown = sql`where target = ${target} ${readers === 'public' ? sql`and answered_at is not null` : sql``}`
    const order = sql`order by answered_at is null desc, written_at desc, id offset ${offset} limit ${limit}`
    const all = await select(db, shown)
    return { items: await select(db, sql`${shown} ${order}`), total: all.length }
  },
  listOf: async (db, account, limit) =>
    onTargets(await select(db, sql`where account_id = ${account} order by written_at desc limit ${limit}`)),
  saveAnswer: (db, id, { state, answer, answeredAt }) =>
    sql`update question set state = ${state}, answer = ${answer}, answered_at = ${answeredAt}
      where id = ${id}`.execute(db),
  eraseAuthor: async (db, account) => {
    const { rows } = await sql<{ id: string }>`delete from question
      where account_id = ${account} and answered_at is null returning id`.execute(db)
    await sql`update question set account_id = null where account_id = ${account}`.execute(db)
    return rows.map(({ id }) => id)
  },
  eraseAuthors: (db, before) =>
    sql`update question set account_id = null where answered_at < ${before}`.execute(db),
})

const kindOf = (targets: ReadonlyMap<string, SubmissionTarget>): AnswerableKind<Question> => ({
  kind: 'questions.question',
  messages,
  states,
  fields,
  rows: rowsOf((rows) =>
    rows.flatMap(({ on, ...question }) => {
      const target = targets.get(on)
      return target ? [{ ...question, target }] : []
    }),
  ),
  cacheTags: [],
  permission: permissions.answer,
  due: { rule: { basis: 'site' }, within: { amount: 5, unit: 'working_day' } },
  act: {
    type: 'questions.answered',
    label: { kk: 'Сұраққа жауап берілді', ru: 'Дан ответ на вопрос', en: 'A question was answered' },
  },
  journalContent: ({ target, street }) => ({ target: target.id, street }),
  desk: {
    section: '/desk/questions',
    list: '/desk/questions/:target',
    path: ({ id }) => `/desk/questions/one/${id}`,
  },
  findTarget: async (_, { target = '' }) => targets.get(target),
  retentionDays: RETENTION_DAYS,
  privacy: [{ kk: 'Көшені бәрі көреді.', ru: 'Улицу видят все.', en: 'Everybody sees the street.' }],
})

/** A small slice: people ask questions on a target, officials answer them. Its targets are kept in memory. */
export function questions() {
  const targets = new Map<string, SubmissionTarget>()
  const kind = kindOf(targets)
  const feature: Feature = defineFeature(
    {
      name: 'questions',
      permissions,
      routes: answeredRoutes(kind, {
        path: '/questions/:target/answers',
        section: 'questions',
        openTarget: async ({ params: { target = '' } }) => {
          const found = targets.get(target)
          if (!found || found.withdrawn) throw notFound()
          return found
        },
      }),
    },
    withAnswers([kind]),
  )

  return {
    feature,
    kind,
    addTarget: (given: Pick<SubmissionTarget, 'id' | 'organisation' | 'territory' | 'first' | 'last'>) => {
      const path = `/questions/${given.id}`
      const title = { kk: `Көпір ${given.id}`, ru: `Мост ${given.id}`, en: `Bridge ${given.id}` }
      const paths = { path, answeredPath: `${path}/answers`, deskPath: `/desk${path}` }
      targets.set(given.id, { ...given, ...paths, title, withdrawn: false })
    },
    withdraw: (id: string) => {
      const target = targets.get(id)
      if (target) targets.set(id, { ...target, withdrawn: true })
    },
    /** Sends a question, as the action of a slice does. */
    ask: async (
      inside: TransactionContext,
      { id, author, target: on, body }: { id: string; author: string; target: string; body: string },
    ) => {
      const target = targets.get(on)
      if (!target) throw new Error(`there is no target ${on}`)
      await sql`insert into question values (${id}, ${on}, ${author}, 'ru', ${body}, 'Абая', 'waiting', null,
        ${inside.now()}, null)`.execute(inside.db)
      await startAnswerDeadline(inside, kind.kind, { id, target })
    },
  }
}
