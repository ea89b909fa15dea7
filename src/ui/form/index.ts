export * from './choice.tsx'
export type { FieldProps } from './field.tsx'
export * from './form.tsx'
export * from './text-field.tsx'
