import type { Examples } from '#ui/types.ts'
import { Pagination } from './pagination.tsx'

const hrefOf = (page: number) => `?page=${page}`

export const examples: Examples = {
  first: (language) => <Pagination language={language} page={1} pages={3} hrefOf={hrefOf} label="1 / 3" />,
  'in the middle of many': (language) => (
    <Pagination language={language} page={57} pages={1204} hrefOf={hrefOf} label="57 / 1204" />
  ),
  last: (language) => <Pagination language={language} page={9} pages={9} hrefOf={hrefOf} label="9 / 9" />,
}
