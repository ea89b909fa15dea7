import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import type { ResidentVerifyRefusal } from '../model.ts'
import { VerificationPage } from './views.tsx'

/** The form of a clerk who verifies a resident. */
export const verificationPage = (
  { frame }: SignedInRequest,
  form: PlaceForm<ResidentVerifyRefusal> = placeForm({}),
  done?: 'verified' | 'moved',
) => formPage(VerificationPage({ frame, form, done }), form)
