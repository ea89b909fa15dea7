export { type PhaseTexts, phaseEvents } from './calendar.ts'
export {
  type ExtendRefusal,
  type Extension,
  extendPhase,
  type PauseRefusal,
  pauseSchedule,
  type ResumeRefusal,
  resumeSchedule,
} from './changes.ts'
export {
  checkAllowed,
  makeSchedule,
  type NotAllowedReason,
  nextDayFor,
  type Pause,
  PHASES_MAX,
  type Phase,
  type PhaseShift,
  phaseOn,
  positionOn,
  type Schedule,
  type ScheduleChange,
  type SchedulePosition,
  type ScheduleRefusal,
} from './schedule.ts'
