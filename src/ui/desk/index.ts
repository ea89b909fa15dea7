export { DESK, DESK_SEARCH, type DeskFrame, type DeskLink, DeskPage, type DeskPageProps } from './desk.tsx'
export { type TaskItem, Tasks } from './tasks.tsx'
