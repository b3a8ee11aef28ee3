// Whatever words stand together: quotes are slices, bounds are in order, and nothing throws.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareInstants } from '../../src/model/time.ts'
import { timesIn } from './read-times.ts'

const WORDS =
  "the a of on at in to and from between until since ago later earlier before after last next this that early late mid- end week weekend month year quarter decade century day days hours night morning evening noon midnight Saturday Fridays May March 13 13th 31 29 February 2015 1999 '89 8.40pm 20:40 0640 GMT BST 3/4/2015 31/12/99 999,999 centuries two several half past first third fiscal Q3 spring fall every daily overnight yesterday today tomorrow Easter Christmas Eve 24 0000 2000s '90s will was - , . ( ) ’s – “".split(
    ' ',
  )

test('any row of words of time (seed 2015)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }),
      fc.constantFrom('2015-05-26', '2016-02-29', '0001-01-01', '9999-12-31', undefined),
      (words, published) => {
        const text = `It was ${words.join(' ')}`
        for (const time of timesIn(text, published === undefined ? {} : { published })) {
          expect(text.slice(time.start, time.end)).toBe(time.quote)
          expect(time.reason).not.toBe('')
          if (time.earliest !== null && time.latest !== null) expect(compareInstants(time.earliest, time.latest)).toBeLessThan(0)
        }
      },
    ),
    { seed: 2015, numRuns: 3000 },
  )
})

test('any characters at all (seed 13)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (noise) => {
      const text = `${noise} last Saturday ${noise} 13 May 2015${noise}`
      for (const time of timesIn(text, { published: '2015-05-26' })) expect(text.slice(time.start, time.end)).toBe(time.quote)
    }),
    { seed: 13, numRuns: 500 },
  )
})

test.each([
  ['right to left marks', '\u202e\u202b\u2067\u2069\u200f'],
  ['characters without width', '\u200b\u200d\ufeff\u2060\u00ad'],
  ['lone surrogates', '\ud800\udfff\ud83d'],
  ['marks that pile up', 'Z\u0351\u036b\u0343\u036a'],
  ['pictures of several parts', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇬🇧'],
  ['letters that change length in lower case', 'İẞŒǅ'],
  ['ends of lines of every kind', '\r\n\u2028\u2029\u0085\v\f'],
  ['markup and code', '<script>alert("1/2/2015")</script> %00 $(date) {{7*7}}'],
])('among %s every offset holds', (_, noise) => {
  const text = `${noise}13 May 2015${noise} ${noise} on 13 May 2015 ${noise}, last Saturday ${noise}.`
  const times = timesIn(text, { published: '2015-05-26' })
  for (const time of times) expect(text.slice(time.start, time.end)).toBe(time.quote)
  expect(times.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['13 May 2015', 'last Saturday']))
})
