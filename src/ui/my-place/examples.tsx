import type { Examples } from '#ui/types.ts'
import { ChoosePlace } from './my-place.tsx'

const label = {
  kk: 'Басты бетте осы жерді бірінші көрсету',
  ru: 'Показывать это место первым на главной',
  en: 'Show this place first on the home page',
}
const chosen = {
  kk: 'Басты бетте бірінші көрсетіледі',
  ru: 'Показывается первым на главной',
  en: 'It is shown first on the home page',
}

export const examples: Examples = {
  'a button on the page of a place': (language) => (
    <ChoosePlace slug="baianaul" name="Баянаул" label={label[language]} chosen={chosen[language]} />
  ),
}
