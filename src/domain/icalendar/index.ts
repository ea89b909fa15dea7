export {
  CALENDAR_MEDIA_TYPE,
  type CalendarEvent,
  type CalendarFile,
  morningOf,
  writeCalendar,
} from './calendar.ts'
export { foldLine } from './lines.ts'
