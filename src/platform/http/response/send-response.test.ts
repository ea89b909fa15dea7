import { expect, test } from 'vitest'
import { escapeAddress } from './send-response.ts'

test.each([
  ['/ru/news?q=%D1%8F&page=2#top', '/ru/news?q=%D1%8F&page=2#top'],
  ['/ru/search?q=су', '/ru/search?q=%D1%81%D1%83'],
  ['/ru/a b\r\nset-cookie: x', '/ru/a%20b%0D%0Aset-cookie:%20x'],
  ['/ru/\ud800', '/ru/%EF%BF%BD'],
])('the address %j is sent as %j', (address, sent) => {
  expect(escapeAddress(address)).toBe(sent)
})
