// Whether a page can be rendered on this machine: not every kernel lets Chromium make its sandbox inside bubblewrap, and without it nothing is rendered.
import { renderAddress } from '../../src/desk/taking-in/render.ts'
import { LIMITS } from '../../src/evidence/capture/hop.ts'
import { findJail } from '../../src/jobs/jail.ts'
import { findBrowser } from '../../src/jobs/jailed-browser.ts'

/** The reason for which tests of rendering are skipped; '' where they run. */
export async function whyNoRendering(): Promise<string> {
  const missing = [...(findBrowser() === null ? ['no Chromium'] : []), ...((await findJail()).kind === 'bwrap' ? [] : ['no bubblewrap'])]
  if (missing.length > 0) return missing.join(' and ')
  const nowhere = { resolve: () => Promise.resolve(['127.0.0.1']), allows: () => false, limits: LIMITS, now: () => '2026-03-17T08:00:01.000Z' }
  const { told } = await renderAddress('http://nowhere.example/', nowhere)
  return told.some(({ code }) => code === 'render-refused') ? '' : `Chromium does not start in the jail (${told.map(({ words }) => words).join(' ')})`
}
