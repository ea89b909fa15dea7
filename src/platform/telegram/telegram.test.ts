import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { telegramChannel } from './index.ts'

/** Fills the modules that a path covers, as a browser does. */
function drawn({ path, size }: { path: string; size: number }): string[] {
  const grid = Array.from({ length: size }, () => new Array<string>(size).fill('.'))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    grid[Number(y)]?.fill('#', Number(x), Number(x) + Number(length))
  return grid.map((row) => row.join(''))
}

test('the code leads to the channel and has the quiet zone of four modules that cameras need', () => {
  const { name, href, qr } = telegramChannel('kenes_demo')
  expect([name, href]).toEqual(['@kenes_demo', 'https://t.me/kenes_demo'])
  const { size, data } = create(href, { errorCorrectionLevel: 'M' }).modules
  const expected = Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size), (dark) => (dark ? '#' : '.')).join(''),
  )
  const rows = drawn(qr)
  expect(rows.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(expected)
  for (const row of [...rows.slice(0, 4), ...rows.slice(-4)]) expect(row).toBe('.'.repeat(size + 8))
})

test('the code of a channel is generated once', () => {
  expect(telegramChannel('kenes_demo')).toBe(telegramChannel('kenes_demo'))
  expect(telegramChannel('another').qr.path).not.toBe(telegramChannel('kenes_demo').qr.path)
})
