import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import { submitComment } from '#features/comments/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { createAnnouncingAkimat, createConsultation, createPreparedVersion, lawOf } from '../fixtures.ts'
import { consultationTarget } from '../manifest/comment-targets.ts'
import { drafts } from '../manifest/drafts.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const akimat = await createAnnouncingAkimat(site.db)
const official = await contextOf(site, akimat)
const resident = await site.signIn()

/** What the second has to wait for: a second is enough to be done without a lock. */
const A_WHILE = 1500

/** The point on snow is gone, and an article before it has taken its number. */
const next = {
  kk: lawOf('kk', [
    '1-бап. Мақсаты',
    'Жаңа.',
    '2-бап. Гүл',
    '1. Гүл егіледі.',
    '3-бап. Қар тазалау',
    '1. Қар сағат сегізге дейін тазаланады.',
  ]),
  ru: lawOf('ru', [
    'Статья 1. Цель',
    'Новое.',
    'Статья 2. Цветы',
    '1. Цветы сажают.',
    'Статья 3. Уборка снега',
    '1. Снег убирают до восьми часов.',
  ]),
}

/** An open consultation, of which the next version is ready, and what two people do with it. */
async function prepared() {
  const { id } = await createConsultation(official(), { organisation: akimat })
  await createPreparedVersion(official(), id, next)
  const draft = await site.db
    .selectFrom('draft')
    .select('version')
    .where('id', '=', id as string)
    .executeTakeFirstOrThrow()
  const [first] = await site.db
    .selectFrom('document_version')
    .select('id')
    .where('document_id', '=', id as string)
    .execute()
  const publish = (ctx = official()) =>
    drafts.actions.correct(ctx, { id: id as string, seen: draft.version, note: null })
  const comment = (ctx = site.context()) =>
    submitComment(ctx, {
      targetKind: consultationTarget,
      comment: {
        id,
        anchor: 'art_2__point_1',
        kind: 'remark',
        body: 'Снег',
        pageLanguage: 'ru',
        version: first?.id as string,
      },
      author: { account: resident.account, name: null },
    })
  const places = () =>
    site.db.selectFrom('comment').select(['anchor', 'place']).where('target_id', '=', id).execute()
  return { publish, comment, places }
}

test('a comment that is submitted first is moved by the publication, which waits for it', async () => {
  const { publish, comment, places } = await prepared()
  const publishing = await inTransaction(official(), async (inside) => {
    expect(await comment({ ...site.context(), db: inside.db })).toMatchObject({ ok: true })
    const started = publish()
    await Promise.race([started, delay(A_WHILE)])
    return { started }
  })
  expect(await publishing.started).toMatchObject({ ok: true })
  expect(await places()).toEqual([{ anchor: 'art_2__point_1', place: 'art_3__point_1' }])
})

test('a comment that is submitted while a version is being published is not put at another provision', async () => {
  const { publish, comment, places } = await prepared()
  const submitting = await inTransaction(official(), async (inside) => {
    expect(await publish(inside)).toMatchObject({ ok: true })
    const started = comment()
    await Promise.race([started, delay(A_WHILE)])
    return { started }
  })
  expect(await submitting.started).toEqual({ ok: false, refusal: 'anchor-moved' })
  expect(await places()).toEqual([])
})
