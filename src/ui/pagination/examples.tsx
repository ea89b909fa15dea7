import type { Examples } from '#ui/types.ts'
import { Pagination } from './pagination.tsx'

const hrefOf = (page: number) => `?page=${page}`

export const examples: Examples = {
  first: (language) => <Pagination language={language} page={1} pages={3} hrefOf={hrefOf} />,
  'in the middle of many': (language) => (
    <Pagination language={language} page={57} pages={1204} hrefOf={hrefOf} />
  ),
  last: (language) => <Pagination language={language} page={9} pages={9} hrefOf={hrefOf} />,
}
