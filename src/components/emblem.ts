import { markup } from '../lib/markup.ts'

/** Two stones with white hearts: a group with two eyes lives. */
export const emblem = markup`
  <svg class="drawing emblem" width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">
    <circle cx="9" cy="9" r="8" class="stone"></circle>
    <circle cx="9" cy="9" r="3.4" class="stone-eye"></circle>
    <circle cx="25" cy="9" r="8" class="stone"></circle>
    <circle cx="25" cy="9" r="3.4" class="stone-eye"></circle>
  </svg>`
