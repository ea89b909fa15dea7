import type { Examples } from '#ui/types.ts'
import { Follow } from './follow.tsx'

// The three finder marks of a code of version 1; the real path comes from the encoder.
const mark = (x: number, y: number) =>
  `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`
export const sampleQr = { path: mark(2, 2) + mark(16, 2) + mark(2, 16), size: 25 }

export const examples: Examples = {
  'with a code': (language) => (
    <Follow language={language} name="@kenes_kz" href="https://t.me/kenes_kz" qr={sampleQr} />
  ),
  'without a code': (language) => (
    <Follow language={language} name="@kenes_kz" href="https://t.me/kenes_kz" />
  ),
}
