import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { emptyForm, filledForm, SEND_FIELD } from '#domain/base/form.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { BUTTON_FORM, formPage, formStatus, submitForm } from './form-response.ts'
import { HttpProblem } from './problem.ts'

const wrong = (problem: string | undefined) => ({ typed: {}, problems: { title: problem } })

test.each([
  [undefined, 200],
  ['title-empty', 422],
  ['too-many-already-here', 422],
  ['closed-already', 409],
  ['changed-meanwhile', 409],
] as const)('a form with the problem %s is answered with %i', (problem, status) => {
  expect(formStatus(wrong(problem))).toBe(status)
  expect(formPage(h('p', null), wrong(problem))).toMatchObject({ kind: 'page', status })
})

test('a form that was overtaken is a conflict, whatever else is wrong with it', () => {
  const form = { typed: {}, problems: { title: 'title-empty', [SEND_FIELD]: 'closed-already' } }
  expect(formStatus(form)).toBe(409)
})

describe('submitForm', () => {
  type Refusal = 'title-taken' | 'closed-already' | 'poll-unknown'
  const submit = (
    read: Parameters<typeof submitForm<string, typeof form, string, Refusal>>[1],
    done: Result<string, Refusal>,
  ) =>
    submitForm({ language: 'ru' }, read, {
      act: async () => done,
      fieldOf: { 'title-taken': 'title', 'closed-already': SEND_FIELD },
      page: (shown) => formPage(h('p', null, JSON.stringify(shown)), shown),
      next: (id) => `/polls/${id}`,
    })
  const form = filledForm({ title: 'Парк' })
  const read = { ok: true, value: 'Парк', form } as const

  test('a posted form that was accepted leads to the result in the language of the page', async () => {
    expect(await submit(read, accept('7'))).toMatchObject({
      kind: 'redirect',
      status: 303,
      to: '/ru/polls/7',
    })
  })

  test('a posted form that was refused shows of a text of megabytes only its beginning again', async () => {
    const long = filledForm({ title: 'а'.repeat(2_000_000), place: 'б' })
    const shown = await submit({ ok: true, value: 'Парк', form: long }, refuse('title-taken'))
    expect(JSON.stringify(shown).length).toBeLessThan(110_000)
    const wrongly = { ...long, problems: { title: 'title-empty' as never } }
    const wrong = await submit({ ok: false, form: wrongly }, refuse('poll-unknown'))
    expect(JSON.stringify(wrong).length).toBeLessThan(110_000)
  })

  test('a posted form that was read wrong comes back without an action', async () => {
    const action = { ...form, problems: { title: 'title-empty' as never } }
    expect(await submit({ ok: false, form: action }, refuse('poll-unknown'))).toMatchObject({ status: 422 })
  })

  test.each([
    ['title-taken', 422],
    ['closed-already', 409],
  ] as const)(
    'a posted form that was refused with %s comes back with %i and what was typed',
    async (refusal, status) => {
      const reply = await submit(read, refuse(refusal))
      expect(reply).toMatchObject({ kind: 'page', status })
      expect(JSON.stringify(reply)).toContain('Парк')
    },
  )

  test('a posted form about something that does not exist is not found', async () => {
    await expect(submit(read, refuse('poll-unknown'))).rejects.toThrow(HttpProblem)
  })

  test('a form that is only a button has no fields and nothing wrong', () => {
    expect(BUTTON_FORM).toEqual({ ok: true, value: undefined, form: emptyForm })
  })
})
