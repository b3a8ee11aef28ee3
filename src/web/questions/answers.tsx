// One answer: its value, who gives it (outermost first), in which words, and on how many origins it stands.
import { Link } from 'wouter'
import type { Answer, Said } from '../../model/question.ts'
import { Origins } from './origins.tsx'
import { footagePath, matchPath, reportPath } from '../addresses.ts'
import { useReports } from '../calls.ts'
import { Chain, Passage, PassageLink } from '../pieces.tsx'
import { THE_CLAIM } from '../chain-words.ts'
import { counted, datelineInWords, shortened } from '../words.ts'
import { Voices, WhoseMark } from './voices.tsx'

// A passage a report repeats in its next version, or that ten reports share, would push the rival answer off the screen.
const SHOWN_FIRST = 1
const LONG_TITLE = 60 // a headline in a line of names

/** One answer: its words, who says so in which passages, who else, what footage gives for it, and on how many origins it rests. */
export function AnswerColumn({ code, answer, isMarked }: { code: string; answer: Answer; isMarked: boolean }) {
  const first = answer.statements.slice(0, SHOWN_FIRST)
  const more = answer.statements.slice(SHOWN_FIRST)
  const also = alsoBy(answer, first[0], more)
  // Where posts and a check give the same, each passage says whose it is.
  const isMixed = new Set(answer.statements.map(({ voice }) => voice)).size > 1
  return (
    <article className="answer" aria-label={answer.words}>
      <h2 className={answer.value.kind === 'authorship' || answer.words.startsWith('@') ? 'value asWritten' : 'value'} dir="auto">
        {answer.words}
      </h2>
      <Voices answer={answer} isMarked={isMarked} />
      {first.map((said, i) => (
        <OnePassage key={i} code={code} said={said} isMixed={isMixed} />
      ))}
      {also.length === 0 ? null : (
        <p className="chain">
          also{' '}
          {also.map(({ who, gives }, i) => (
            <span key={`${who} ${gives}`}>
              {i > 0 ? <i> · </i> : null}
              <bdi>{who}</bdi>
              {gives === null ? null : (
                <>
                  {' '}
                  (<span dir="auto">{gives}</span>)
                </>
              )}
            </span>
          ))}
        </p>
      )}
      {more.length === 0 ? null : (
        <details className="more">
          <summary>{counted(more.length, 'more passage')}</summary>
          {more.map((said, i) => (
            <OnePassage key={i} code={code} said={said} isMixed={isMixed} />
          ))}
        </details>
      )}
      <Denials code={code} answer={answer} />
      <Undated code={code} answer={answer} />
      <Grounds code={code} answer={answer} />
      <Origins code={code} answer={answer} />
    </article>
  )
}

type Also = { readonly who: string; readonly gives: string | null }

/**
 * Who else gives it, each once; in brackets what they give more or less exactly: "Wexmouth Pilots (afternoon)". Who only passes it on is named with whom they cite:
 * a press office that quotes a question does not give the answer that the question holds.
 */
function alsoBy({ words }: Answer, first: Said | undefined, more: readonly Said[]): readonly Also[] {
  const nameOf = ({ publication, title }: Said): string => publication ?? shortened(title, LONG_TITLE)
  const sourceOf = ({ speakers }: Said): string | null => (speakers.length < 2 || speakers.at(-1) === 'nobody named' ? null : (speakers.at(-1) ?? null))
  const plain = new Set([...(first === undefined || first.gives !== undefined ? [] : [first]), ...more.filter((said) => said.gives === undefined)].map(nameOf))
  const inOwnVoice = new Set([...(first === undefined ? [] : [first]), ...more].filter((said) => sourceOf(said) === null).map(nameOf))
  const others = more.map((said): Also => {
    const [name, source, { gives }] = [nameOf(said), sourceOf(said), said]
    const isCited = source !== null && !inOwnVoice.has(name) && (first === undefined || source !== sourceOf(first))
    const who = isCited ? (source === THE_CLAIM ? `${name}, giving it as the claim` : `${name}, citing ${source}`) : name
    // Who gives the answer as it stands, and elsewhere a part of it, is named once.
    if (gives === undefined || (words.includes(gives) && plain.has(name))) return { who, gives: null }
    return { who, gives: gives.startsWith(`${words}, `) ? gives.slice(words.length + 2) : gives }
  })
  const once = new Map(others.map((each) => [JSON.stringify(each), each]))
  return [...once.values()].filter(({ who, gives }) => first === undefined || gives !== null || who !== nameOf(first))
}

/** What held footage gives for it: nobody said so, and the sentence leads to where it can be looked at. */
function Grounds({ code, answer: { grounds = [] } }: { code: string; answer: Answer }) {
  if (grounds.length === 0) return null
  return (
    <ul className="grounds footageGrounds" aria-label="By the footage that is held">
      {grounds.map(({ words, footage, match }, i) => (
        <li key={i} dir="auto">
          {words} {match === null ? <Link href={footagePath(code, footage)}>Open the piece</Link> : <Link href={matchPath(code, match)}>Compare the two</Link>}
        </li>
      ))}
    </ul>
  )
}

/** A weekday that no dateline places: which reports want one, with the way to enter it. */
function Undated({ code, answer: { value, statements } }: { code: string; answer: Answer }) {
  const isOpen = value.kind === 'time' && value.earliest === null && value.latest === null
  const reports = useReports(code).data
  if (!isOpen) return null
  const undated = reports?.filter(({ id, published }) => statements.some(({ report }) => report === id) && datelineInWords(published) === null) ?? []
  if (undated.length === 0) return null
  return (
    <p className="gives onScreen">
      Which day it was hangs on a dateline: enter that of{' '}
      {undated.slice(0, DATELINES).map(({ id, title, publication }, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <Link href={reportPath(code, id)}>
            <bdi>{publication ?? shortened(title, LONG_TITLE)}</bdi>
          </Link>
        </span>
      ))}
      {undated.length > DATELINES ? ` and ${undated.length - DATELINES} more` : ''}
    </p>
  )
}
const DATELINES = 3

/** In which words it is denied; who does stands at the head of the answer. */
function Denials({ code, answer: { denials = [] } }: { code: string; answer: Answer }) {
  if (denials.length === 0) return null
  return (
    <details className="more">
      <summary>{counted(denials.length, 'passage that denies it', 'passages that deny it')}</summary>
      {denials.map((said, i) => (
        <OnePassage key={i} code={code} said={said} />
      ))}
    </details>
  )
}

function OnePassage({ code, said, isMixed = false }: { code: string; said: Said; isMixed?: boolean }) {
  return (
    <div className="voice">
      <Chain said={said}>{isMixed ? <WhoseMark whose={said.voice ?? 'told'} /> : null}</Chain>
      {said.gives === undefined ? null : (
        <p className="gives">
          gives <span dir="auto">{said.gives}</span>
        </p>
      )}
      <Passage sentence={said.sentence} span={said.span} />
      <p className="chain">
        <span className="openPassage">
          <PassageLink code={code} report={said.report} at={said.reading}>
            Open the passage
            <span className="hiddenLabel">
              {' '}
              of {said.publication ?? said.title}: “{said.span.quote.slice(0, 80)}”
            </span>
          </PassageLink>
          {said.hedge === null ? null : ' · '}
        </span>
        {said.hedge === null ? null : <>hedged: “{said.hedge}”</>}
      </p>
    </div>
  )
}
