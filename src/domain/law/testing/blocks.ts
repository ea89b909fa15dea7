import fc from 'fast-check'
import type { Block } from '#domain/law/model.ts'

// Words that numbers and headings are made of, in an order that no drafter would choose.
const anyText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '1.',
      '2)',
      'а)',
      '1.1.',
      'Статья 5-1.',
      '3-бап.',
      'Глава',
      '–',
      '«',
      '»',
      '[1]',
      'Приложение',
      '1',
      'I.',
      '5-1',
      ':',
      'ТАРАУ',
      'Председатель',
      '',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('вода', 'су', 'Ауыл', 'чиста.', 'тегін;', 'Закон') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
)
const anyLine = fc.array(anyText, { maxLength: 7 }).map((words) => words.join(' '))
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: fc.constant('paragraph' as const),
        text: anyLine,
        marker: fc.constantFrom('1.', '2)', 'a)', '•', 'iv.', '1.2', 'Статья 3.'),
        listLevel: fc.nat(3),
        headingLevel: fc.integer({ min: 1, max: 4 }),
        bold: fc.boolean(),
        centred: fc.boolean(),
      },
      { requiredKeys: ['type', 'text'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.array(
          anyLine.map((text) => ({ text })),
          { maxLength: 3 },
        ),
        { maxLength: 3 },
      )
      .map((rows) => ({ type: 'table' as const, rows: rows.map((cells) => ({ cells })) })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('footnote' as const),
      marker: fc.constantFrom('1', '2', '*'),
      text: anyLine,
    }),
  },
)

/** Any blocks at all, most of which make no sense. */
export const anyBlocks = fc.array(anyBlock, { maxLength: 25 })
