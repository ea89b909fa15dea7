import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import type { Feature } from './feature.ts'
import { declaredKinds, findByKind, getDeclaredKind } from './kinds.ts'

const kind = (name: string) => ({ kind: name }) as NonNullable<Feature['linkables']>[number]
const features = [
  { name: 'polls', linkables: [kind('polls.poll'), kind('polls.vote')] },
  { name: 'plain' },
  { name: 'plans', linkables: [kind('plans.plan')] },
] as unknown as readonly Feature[]
const ctx = { features } as unknown as Context

test('the kinds of all slices are found by their names; one that no slice declares is a fault', () => {
  expect([...declaredKinds(ctx, 'linkables').keys()]).toEqual(['polls.poll', 'polls.vote', 'plans.plan'])
  expect(declaredKinds(ctx, 'followables').size).toBe(0)
  expect(getDeclaredKind(ctx, 'linkables', 'plans.plan').kind).toBe('plans.plan')
  expect(() => getDeclaredKind(ctx, 'linkables', 'gone.thing')).toThrow('gone.thing')
})

test('things of several kinds take one query for each kind, and those that nobody finds are left out', async () => {
  const requested: (readonly string[])[] = []
  const find = async (_: unknown, ids: readonly string[]) => {
    requested.push(ids)
    return new Map(ids.filter((id) => id !== 'withdrawn').map((id) => [id, `thing ${id}`]))
  }
  const addresses = [
    { kind: 'polls.poll', id: '1' },
    { kind: 'plans.plan', id: '1' },
    { kind: 'polls.poll', id: '2' },
    { kind: 'polls.poll', id: '2' },
    { kind: 'plans.plan', id: 'withdrawn' },
    { kind: 'gone.thing', id: '3' },
  ]
  const kinds = new Map([
    ['polls.poll', { find }],
    ['plans.plan', { find }],
  ])
  expect(await findByKind(ctx, addresses, kinds)).toEqual(
    new Map([
      ['polls.poll 1', 'thing 1'],
      ['polls.poll 2', 'thing 2'],
      ['plans.plan 1', 'thing 1'],
    ]),
  )
  expect(requested).toEqual([
    ['1', '2'],
    ['1', 'withdrawn'],
  ])
})
