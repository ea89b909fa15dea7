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
  type Change,
  checkAllowed,
  MAX_PHASES,
  type Moved,
  makeSchedule,
  type NotAllowed,
  nextDayFor,
  type Pause,
  type Phase,
  type Position,
  phaseOn,
  positionOn,
  type Schedule,
  type ScheduleRefusal,
} from './schedule.ts'
