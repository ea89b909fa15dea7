import { Type } from 'typebox'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import { deskLists } from './model.ts'

/** Which meetings the list of the desk shows; its drafts have a page of their own. */
export const DeskMeetingFilterAndPage = Type.Object({
  show: Type.Optional(oneOf(deskLists)),
  page: Type.Optional(pageNumber),
})
