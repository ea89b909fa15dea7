export { type CalendarEvent, type CalendarFile, writeCalendar } from './calendar.ts'
export { fold } from './lines.ts'
