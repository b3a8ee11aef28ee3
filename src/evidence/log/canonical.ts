// RFC 8785 (JSON Canonicalization Scheme) for the values a leaf may hold: one text for one value, so that a hash of it means the value.
//
//   { "b": [true, "ö"], "a": 7 }   ->   {"a":7,"b":[true,"ö"]}
//
// Whole numbers only: they print the same everywhere, which fractions do not. `null` is left out of the format: what is not there is absent.
export type Plain = string | boolean | number | readonly Plain[] | { readonly [name: string]: Plain }

/** Members sorted by their UTF-16 code units, no space, strings as ECMAScript writes them. Anything else in `value` is our mistake. */
export function canonical(value: Plain): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('a lone surrogate has no canonical form')
    return JSON.stringify(value)
  }
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(`${value} is not a whole number up to 2^53-1`)
    return String(value)
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${canonical(name)}:${canonical(value[name] as Plain)}`).join(',')}}`
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)
