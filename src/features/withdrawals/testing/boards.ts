import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { BUTTON_FORM, get, json, notFound, post, submitForm } from '#platform/http/index.ts'
import { definePermissions } from '#platform/identity/index.ts'
import { type WithdrawableKind, withWithdrawals } from '../index.ts'

const label = (text: string): Label => ({ kk: text, ru: text, en: text })

const permissions = definePermissions('boards', {
  publish: { label: label('Publish boards'), who: ['editor'], whose: 'own' },
})

export type Board = {
  readonly id: string
  readonly slug: string
  readonly title: Text
  /** The slug of its organisation. */
  readonly organisation: string
  readonly obstacle?: Label
}

/** The place of every board: КАТО of Kostanay. */
export const PLACE = '391010000'

/** A slice whose things can be withdrawn, as small as can be. `shown`: the boards that are public, by their ids. */
export function createBoards(more: Partial<WithdrawableKind> = {}) {
  const shown = new Map<string, Board>()
  const boardOf = (slug: string | undefined) => {
    const board = [...shown.values()].find((item) => item.slug === slug)
    if (!board) throw notFound()
    return board
  }
  const find: WithdrawableKind['find'] = async ({ db }, key) => {
    const board = 'id' in key ? shown.get(key.id) : undefined
    const owner = board && (await findOrganisation(db, board.organisation))
    if (!owner) return undefined
    const { first, last } = await db
      .selectFrom('organisation_place')
      .select(['first', 'last'])
      .where('id', '=', owner.id)
      .executeTakeFirstOrThrow()
    const subject = { organisation: owner.id as Id<'organisation'>, territory: { first, last } }
    return { ...board, territory: PLACE, subject, before: { notes: 3 } }
  }
  const withdrawable: WithdrawableKind = {
    kind: 'boards.board',
    label: label('Board'),
    act: 'boards.withdrawn',
    permission: permissions.publish,
    path: ({ slug }) => `/boards/${slug}`,
    deskPath: ({ id }) => `/desk/boards/${id}`,
    find,
    // Boards are in the memory of one test, where nobody else changes them.
    lock: find,
    withdraw: async (_inside, { id }) => shown.delete(id),
    ...more,
  }
  const feature: Feature = defineFeature(
    {
      name: 'boards',
      navigation: { path: '/boards', label: label('Boards'), order: 90 },
      permissions,
      journalSource: {
        entryTypes: { 'boards.withdrawn': label('Board withdrawn') },
        findTargets: async () => new Map(),
      },
      routes: [
        get('/boards', { cacheTags: ['organisation'] }, () => json([...shown.keys()])),
        get('/boards/:slug', { cacheTags: ['organisation'] }, ({ params }) => json(boardOf(params.slug))),
        get('/boards/:slug/notes', { allow: 'anyone' }, ({ params }) => json(boardOf(params.slug))),
        post('/boards/:slug/notes', { allow: 'anyone', perHour: 100 }, (request) =>
          submitForm(request, BUTTON_FORM, {
            act: async () => ({ ok: true, value: boardOf(request.params.slug) }),
            fieldOf: {},
            page: () => json({}),
            next: ({ slug }) => `/boards/${slug}`,
          }),
        ),
      ],
    },
    withWithdrawals([withdrawable]),
  )
  return { feature, shown }
}
