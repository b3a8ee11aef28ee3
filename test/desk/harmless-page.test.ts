// What another parser could take for markup: comments, raw text, attributes with names of their own. None of it is left in the page that is shown.
import { expect, test } from 'vitest'
import { harmless } from '../../src/desk/reading/harmless-page.ts'

test.each([
  '<textarea>words</textarea><!--</textarea><img src=x onerror=run()>-->',
  '<!--[if]><script>run()</script --><p>words</p>',
  '<p>words</p><b><style><style/><img src=x onerror=run()></style></b>',
  '<p>words</p><style>@import "http://planted.invalid/a.css"</style>',
  '<b <script="">words</b>',
  '<p folder="javascript:run()">words</p>',
  '<x ev:handler="javascript:run()">words</x>',
  '<svg><a><animate attributeName="href" from="javascript:run()"/></a></svg><p>words</p>',
])('%j keeps its words and nothing else', (inner) => {
  const shown = harmless(`<html><body>${inner}</body></html>`)
  expect(shown).toContain('words')
  expect(shown).not.toMatch(/run\(|planted|<script|onerror/i)
})
