// Who stands behind an entry of the record: the name that the desk was given, which nobody has signed in under, or one of these two.

/** What the program made by itself. */
export const MACHINE = 'dateline'
/** A person, before the desk had a name. */
export const NOT_SIGNED_IN = 'not signed in'
