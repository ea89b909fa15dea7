import { Type } from 'typebox'
import { pageNumber } from '#platform/http/index.ts'
import { filterFields } from '../list/form.ts'

export const DayFilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })
export const MonthFilter = Type.Object({
  ...filterFields,
  month: Type.Optional(Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$' })),
})
