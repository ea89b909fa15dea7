import { expect, test } from 'vitest'
import { Registry } from './registry.ts'

test('counters, gauges and histograms are written as OpenMetrics text', () => {
  const registry = new Registry()
  const counter = registry.counter('a', 'counted')
  const gauge = registry.gauge('b', 'as it is')
  const histogram = registry.histogram('c_seconds', 'how long', [0.1, 1])
  counter.add({ route: '/ru/news/:slug', method: 'GET' })
  counter.add({ method: 'GET', route: '/ru/news/:slug' }, 2)
  gauge.set(5)
  for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe(value)
  expect(registry.write()).toBe(
    [
      '# TYPE a counter',
      '# HELP a counted',
      'a_total{route="/ru/news/:slug",method="GET"} 3',
      '# TYPE b gauge',
      '# HELP b as it is',
      'b 5',
      '# TYPE c_seconds histogram',
      '# HELP c_seconds how long',
      'c_seconds_bucket{le="0.1"} 2',
      'c_seconds_bucket{le="1"} 3',
      'c_seconds_bucket{le="+Inf"} 4',
      'c_seconds_count 4',
      'c_seconds_sum 7.65',
      '# EOF',
      '',
    ].join('\n'),
  )
})

test('no label can end its line or its quotation', () => {
  const registry = new Registry()
  registry.counter('a', 'x').add({ name: 'say "a"\nb\\' })
  expect(registry.write()).toContain('a_total{name="say \\"a\\"\\nb\\\\"} 1\n')
})

test('a name is given once, and a cleared gauge forgets its labels', () => {
  const registry = new Registry()
  const gauge = registry.gauge('a', 'x')
  expect(() => registry.counter('a', 'x')).toThrow('a exists already')
  gauge.set(1, { queue: 'old' })
  gauge.clear()
  expect(registry.write()).not.toContain('old')
})
