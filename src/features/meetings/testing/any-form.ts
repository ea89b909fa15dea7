import fc from 'fast-check'

/** What a person types or a program sends, mostly of a kind that is almost right. */
const typed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', 'Жиын', 'Встреча совета', '- тізім\n- список', '<b>&"\'</b>') },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('а'.repeat(21_000), '\u0000', '\u202E\uFEFF', '🏛️'.repeat(200)) },
)
const day = fc.oneof(
  fc.constantFrom('', '2026-12-10', '2026-02-30', '9999-12-31', '0001-01-01', '9999-99-99', '+275760-09-14'),
  typed,
)
const time = fc.oneof(fc.constantFrom('', '10:00', '12:00', '24:00', '25:99', '9:5', '23:59'), typed)
const link = fc.oneof(
  fc.constantFrom('', 'https://example.org/', 'javascript:alert(1)', `/files/${'a'.repeat(64)}.pdf`),
  typed,
)
const text = (name: string) => ({ [`${name}-kk`]: typed, [`${name}-ru`]: typed, [`${name}-en`]: typed })

const row = (at: number) => ({
  [`partners-${at}`]: typed,
  [`agenda-${at}-time`]: time,
  [`agenda-${at}-key`]: fc.constantFrom('', '1', '2', '../..'),
  ...text(`agenda-${at}-title`),
  [`agenda-${at}-person`]: typed,
  [`speakers-${at}-person`]: typed,
  [`speakers-${at}-organisation`]: typed,
  ...text(`speakers-${at}-new`),
  ...text(`speakers-${at}-post`),
  ...text(`speakers-${at}-body`),
  [`speakers-${at}-kind`]: fc.constantFrom('', 'media', 'no-kind'),
  ...text(`documents-${at}-title`),
  [`documents-${at}-url`]: link,
})
const count = fc.oneof(
  { weight: 15, arbitrary: fc.constantFrom('', '0', '1', '2', '3', '-1', '1e9', 'NaN') },
  { weight: 1, arbitrary: fc.constantFrom('100', '101') },
)

/** Any form of the draft of a meeting: wrong times, rows without fields, empty and huge ones, numbers that are none. */
export const anyForm: fc.Arbitrary<Record<string, string>> = fc
  .record(
    {
      kind: fc.constantFrom('', 'council-sitting', 'gathering', 'no-kind'),
      topic: fc.constantFrom('', 'budget', 'no-topic'),
      territory: fc.oneof(fc.constantFrom('391010000', '999999999', 'Қостанай (391010000)'), typed),
      ...text('title'),
      ...text('about'),
      ...text('venue'),
      ...text('address'),
      point: fc.oneof(fc.constantFrom('', '53.2144, 63.6246', '91, 0', 'NaN, 1'), typed),
      mapUrl: link,
      onlineUrl: link,
      day,
      starts: time,
      ends: time,
      capacity: fc.oneof(fc.constantFrom('', '0', '12', '1e9', '-1'), typed),
      closesDay: day,
      closesTime: time,
      'partners-count': count,
      'agenda-count': count,
      'speakers-count': count,
      'documents-count': count,
      ...row(0),
      ...row(1),
    },
    { requiredKeys: [] },
  )
  .map((form) => Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)])))
