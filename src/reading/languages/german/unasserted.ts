// German words by which a clause is not asserted: "es stimmt nicht, dass", "Gerüchte über", "konnte nicht bestätigen", "ob", "falls", "wenn ... wäre", and
// questions. As in English, in doubt a clause reaches further.
import type { Sentence, UnassertedInSentence } from '../../../model/sockets.ts'
import { firstAhead } from '../../ahead.ts'

type As = UnassertedInSentence['as']
type Reach = (text: string, from: number) => number

const REPORTS =
  '(?:(?:\\p{L}*-)?(?:Berichte[ns]?|Bericht|Gerüchte[ns]?|Gerücht|Meldung(?:en)?|Behauptung(?:en)?|Vermutung(?:en)?|Spekulation(?:en)?|Darstellung(?:en)?|Vorwürfe[n]?|Vorwurf|Zahl(?:en)?|Angaben|Beiträge[n]?|Posts?|Nachricht(?:en)?|Aussage[n]?))'
const FEW = '(?: [\\p{L}\\p{N}-]+)'
const ABOUT = `(?:${FEW}{0,5}? (?:über|von|um)(?= )|,? (?:wonach|dass|denen zufolge|nach denen))`
const FALSE =
  '(?:falsch|unwahr|unzutreffend|erfunden|frei erfunden|gelogen|haltlos|unbegründet|gefälscht|irreführend|nicht (?:wahr|richtig|zutreffend|korrekt)|(?:eine )?(?:Lüge|Erfindung|Falschmeldung|Ente|Unsinn)|widerlegt)'
const NOT_ONLY = '(?! (?:nur|erst|bloß|allein|ausschließlich|zuletzt|mehr|weit|immer|alle|jede)(?![\\p{L}]))'
const BY_OTHERS = '(?:dementiert|zurückgewiesen|bestritten|zurückgezogen)'

const any = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')
const STOP =
  /[;:]|(?<!\d)[.!?]["“‘']*\s+(?=["„‚]?\p{Lu})| [–—-] |,? (?:aber|sondern|jedoch|während|obwohl)(?![\p{L}])|, (?:und|so|sagte|teilte|erklärte|hieß|berichtete|meldete|wie)(?![\p{L}])/gu

const clause: Reach = firstAhead(STOP)
const nextComma = firstAhead(/,/g)
const comma: Reach = (text, from) => {
  return Math.min(nextComma(text, from), clause(text, from))
}

const LEADS: readonly {
  readonly has?: string
  readonly negates?: true
  readonly needs: RegExp
  readonly form: RegExp
  readonly as: As
  readonly reach: Reach
  readonly agent?: true
}[] = [
  {
    needs: /wahr|richtig|falsch|zutreff|trifft|treffe|stimm|gelogen|Lüge|erfunden|der Fall/,
    form: any(
      `(?:es|das|dies) (?:ist|sei|war|wäre|stimmt|stimme|trifft|treffe)${FEW}{0,2}? (?:nicht(?: (?:wahr|richtig|zutreffend|korrekt|der Fall|zu))?|falsch|unwahr|unzutreffend|gelogen|erfunden|eine Lüge), dass`,
    ),
    as: 'denied',
    reach: clause,
  },
  { needs: /falsch|unwahr|Lüge/i, form: any('(?:falsch|unwahr|eine Lüge|unzutreffend), dass'), as: 'denied', reach: clause },
  { needs: /fälschlich|irrtümlich/i, form: any('(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?)'), as: 'denied', reach: clause },
  { needs: /entgegen|anders als/i, form: any(`(?:entgegen|anders als)${FEW}{0,3}? ${REPORTS}${ABOUT}`), as: 'denied', reach: comma },
  {
    needs: /wies|weis|dementier|widerspr|bestr|widerleg/i,
    form: any(
      `(?:wies(?:en)?|weist|weisen|dementiert(?:e|en)?|widersprach(?:en)?|widerspricht|bestreitet|bestritt(?:en)?|widerlegt(?:e|en)?)${FEW}{0,6}? ${REPORTS}${ABOUT}`,
    ),
    as: 'denied',
    reach: clause,
    agent: true,
  },
  {
    has: 'nicht',
    needs: /nicht /,
    form: any(
      `nicht(?= (?:\\d[\\d.]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert)(?![\\p{L}\\p{N}])[^,.;]{0,60}, sondern)`,
    ),
    as: 'denied',
    reach: comma,
  },
  {
    needs: /zurück|dementiert/i,
    form: any(`${REPORTS}${FEW}{0,6}? (?:zurück|dementiert|zurückgewiesen), (?:dass|wonach)`),
    as: 'denied',
    reach: clause,
    agent: true,
  },
  {
    needs: /Fassung|Version/,
    form: any(
      `(?:frühere[nr]?|erste[nr]?|ursprüngliche[nr]?) (?:Fassung|Version)${FEW}{0,4}? (?:hieß es|stand|hatten wir geschrieben|war zu lesen)(?: zunächst)?,`,
    ),
    as: 'denied',
    reach: clause,
  },
  {
    needs: /die Rede/,
    form: any(`(?:frühere[nr]?|erste[nr]?|ursprüngliche[nr]?) (?:Fassung|Version)${FEW}{0,4}? (?:war|waren)${FEW}{0,2}? von`),
    as: 'denied',
    reach: clause,
  },
  {
    needs: /die Rede/,
    form: any(`(?:(?:zunächst|zuvor|anfangs|ursprünglich) war(?:en)?|war(?:en)? (?:zunächst|zuvor|anfangs|ursprünglich))${FEW}{0,5}? von`),
    as: 'rumoured',
    reach: clause,
  },
  {
    has: 'sondern',
    needs: /sondern /,
    form: any(
      `nicht(?= (?:am|im|in|an|bei|vor|nach|gegen|um|auf|aus|von|vom|durch|wegen|während)(?! erster Linie)(?![\\p{L}])[^,.;]{2,90}(?:,| [–—-]) sondern)`,
    ),
    as: 'denied',
    reach: comma,
  },
  // "In dem Video explodieren keine Schiffe in Varn, sondern ein Lager"
  { has: 'sondern', needs: /sondern /, form: any('kein(?:e|en|em|er)?(?= [^,.;]{3,90}(?:,| [–—-]) sondern(?![\\p{L}]))'), as: 'denied', reach: comma },
  // "Alle Aufnahmen zeigen Lund, nicht Varn"
  { has: ', nicht ', needs: /, nicht /, form: /, nicht(?= (?:in |aus )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:[.!]|$))/gu, as: 'denied', reach: clause },
  // "keine Merkmale, die darauf schließen lassen, dass"
  {
    needs: /darauf/,
    form: any('kein(?:e|en|em|er)?(?: [^.;?]{2,80}), die darauf (?:schlie(?:ß|ss)en lassen|hindeuten|hinweisen|deuten), dass'),
    as: 'open',
    reach: clause,
  },
  // "Das Video zeigt nicht den Brand in Lund", "zeigt nicht, wie", "stammt also nicht aus Varn", "zeigt keine Aufnahme vom Mai", "stammt weder aus"
  {
    negates: true,
    needs: /zeig|stamm|entst[aä]nd|dokumentier|beleg/,
    form: any(
      `(?:zeig(?:t|en|te|ten|e)|stamm(?:t|en|te|ten|e)|entstand(?:en)?|dokumentier(?:t|en|e)|beleg(?:t|en|e))${FEW}{0,5}? (?:nicht${NOT_ONLY}|kein(?:e|en|em|er|es)?|weder)(?:, (?:wie|dass))?`,
    ),
    as: 'denied',
    reach: clause,
  },
  // "wurde nicht in Varn aufgenommen", "dass es nicht aus Lund stammen kann"
  {
    has: 'nicht',
    needs: /nicht (?:aus|in|im|am|an|auf|bei|von|vom|während|bereits|erst|\d)/,
    form: any(
      `nicht${NOT_ONLY}(?= (?:aus|in|im|am|an|auf|bei|von|vom|während|(?:19|20)\\d\\d)(?![\\p{L}])(?:[^,.;:]|(?<=\\d)\\.(?= )){0,90}? (?:aufgenommen|gefilmt|gedreht|entstanden|entstand|fotografiert|gemacht|stammen|stammt|stamme|zu sehen)(?![\\p{L}]))`,
    ),
    as: 'denied',
    reach: comma,
  },
  // "ist es kein Video von 2020", "Keine Bilder aus Varn", "ist keine Aufnahme des Brands"
  {
    negates: true,
    needs: /ideo|ufnahme|ild|oto|lip|itschnitt/,
    form: any(
      `kein(?:e|en|em|er|es)?(?= (?:\\p{Ll}+(?:e|en|es|er|em) )?(?:\\p{L}*(?:[Vv]ideo|[Aa]ufnahme|[Bb]ild|[Ff]oto|[Cc]lip|[Mm]itschnitt)(?:s|n|er|ern)?) (?:aus|von|vom|in|im|des|der|zu[mr]?)(?![\\p{L}]))`,
    ),
    as: 'denied',
    reach: comma,
  },
  // "Das Foto ist nicht vom 29. Oktober"
  {
    has: 'nicht',
    needs: /nicht (?:aus|vo[nm]|in|im)/,
    form: any(
      `(?:\\p{L}*(?:[Vv]ideo|[Aa]ufnahme|[Bb]ild|[Ff]oto|[Cc]lip|[Mm]itschnitt)(?:s|n|er|ern)?) (?:ist|sind|war|waren)${FEW}{0,3}? nicht${NOT_ONLY}(?= (?:aus|von|vom|in|im)(?![\\p{L}]))`,
    ),
    as: 'denied',
    reach: comma,
  },
  // "Der Sturm wütete nicht in Varn."
  {
    has: 'nicht',
    needs: /nicht (?:in|aus|bei)/,
    form: new RegExp(`(?<![\\p{L}])nicht${NOT_ONLY}(?= (?:in|aus|bei) \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?(?:[.!;:]| [–—-] |$))`, 'gu'), // a capital tells a place
    as: 'denied',
    reach: clause,
  },
  {
    has: ', dass',
    needs: /unwahrscheinlich|ausgeschlossen|unmöglich/i,
    form: any('(?:unwahrscheinlich|ausgeschlossen|unmöglich)(?: also| daher)?, dass'),
    as: 'open',
    reach: clause,
  },
  { has: 'nicht', needs: /nicht einmal/, form: any('nicht einmal(?= (?:aus|von|vom|in|im|am)(?![\\p{L}]))'), as: 'denied', reach: comma },
  // "hat mit dem Brand in Lund nichts zu tun", "hat nichts mit dem Brand zu tun", "hat keinen Bezug zu", "steht in keinem Zusammenhang mit"
  {
    has: 'nicht',
    needs: /nichts/,
    form: any('mit(?= (?:[^,.;:]|(?<=\\d)\\.(?= )){2,90} nichts zu tun(?![\\p{L}]))|nichts(?= mit (?:[^,.;:]|(?<=\\d)\\.(?= )){2,90} zu tun(?![\\p{L}]))'),
    as: 'denied',
    reach: comma,
  },
  {
    negates: true,
    needs: /Bezug|Zusammenhang|Verbindung/,
    form: any(
      '(?:keinen (?:\\p{Ll}+ )?(?:Bezug|Zusammenhang)|keine (?:\\p{Ll}+ )?Verbindung|keinem (?:\\p{Ll}+ )?Zusammenhang)(?= (?:zu|zum|zur|mit)(?![\\p{L}]))',
    ),
    as: 'denied',
    reach: comma,
  },
  { needs: /Gerücht|unbestätigt/i, form: any(`(?:Gerüchte[n]?|Gerücht|unbestätigte[nr]? ${REPORTS})(?:${ABOUT})?`), as: 'rumoured', reach: clause },
  {
    needs: /bestätig/i,
    form: any(`(?:nicht|weder|keine|nie|noch nicht)${FEW}{0,3}? (?:bestätig(?:en|t)|zu bestätigen)(?:,)?(?: (?:dass|wonach))?`),
    as: 'open',
    reach: clause,
  },
  { needs: /bestätig/i, form: any(`(?:wollte|konnte|mochte)n?(?= [^,.;]{3,120} nicht bestätigen)`), as: 'open', reach: comma },
  { needs: /(?:^|\s)ob /i, form: any('ob'), as: 'open', reach: clause },
  {
    needs: /Hinweise|Belege|Beweise|Anzeichen/,
    form: any(`keine (?:Hinweise|Belege|Beweise|Anzeichen)(?: dafür| darauf)?,? (?:dass|auf|für)`),
    as: 'open',
    reach: clause,
  },
  { needs: /falls|sofern|es sei denn|angenommen/i, form: any('(?:falls|sofern|es sei denn|angenommen),?'), as: 'supposed', reach: comma },
]

const verdict = (words: string): RegExp =>
  any(`${REPORTS}(?<about>${ABOUT}) (?<told>[^.;?]{3,200}?),? (?:ist|sind|sei|seien|war|waren|wurden?|haben sich als|erwiesen sich als)${FEW}{0,3}? ${words}`)
const VERDICTS: readonly { readonly needs?: string; readonly form: RegExp; readonly as: As }[] = [
  // "Ein Beitrag verortet den Clip in Varn, was auch falsch ist"
  {
    needs: ' was ',
    form: any(
      `(?<told>[^.;?,:]{3,200})(?:,| [–—-]) was (?:\\p{Ll}+ ){0,2}?(?:falsch|unwahr|erfunden|gelogen|Unsinn|nicht (?:wahr|richtig|korrekt)) (?:ist|war|sei)`,
    ),
    as: 'denied' as const,
  },
  {
    form: any(
      `(?:Behauptung|Vermutung|Darstellung|Aussage|Annahme|Meldung)${FEW}{0,6}?, (?<told>(?:der|die|das|ein|eine|es|er|sie|man) [^.;?]{3,160}?), (?:ist|sei|war) (?:[^.;,?]{0,60} )?${FALSE}`,
    ),
    as: 'denied' as const,
  },
  { form: verdict(FALSE), as: 'denied' as const },
  { form: verdict(BY_OTHERS), as: 'open' as const },
]

/** Offsets are in the sentence. */
export function unasserted({ text }: Sentence): readonly UnassertedInSentence[] {
  const out: UnassertedInSentence[] = []
  const held = new Set<string>()
  const add = (from: number, start: number, end: number, as: As, agent = false): void => {
    let to = end
    while (start < to && /\s/.test(text[start] ?? '')) start++
    while (to > start && /[\s,]/.test(text[to - 1] ?? '')) to--
    if (to <= start || held.has(`${as} ${start} ${to}`)) return // two words that lead to one clause
    held.add(`${as} ${start} ${to}`)
    out.push({ from, start, end: to, as, ...(agent ? { agent } : {}) })
  }
  for (const { needs = '', form, as } of VERDICTS) {
    if (!text.includes(needs)) continue
    for (const match of text.matchAll(form)) {
      const told = match.groups?.['told'] ?? ''
      const start = match.index + match[0].indexOf(told)
      // a claim that is nobody's is denied; whose claim it is does not deny it
      add(/^\p{L}+, $/u.test(match[0].slice(0, start - match.index)) ? start : match.index, start, start + told.length, as)
    }
  }
  const isNegative = /nicht|[Kk]ein|weder/.test(text)
  for (const { has, negates, needs, form, as, reach, agent = false } of LEADS) {
    if ((negates && !isNegative) || (has !== undefined && !text.includes(has)) || !needs.test(text)) continue
    for (const match of text.matchAll(form)) {
      const start = match.index + match[0].length
      add(match.index, start, reach(text, start), as, agent)
    }
  }
  // "Angeblich zeigt es den Brand", "hier ist angeblich ein Auto explodiert": the whole clause; "ein angeblich neues Video" says it of the word beside alone
  if (/angeblich(?!\p{L})/iu.test(text))
    for (const { index } of text.matchAll(/(?<![\p{L}])angeblich(?!\p{L})/giu)) {
      const before = text.slice(0, index)
      if (BESIDE.test(before.slice(-60))) continue
      const start = Math.max(
        ...[...before.slice(-200).matchAll(/[,;:] |[.!?]["“”»«)]* | [–—-] /gu)].map(
          (cut) => before.length - Math.min(200, before.length) + cut.index + cut[0].length,
        ),
        0,
      )
      add(start, start, clause(text, index), 'rumoured')
    }
  // "Wenn die Brücke am Sonntag eingestürzt wäre, wären Menschen gestorben", "Wäre sie eingestürzt, hätte es Tote gegeben": both halves
  if (UNREAL.test(text))
    for (const part of partsOf(text))
      if (/(?<!\p{L})(?:wäre|hätte|würde|könnte)n?(?!\p{L})|(?<!\p{L})wenn(?!\p{L})/iu.test(text.slice(part.start, part.end)))
        add(part.start, part.start, part.end, 'supposed')
  if (!text.includes('?')) return out
  let from = 0
  for (const { index, 0: mark } of text.matchAll(/[.!](?=["“’')]*\s)|[?„“"]|: /g)) {
    if (mark === '?') add(from, from, index + 1, 'asked')
    from = index + mark.length
  }
  return out
}

/** An article, and no comma before it: "ein angeblich aktuelles Video"; ", die angeblich neue Bilder zeigen" is a clause. */
const BESIDE = /(?:^|[^,;] )(?:ein|eine|einen|einem|einer|eines|das|der|die|dem|den|des|dieses|diese|dieser|seine|ihre|mehrere|zwei|drei|mit|als|von) $/iu

const UNREAL =
  /(?<!\p{L})[Ww]enn(?!\p{L})[^.;]{2,200}(?<!\p{L})(?:wäre|hätte|würde)n?(?!\p{L})|^(?:Wäre|Hätte|Würde)n?(?!\p{L})[^.;?]{2,200}, (?:dann |so )?(?:wäre|hätte|würde|könnte)n?(?!\p{L})/u

function partsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const cuts = [...text.matchAll(/[,;:]/g)].map(({ index }) => index)
  return [-1, ...cuts].map((at, c) => ({ start: at + 1, end: cuts[c] ?? text.length }))
}
