import fc from 'fast-check'
import { full } from './support/extent.ts'

// The same random cases in every run of `npm test`, so that a change is not refused for a fault that was there before
// it; `npm run test:full` looks for new ones.
if (!full) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_130 })
