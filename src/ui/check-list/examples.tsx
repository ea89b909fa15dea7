import type { Examples } from '#ui/types.ts'
import { CheckList } from './check-list.tsx'

const words = {
  kk: { press: 'Келді', undo: 'Қайтару', done: 'келді, 09:58', note: 'кезекте' },
  ru: { press: 'Отметить', undo: 'Отменить', done: 'здесь с 09:58', note: 'в листе ожидания' },
  en: { press: 'Check in', undo: 'Undo', done: 'here since 09:58', note: 'on the waiting list' },
}

export const examples: Examples = {
  'one is here, one is awaited': (language) => {
    const { press, undo, done, note } = words[language]
    const pressing = (text: string, name: string) => ({ action: '#', text, label: `${name}: ${text}` })
    return (
      <CheckList
        items={[
          { id: 'g-1', name: 'Айгүл Серік', done, press: pressing(undo, 'Айгүл Серік') },
          { id: 'g-2', name: 'Марат Ілияс', notes: note, press: pressing(press, 'Марат Ілияс') },
          { id: 'g-3', name: 'Анна Ким' },
        ]}
      />
    )
  },
}
