// Words that nobody asserts: denied from outside, rumoured, left open, supposed or asked; and beside them what is asserted all the same.
import { describe, expect, test } from 'vitest'
import { standingAt } from '../../src/model/standing.ts'
import type { Reading } from '../../src/model/report.ts'
import { expectVerbatim, readText } from './page-in-hand.ts'

const german = (text: string): Reading => readText(`${text} Das ist der Stand der Dinge, und mehr ist auch jetzt nicht zu hören.`, { language: 'de' })

/** How the words stand: under the innermost statement over them, and what nobody asserts. */
function standing(reading: Reading, words: string): string {
  const start = reading.text.indexOf(words)
  const at = { start, end: start + words.length }
  const over = reading.statements.filter(({ content }) => content.some((span) => span.start <= at.start && at.end <= span.end))
  return standingAt(reading, at, over.at(-1) ?? null)
}

describe('in English', () => {
  test.each([
    ['Police said it was not true that the quay fell on Sunday.', 'on Sunday', 'denied'],
    ['It is not true that seven people died, the hospital said.', 'seven people', 'denied'],
    ['It isn’t true that four were arrested.', 'four', 'denied'],
    ['Ignore the rumours of 12 dead.', '12 dead', 'denied'],
    ['Reports of 20 injured were false.', '20 injured', 'denied'],
    ['Police say viral posts about 20 deaths are fake.', 'about 20 deaths', 'denied'],
    ['The union disputes that two were hurt.', 'two', 'denied'],
    ['The hospital denied reports that three people had died.', 'three people', 'denied'],
    ['Police dismissed claims that five people had died.', 'five people', 'denied'],
    ['The mayor rejected suggestions that 30 people were hurt.', '30 people', 'denied'],
    ['There was no truth in reports that three boys had drowned, the port said.', 'three boys', 'denied'],
    ['Contrary to reports that the quay fell on Monday, it stood until Friday.', 'on Monday', 'denied'],
    ['The army denied having killed 12 fishermen.', '12 fishermen', 'denied'],
    ['It was falsely claimed that 40 people were killed.', '40 people', 'open'],
    ['The union said claims that two men were hurt were “rubbish”.', 'two men', 'denied'],
    ['Police called claims that two men died false.', 'two men', 'denied'],
    ['Officials refuted a report that nine dockers were missing.', 'nine dockers', 'denied'],
    ['Fire chiefs ruled out that two more were inside.', 'two more', 'denied'],
    ['The claim, shared by thousands, that the film was made on Sunday was wrong.', 'on Sunday', 'denied'],
    ['That three people died is untrue, the company said.', 'three people', 'denied'],
    ['An earlier version of this article said the quay fell on Tuesday.', 'on Tuesday', 'denied'],
    ['The figure of twelve dead was wrong, the mayor said.', 'twelve dead', 'denied'],
    ['Two people died, not three as first reported.', 'three', 'denied'],
    ['The quay fell at 9.40 p.m., not 9.14 p.m. as the mayor had said.', '9.14 p.m.', 'denied'],
    ['It is not true that it fell at 9.14 p.m.', '9.14 p.m.', 'denied'],
    ['No, two men did not die on Sunday.', 'two men', 'denied'],
    ['Far from killing 20 people, the fall hurt nobody.', '20 people', 'denied'],
    ['It is untrue seven men died.', 'seven men', 'denied'],
    ['It would be wrong to say that two men died.', 'two men', 'denied'],
    ['It has been ruled out that two more were inside.', 'two more', 'open'],
    ['False claims that two men had died spread at noon.', 'two men', 'denied'],
    ['It is a myth that two men died at the lock.', 'two men', 'denied'],
    ['The storm killed nine men, not, as the port says, twelve men at the lock.', 'twelve men', 'denied'],
    ['Contrary to what the port says, two men died.', 'the port says', 'denied'],
    ['This story originally said that two men died.', 'two men', 'denied'],
    ['The mayor called reports that two men had died unconfirmed.', 'two men', 'rumoured'],
    ['That two men died is disputed.', 'two men', 'open'],
    ['That two men died is unconfirmed.', 'two men', 'rumoured'],
    ['Reports that two men had died could not be independently verified.', 'two men', 'rumoured'],
    ['There were rumours that three men had drowned.', 'three men', 'rumoured'],
    ['Rumour has it that two men died.', 'two men', 'rumoured'],
    ['There are reports of two deaths at the lock.', 'two deaths', 'rumoured'],
    ['Amid claims that two men had died, the lock was shut.', 'two men', 'rumoured'],
    ['The firm pretends that two men died.', 'two men', 'open'],
    ['The port would not say if two men had died.', 'two men', 'open'],
    ['The mayor is expected to announce that two men died.', 'two men', 'open'],
    ['The mayor may later confirm that two men died.', 'two men', 'open'],
    ['The mayor stopped short of saying that two men had died.', 'two men', 'open'],
    ['The mayor neither confirmed nor denied reports that two men had died.', 'two men', 'open'],
    ['Nobody from the port said that two men had died.', 'two men', 'open'],
    ['The mayor played down reports that two men had died.', 'two men', 'open'],
    ['The Echo apologised for reporting that two men had died.', 'two men', 'open'],
    ['The port is not aware of any reports that two men had died.', 'two men', 'open'],
    ['The mayor no longer believes that two men died.', 'two men', 'open'],
    ['The mayor refuses to accept that two men died.', 'two men', 'open'],
    ['It is too early to say that two men died.', 'two men', 'open'],
    ['Divers doubt that two men died.', 'two men', 'open'],
    ['Unconfirmed reports of two deaths spread at noon.', 'two deaths', 'rumoured'],
    ['Police would not confirm reports that five people were missing.', 'five people', 'open'],
    ['Police could not rule out that two more had died.', 'two more', 'open'],
    ['The ministry has not denied that two soldiers were killed.', 'two soldiers', 'open'],
    // The site does not deny what it claims, nor the post.
    ['The site falsely claimed that 40 people were killed.', '40 people', 'open'],
    ['A hoax post said that 12 people had died.', '12 people', 'open'],
    ['There is nothing to suggest that two men died.', 'two men', 'open'],
    ['Officials have yet to confirm that two men died.', 'two men', 'open'],
    ['The port’s denial that two men had died was short.', 'two men', 'open'],
    ['Asked whether two men had died, Lane said three men had.', 'two men', 'open'],
    ['The Echo has corrected a report that two men had died.', 'two men', 'open'],
    // Others deny it, and the page does not: whose denial it is cannot be told from these words alone.
    ['Rumours that ten people had died were dismissed by the mayor.', 'ten people', 'open'],
    ['Police dismissed her claim that three men had died.', 'three men', 'denied'],
    ['The minister retracted her statement that three men had died.', 'three men', 'open'],
    ['It is not known whether two others were hurt on Sunday.', 'on Sunday', 'open'],
    ['Reporters asked whether six people had died.', 'six people', 'open'],
    ['She asked if two men had been arrested.', 'two men', 'open'],
    ['There is no evidence that 15 people died.', '15 people', 'open'],
    ['Police are investigating reports that two people were hurt.', 'two people', 'open'],
    ['If the quay had fallen on Sunday, forty people would have died.', 'on Sunday', 'supposed'],
    ['If the quay had fallen on Sunday, forty people would have died.', 'forty people', 'supposed'],
    ['Had it not been for the wall, forty people would have died.', 'forty people', 'supposed'],
    ['Unless the gate is shut by Friday, three villages could be flooded.', 'three villages', 'supposed'],
    ['Should the dam fail, 200 people would drown.', '200 people', 'supposed'],
    ['Could the quay have fallen on Friday?', 'on Friday', 'asked'],
  ])('%s — %s: %s', (text, words, how) => {
    const reading = readText(text)
    expect(standing(reading, words)).toBe(how)
    expectVerbatim(reading)
  })

  test.each([
    ['Three people were killed on Sunday, police confirmed.', 'Three people'],
    ['It is true that seven people died, the hospital said.', 'seven people'],
    ['It is untrue that two died, Lane said, adding that four men were hurt.', 'four men'],
    ['Contrary to reports that the quay fell on Monday, it fell on Tuesday.', 'on Tuesday'],
    ['There is no doubt that 15 people died.', '15 people'],
    ['Police received reports of two injured men.', 'two injured'],
    ['If you saw it, call the port. Three people died on Monday.', 'Three people'],
    ['Two people died on Sunday and it would have been worse without the wall, Lane said.', 'Two people'],
    ['Police said three people had died and that the road would open if the quay was safe.', 'three people'],
    ['Two people died, not three as first reported.', 'Two people'],
    ['Three people died, but reports of looting were false.', 'Three people'],
    ['The false wall fell on Sunday, killing three people.', 'three people'],
    ['The port denied that, saying three people fell.', 'three people'],
    ['Asked whether two men had died, Lane said three men had.', 'three men'],
    ['The council provided food for 20 people.', '20 people'],
    ['Did three people die on Sunday? Two people died on Monday.', 'Two people'],
    ['“Did it fall on Sunday?” a woman asks. “It fell on Monday,” a man says.', 'on Monday'],
    ['Police rejected criticism after three people died on Sunday.', 'three people'],
  ])('asserted: %s — %s', (text, words) => {
    expect(standing(readText(text), words)).toBe('asserted')
  })
})

describe('in German', () => {
  test.each([
    ['Es stimme nicht, dass sieben Menschen gestorben seien, teilte die Klinik mit.', 'sieben Menschen', 'denied'],
    ['Es ist nicht wahr, dass am Sonntag drei Menschen starben.', 'am Sonntag', 'denied'],
    ['Berichte über 20 Verletzte waren falsch.', '20 Verletzte', 'denied'],
    ['Die Werft dementierte Berichte, wonach drei Menschen gestorben seien.', 'drei Menschen', 'denied'],
    ['Die Polizei wies Berichte über zwei Tote zurück.', 'zwei Tote', 'denied'],
    ['Gerüchte über zwölf Tote machten die Runde.', 'zwölf Tote', 'rumoured'],
    ['Die Polizei konnte nicht bestätigen, dass drei Menschen gestorben sind.', 'drei Menschen', 'open'],
    ['Unklar ist, ob drei Menschen starben.', 'drei Menschen', 'open'],
    ['Wenn der Kran am Sonntag umgestürzt wäre, wären zwanzig Menschen gestorben.', 'zwanzig Menschen', 'supposed'],
    ['Könnte der Kran am Freitag umgestürzt sein?', 'am Freitag', 'asked'],
  ])('%s — %s: %s', (text, words, how) => {
    expect(standing(german(text), words)).toBe(how)
  })

  test.each([
    ['Die Polizei bestätigte, dass am Sonntag drei Menschen starben.', 'drei Menschen'],
    ['Wenn es regnet, schließt die Werft. Drei Menschen starben am Sonntag.', 'Drei Menschen'],
    ['Am Sonntag starben nicht drei, sondern zwei Menschen.', 'zwei Menschen'],
  ])('asserted: %s — %s', (text, words) => {
    expect(standing(german(text), words)).toBe('asserted')
  })
})

test('long hostile sentences take no more than their length', () => {
  const time = (text: string): number => {
    const before = process.cpuUsage()
    readText(text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const hostile = (n: number): string => 'Reports that reports of no reports that if whether not '.repeat(n)
  time(hostile(40))
  const [short, long] = [time(hostile(200)), time(hostile(1600))]
  expect(long).toBeLessThan(40 * short + 200_000)
})
