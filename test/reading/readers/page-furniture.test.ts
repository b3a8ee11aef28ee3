// Words around an article that are not its own, in other languages than English, and what looks like them and stays.
import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/reading/readers.ts'

const A = '<p>Ein Kran fiel am Samstag auf den Ostkai, wie Aufnahmen der Hafenwache zeigen, und niemand stand darunter, als er die Gleise traf.</p>'
const B = '<p>Die Hafenbehörde sagte, der Kran sei eine Woche zuvor geprüft worden, und der Kai bleibe geschlossen, bis ihn ihre Leute gesehen haben.</p>'

async function roleOf(words: string, inside: string): Promise<string | undefined> {
  const html = `<!doctype html><html lang="de"><head><title>Kran fällt</title></head><body><article><h1>Kran fällt</h1>${A}${B}${inside}</article></body></html>`
  const [page] = await pagesOf(new TextEncoder().encode(html), { name: 'page.html', mediaType: null })
  return page?.blocks.find(({ start, end }) => page.text.slice(start, end).includes(words))?.role
}

test.each([
  ['Mehr zum Thema', `<p>Mehr zum Thema</p>${A}`, 'aside'],
  ['Czytaj też', `<p>Czytaj też: Burza w porcie</p>${A}`, 'aside'],
  ['War der Artikel', '<p>War der Artikel nützlich?</p>', 'aside'],
  ['Der Kran, vom Westkai', `<div class="image-description"><p>Der Kran, vom Westkai aus gesehen</p></div>${A}`, 'caption'],
  ['Quelle: Kainachrichten', '<p>Quelle: Kainachrichten</p>', 'byline'],
  ['am/KN', '<p>am/KN</p>', 'byline'],
  ['Sturm schließt', `<ul><li><a href="/s">Sturm schließt den Hafen</a></li><li><a href="/f">Neue Fähre im Dienst</a></li></ul>${A}`, 'aside'],
  ['Mehr zum Thema Hafen sagt', `<p>Mehr zum Thema Hafen sagt die Behörde am Montag, wenn der Kran gehoben ist.</p>${A}`, 'paragraph'],
  ['ein Kran, mit 40', `<ul><li>ein Kran, mit 40 Tonnen</li><li>die Gleise daneben</li></ul>${A}`, 'listItem'],
])('"%s"', async (words, inside, role) => {
  expect(await roleOf(words, inside)).toBe(role)
})
