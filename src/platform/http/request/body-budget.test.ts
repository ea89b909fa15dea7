import { expect, test } from 'vitest'
import { HttpProblem } from '#platform/http/response/problem.ts'
import { Overloaded } from '#platform/overload.ts'
import { BodyBudget } from './body-budget.ts'

test('a sender with too many bytes in flight is refused with 429, and others are not', () => {
  const budget = new BodyBudget({ total: 1000, perSender: 100 })
  const release = budget.reserve('one', 60)
  expect(() => budget.reserve('one', 60)).toThrow(new HttpProblem(429))
  budget.reserve('other', 60)
  release()
  budget.reserve('one', 60)
})

test('further bodies are refused as an overload when all together have too many', () => {
  const budget = new BodyBudget({ total: 100, perSender: 100 })
  budget.reserve('one', 60)
  expect(() => budget.reserve('other', 60)).toThrow(Overloaded)
})

test('releasing twice gives nothing back twice, and nothing of a sender is left', () => {
  const budget = new BodyBudget({ total: 100, perSender: 100 })
  const release = budget.reserve('one', 60)
  const second = budget.reserve('one', 40)
  release()
  release()
  expect(budget.used).toBe(40)
  second()
  expect(budget.used).toBe(0)
})

test('a body of permitted size is taken even if it alone exceeds the budget', () => {
  const budget = new BodyBudget({ total: 10, perSender: 5 })
  budget.reserve('one', 60)
  expect(budget.used).toBe(60)
})
