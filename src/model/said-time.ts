// The forms in which a time is said, as parts. One member a form; the time craft resolves each by name.

/** To be filled by the time craft's rule table. */
export type SaidTime = { readonly form: 'date'; readonly year: number | null; readonly month: number | null; readonly day: number | null }
