export { CALENDAR_MEDIA_TYPE, type CalendarEvent, type CalendarFile, writeCalendar } from './calendar.ts'
export { foldLine } from './lines.ts'
