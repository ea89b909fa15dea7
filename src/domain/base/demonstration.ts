import type { Label } from './text.ts'

/** What every page of the demonstration says. */
export const demonstrationNotice: Label = {
  kk: 'Бұл – таныстыру нұсқасы: мұндағы адамдар мен деректер ойдан құрастырылған.',
  ru: 'Это демонстрация: люди и данные вымышлены.',
  en: 'This is a demonstration: its people and data are invented.',
}

/** What stands in the first field of every file of the demonstration. It needs no escaping in CSV, XML or JSON. */
export const demonstrationMark: Label = {
  kk: '[ТАНЫСТЫРУ: ойдан құрастырылған деректер]',
  ru: '[ДЕМО: вымышленные данные]',
  en: '[DEMO: invented data]',
}
