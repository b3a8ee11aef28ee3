// Tables that are looked up by strangers' words. A plain object answers "constructor" with a function of the language; these answer with nothing.

/** The entries and no more: what is not among them is `undefined`, whatever the word. */
export const table = <V>(entries: Readonly<Record<string, V>>): Readonly<Record<string, V>> =>
  Object.freeze(Object.assign(Object.create(null) as Record<string, V>, entries))
