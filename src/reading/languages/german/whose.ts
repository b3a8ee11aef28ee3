// Whom the speakers of a German page are: from drafts to statements, each with its chain.
import { spanOf } from '../../../model/span.ts'
import type { PageInPieces } from '../../../model/sockets.ts'
import type { Statement } from '../../../model/statement.ts'
import type { OwnIndex } from '../../own-words.ts'
import { bracketsIn } from '../../quotations.ts'
import type { Draft, SentenceRead } from '../../who/drafts.ts'
import { FOOTAGE, NOBODY } from '../../who/whom/chains.ts'
import type { GermanDraft } from './drafts.ts'
import { personsIn } from './mentions.ts'
import { bearerOf, DESCRIBED, displayOf, nominative, Spoken } from './whom.ts'
import type { Bearer } from './whom.ts'

type Whom = { readonly entity: string | null; readonly names: readonly string[]; readonly ambiguous: readonly string[] }

/** The statements, in order of their content, with ids s1, s2 ... */
export function statementsOf(
  { text, plain, publication }: PageInPieces,
  sentences: readonly SentenceRead[],
  drafts: readonly GermanDraft[],
  own: OwnIndex,
): readonly Statement[] {
  const spoken = new Spoken()
  // Who only stood there is asked for by "er", "sie" and "die 28-Jährige" alone.
  const asks = drafts.some(
    ({ speakerUnits: [first, second], authority }) =>
      authority === null && (first?.pos === 'PRON' || (first?.pos === 'DET' && second !== undefined && DESCRIBED.test(second.lower))),
  )
  let mentioned = asks ? 0 : Infinity
  const whomOf = new Map<Draft, Whom>()
  return drafts.map((draft, i) => {
    for (; mentioned < draft.sentence; mentioned++) spoken.mention(personsIn((sentences[mentioned] as SentenceRead).units, plain, own))
    // "Die Frau packt aus: „...“, sagt sie"
    if (draft.authority === null && draft.speaker !== null && draft.speakerUnits[0]?.pos === 'PRON') {
      const at = draft.speaker.start
      spoken.mention(
        personsIn(
          (sentences[draft.sentence] as SentenceRead).units.filter(({ end }) => end <= at),
          plain,
          own,
        ),
      )
    }
    const whom =
      draft.authority === null
        ? resolved(draft, plain, own, spoken)
        : (whomOf.get(draft.authority) ?? resolved(draft.authority as GermanDraft, plain, own, spoken))
    whomOf.set(draft, whom)
    const content = draft.content.map((range) => spanOf(text, range.start, range.end))
    return {
      id: `s${i + 1}`,
      content,
      cue: draft.cue === null ? null : spanOf(text, draft.cue.start, draft.cue.end),
      speaker: draft.speaker === null ? null : { ...spanOf(text, draft.speaker.start, draft.speaker.end), entity: whom.entity },
      speakers: [publication ?? 'the report', ...(draft.throughFootage ? [FOOTAGE] : []), ...whom.names, ...insideOf(draft, plain, own)],
      entity: whom.entity,
      ambiguous: whom.ambiguous,
      directness: draft.directness,
      strength: draft.strength,
      negated: draft.negated,
      layer: draft.layer.kind,
      editorial:
        draft.directness === 'direct' || draft.directness === 'mixed'
          ? content.flatMap((span) => bracketsIn(plain, span).map((range) => spanOf(text, range.start, range.end)))
          : [],
    }
  })
}

function resolved(draft: GermanDraft, plain: string, own: OwnIndex, spoken: Spoken): Whom {
  if (draft.speaker === null) return { entity: null, names: [NOBODY], ambiguous: [] }
  const { speakerUnits } = draft
  const written = displayOf(plain.slice(draft.speaker.start, draft.speaker.end))
  const mention = withApposition(bearerOf(speakerUnits, plain, own), draft, plain, own)
  const oblique =
    draft.cue !== null &&
    /^(?:laut|nach|zufolge|gemäß|gemäss|aus|heißt|hieß|heisst|hiess|hervor|hervorgeht|hervorging|(?:Falsch)?Behauptung(?:en)?|Gerüchte?)(?!\p{L})|zufolge$/iu.test(
      plain.slice(draft.cue.start, draft.cue.end),
    )
  const bearer = mention === null || !oblique ? mention : { ...mention, display: nominative(mention.display) }
  if (bearer === null) {
    const [one, second] = spoken.pronoun(speakerUnits[0]?.lower ?? '', draft.plural)
    if (one !== undefined && second !== undefined) return { entity: null, names: [written], ambiguous: [one.display, second.display] }
    if (one === undefined) return { entity: null, names: [written], ambiguous: [] }
    spoken.remember(one)
    return { entity: one.id, names: namesOf(one), ambiguous: [] }
  }
  const definite = /^(?:der|die|das|dem|den|dieser|diese|dieses)$/.test(speakerUnits[0]?.lower ?? '')
  const found = bearer.isNamed && bearer.heads.length > 0 && !definite ? [] : spoken.again(bearer, definite)
  const [one, second] = found
  if (one !== undefined && second === undefined) {
    const same: Bearer = { ...one, heads: [...new Set([...one.heads, ...bearer.heads])], gender: one.gender ?? bearer.gender }
    spoken.remember(same)
    return { entity: one.id, names: namesOf(one), ambiguous: [] }
  }
  spoken.remember(bearer)
  return { entity: bearer.id, names: namesOf(bearer), ambiguous: definite && !bearer.isNamed ? found.slice(0, 3).map((other) => other.display) : [] }
}

/** "Tom Ried, Sprecher des Hafens" can be "der Sprecher" later on. */
function withApposition(bearer: Bearer | null, draft: GermanDraft, plain: string, own: OwnIndex): Bearer | null {
  const also = draft.apposition.length === 0 || bearer === null || bearer.kind !== 'person' ? null : bearerOf(draft.apposition, plain, own)
  return bearer === null || also === null || also.kind !== 'person' || (also.isNamed === bearer.isNamed && also.body === null)
    ? bearer
    : { ...bearer, heads: [...new Set([...bearer.heads, ...also.heads])], gender: bearer.gender ?? also.gender }
}

/** Whose sayings stand inside, as they are called. */
const insideOf = (draft: GermanDraft, plain: string, own: OwnIndex): readonly string[] =>
  (draft.inside ?? []).flatMap((units) => {
    const bearer = bearerOf(units, plain, own)
    return bearer === null ? [] : [/^der /.test(bearer.display) ? bearer.display : nominative(bearer.display)]
  })

const namesOf = (bearer: Bearer): readonly string[] => (bearer.body === null ? [bearer.display] : [bearer.display, bearer.body.display])
