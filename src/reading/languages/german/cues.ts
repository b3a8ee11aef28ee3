// The German cue lexicon: forms of verbs by which a text says that somebody said something, and how strongly.
//
// `particle` is the part of a separable verb that stands at the end of its clause ("teilte ... mit"); the joined forms ("mitteilte",
// "mitgeteilt") are listed by themselves. `takes`: a clause (dass ..., or a main clause in reported speech), a thing ("dementierte den
// Einsturz"), or only words in quotation marks.
import type { Strength } from '../../../model/statement.ts'

type Takes = 'clause' | 'thing' | 'quote'
export type GermanCue = {
  readonly takes: ReadonlySet<Takes>
  readonly strength: Strength
  readonly voice: boolean
  readonly particle: string | null
  readonly plural: boolean | null // "sagten": whoever "sie" is, they are several; null where the form is both
}

type Group = { readonly takes: readonly Takes[]; readonly strength?: Strength; readonly voice?: boolean; readonly particle?: string; readonly forms: string }

// Forms: third person singular | third person plural, each present and past, then joined forms.
const GROUPS: readonly Group[] = [
  {
    takes: ['clause'],
    forms:
      'sagt,sagte,sage|sagten,sagen berichtet,berichtete,berichte|berichteten,berichten erklärt,erklärte,erkläre|erklärten,erklären betont,betonte|betonten,betonen behauptet,behauptete|behaupteten,behaupten meint,meinte|meinten,meinen schreibt,schrieb|schrieben,schreiben ergänzt,ergänzte|ergänzten erzählt,erzählte|erzählten,erzählen schildert,schilderte|schilderten versichert,versicherte|versicherten,versichern verkündet,verkündete|verkündeten twittert,twitterte|twitterten tweetet,tweetete|tweeteten,tweeten unterstreicht,unterstrich|unterstrichen mahnt,mahnte|mahnten urteilt,urteilte|urteilten prophezeit,prophezeite|prophezeiten mitteilt,mitteilte|mitteilten,mitteilen ankündigt,ankündigte|ankündigten hinweist,hinwies|hinwiesen hervorhebt,hervorhob|hervorhoben feststellt,feststellte|feststellten bekanntgibt,bekanntgab|bekanntgaben anmerkt,anmerkte|anmerkten andeutet,andeutete|andeuteten aussagt,aussagte|aussagten einräumt,einräumte|einräumten zugibt,zugab|zugaben ausführt,ausführte|ausführten hinzufügt,hinzufügte|hinzufügten angibt,angab|angaben verspricht,versprach|versprachen,versprechen beklagt,beklagte|beklagten klagt,klagte|klagten,klagen beteuert,beteuerte|beteuerten vermeldet,vermeldete|vermeldeten besagt,besagte|besagen,besagten beharrt,beharrte|beharren,beharrten vorbringt,vorbrachte|vorbrachten resümiert,resümierte| bilanziert,bilanzierte| erläutert,erläuterte|erläuterten präzisiert,präzisierte|präzisierten argumentiert,argumentierte|argumentieren,argumentierten konstatiert,konstatierte|konstatierten bekräftigt,bekräftigte|bekräftigten,bekräftigen moniert,monierte|monierten bedauert,bedauerte|bedauerten appelliert,appellierte|appellierten,appellieren empfiehlt,empfahl|empfahlen,empfehlen rät,riet|raten,rieten',
  },
  {
    takes: ['clause'],
    forms:
      'impliziert,implizierte|implizieren,implizierten suggeriert,suggerierte|suggerieren,suggerierten unterstellt,unterstellte|unterstellen,unterstellten brüstet,brüstete|brüsten,brüsteten rühmt,rühmte|rühmten prahlt,prahlte|prahlen,prahlten',
  },
  { takes: ['clause'], particle: 'vor', forms: 'gibt,gab|geben,gaben' }, // "gibt vor, den Brand zu zeigen"
  { takes: ['clause'], particle: 'heraus', forms: 'findet,fand|finden,fanden' },
  { takes: ['clause'], particle: 'mit', forms: 'teilt,teilte|teilten,teilen' },
  { takes: ['clause'], particle: 'klar', forms: 'stellt,stellte|stellten,stellen' },
  { takes: ['clause'], forms: 'klarstellt,klarstellte,klargestellt|klarstellten' },
  // "hat mitgeteilt, dass ...": participles that are no other form of their verb.
  {
    takes: ['clause'],
    forms:
      'gegeben gesagt mitgeteilt gemeldet gewarnt gemeint geschrieben angegeben bekanntgegeben festgestellt hervorgehoben hinzugefügt geschildert beteuert ausgesagt angedeutet angemerkt durchgegeben',
  },
  { takes: ['clause', 'thing'], forms: 'angekündigt gefordert meldet,meldete,melde|meldeten,melden' },
  { takes: ['clause', 'thing'], strength: 'denies', particle: 'aus', forms: 'schließt,schloss|schließen,schlossen' },
  { takes: ['clause', 'thing'], strength: 'confirms', forms: 'eingeräumt zugegeben eingestanden' },
  { takes: ['clause'], strength: 'believes', forms: 'angenommen gemutmaßt geglaubt gefürchtet' },
  { takes: ['clause'], particle: 'hinzu', forms: 'fügt,fügte|fügten' },
  { takes: ['clause'], particle: 'an', forms: 'gibt,gab|gaben,geben merkt,merkte|merkten' },
  { takes: ['clause', 'thing'], particle: 'an', forms: 'kündigt,kündigte|kündigten' },
  { takes: ['clause'], particle: 'zusammen', forms: 'fasst,fasste|fassten' },
  { takes: ['clause'], particle: 'dabei', forms: 'bleibt,blieb|bleiben,blieben' }, // "blieb dabei, dass"
  { takes: ['clause', 'thing'], strength: 'denies', particle: 'ab', forms: 'streitet,stritt|streiten,stritten' },
  { takes: ['clause', 'thing'], strength: 'denies', forms: 'abgestritten abstreitet,abstritt|abstreiten,abstritten' },
  { takes: ['clause'], particle: 'fest', forms: 'stellt,stellte|stellten hält,hielt|hielten' },
  { takes: ['clause'], particle: 'hin', forms: 'weist,wies|weisen,wiesen' },
  { takes: ['clause'], particle: 'aus', forms: 'führt,führte|führten,führen' },
  { takes: ['clause'], particle: 'zu', forms: 'sichert,sicherte|sicherten,sichern' },
  { takes: ['clause'], particle: 'an', forms: 'deutet,deutete|deuteten,deuten' },
  { takes: ['clause'], particle: 'hervor', forms: 'hebt,hob|hoben' },
  { takes: ['clause', 'thing'], strength: 'confirms', particle: 'ein', forms: 'räumt,räumte|räumten gesteht,gestand|gestanden' },
  { takes: ['clause', 'thing'], strength: 'confirms', forms: 'bestätigt,bestätigte|bestätigten,bestätigen' },
  { takes: ['clause', 'thing'], strength: 'confirms', particle: 'zu', forms: 'gibt,gab|gaben,geben' },
  {
    takes: ['clause', 'thing'],
    strength: 'denies',
    forms: 'dementiert,dementierte|dementierten,dementieren bestreitet,bestritt|bestritten,bestreiten leugnet,leugnete|leugneten verneint,verneinte|verneinten',
  },
  { takes: ['clause', 'thing'], strength: 'confirms', forms: 'gesteht,gestand|gestehen,gestanden' },
  { takes: ['clause'], particle: 'entgegen', forms: 'hält,hielt|halten,hielten' },
  { takes: ['clause', 'thing'], particle: 'auf', forms: 'ruft,rief|riefen,rufen' },
  { takes: ['quote'], forms: 'gesprochen' },
  { takes: ['clause', 'thing'], particle: 'bekannt', forms: 'gibt,gab|gaben,geben macht,machte|machten,machen' },
  { takes: ['thing'], particle: 'verantwortlich', forms: 'macht,machte|machten,machen' },
  { takes: ['thing'], strength: 'denies', particle: 'zurück', forms: 'weist,wies|wiesen,weisen' },
  {
    takes: ['clause', 'thing'],
    strength: 'denies',
    forms: 'widerspricht,widersprach|widersprachen,widersprechen zurückgewiesen zurückwies,zurückweist|zurückwiesen',
  },
  {
    takes: ['clause', 'thing'],
    forms:
      'fordert,forderte|forderten,fordern verlangt,verlangte|verlangten kritisiert,kritisierte|kritisierten,kritisieren beanstandet,beanstandete|beanstandeten rügt,rügte|rügten verurteilt,verurteilte|verurteilten lobt,lobte|lobten beziffert,bezifferte|bezifferten schätzt,schätzte|schätzten',
  },
  { takes: ['clause'], forms: 'warnt,warnte|warnten,warnen droht,drohte|drohten' },
  { takes: ['clause', 'thing'], particle: 'vor', forms: 'wirft,warf|warfen,werfen' },
  {
    takes: ['quote', 'clause'],
    forms:
      'antwortet,antwortete|antworteten,antworten entgegnet,entgegnete|entgegneten erwidert,erwiderte|erwiderten fragt,fragte|fragten,fragen kommentiert,kommentierte|kommentierten,kommentieren',
  },
  {
    takes: ['quote'],
    voice: true,
    forms:
      'ruft,rief|riefen,rufen schreit,schrie|schrien,schreien skandiert,skandierte|skandierten,skandieren brüllt,brüllte|brüllten,brüllen flüstert,flüsterte|flüsterten singt,sang|sangen,singen murmelt,murmelte|murmelten',
  },
  {
    takes: ['quote'],
    forms:
      'nennt,nannte|nannten,nennen spricht,sprach|sprachen,sprechen bezeichnet,bezeichnete|bezeichneten zitiert,zitierte|zitierten postet,postete|posteten',
  },
  {
    takes: ['clause'],
    strength: 'believes',
    forms:
      'vermutet,vermutete|vermuteten,vermuten spekuliert,spekulierte|spekulierten,spekulieren glaubt,glaubte|glaubten,glauben befürchtet,befürchtete|befürchteten fürchtet,fürchtete|fürchteten',
  },
  { takes: ['clause'], strength: 'believes', particle: 'an', forms: 'nimmt,nahm|nahmen,nehmen' },
  { takes: ['clause'], strength: 'believes', particle: 'aus', forms: 'geht,ging|gingen,gehen' },
  { takes: ['quote'], forms: 'erfuhr,erfährt|erfuhren' },
  { takes: ['quote', 'clause'], forms: 'erinnert,erinnerte|erinnern,erinnerten' },
  { takes: ['clause'], particle: 'protokoll', forms: 'gibt,gab|gaben' },
  { takes: ['clause'], strength: 'believes', forms: 'ausgeht,ausging|ausgehen,ausgingen rechnet,rechnete|rechnen,rechneten' },
]

/** Every form, with the cues it can be: one that needs a particle stands before one that does not. */
export const CUES: ReadonlyMap<string, readonly GermanCue[]> = lexicon()
export const CUE_FORMS: ReadonlySet<string> = new Set(CUES.keys())

/** "schließt", and in Switzerland "schliesst". */
function spelt(forms: string): readonly string[] {
  return forms.split(',').flatMap((form) => (form.includes('ß') ? [form, form.replaceAll('ß', 'ss')] : [form]))
}

function lexicon(): ReadonlyMap<string, readonly GermanCue[]> {
  const out = new Map<string, GermanCue[]>()
  for (const { takes, strength = 'says', voice = false, particle = null, forms } of GROUPS)
    for (const entry of forms.split(' ')) {
      const [one = '', several = ''] = entry.split('|')
      const add = (form: string, plural: boolean): void => {
        // "ließ mitteilen": an infinitive says nothing of how many.
        const cue: GermanCue = { takes: new Set(takes), strength, voice, particle, plural: form === 'mitteilen' ? null : plural }
        out.set(
          form,
          [...(out.get(form) ?? []), cue].sort((a, b) => Number(b.particle !== null) - Number(a.particle !== null)),
        )
      }
      for (const form of spelt(one)) add(form, false)
      if (several !== '') for (const form of spelt(several)) add(form, true)
    }
  return out
}

/** Passives that name nobody: "wird vermutet, dass", "es heißt, dass". */
export const NOBODY_SAYS: ReadonlyMap<string, Strength> = new Map([
  ['vermutet', 'believes'],
  ['angenommen', 'believes'],
  ['befürchtet', 'believes'],
  ['berichtet', 'says'],
  ['behauptet', 'says'],
])

/** Nouns that stand for words: "mit dem Kommentar: „...“", "auf dem Banner: „...“". */
export const WORD_NOUNS: ReadonlySet<string> = new Set(
  'kommentar mitteilung erklärung stellungnahme pressemitteilung überschrift titel unterschrift bildunterschrift text aufschrift parole losung motto spruch banner transparent plakat schild brief nachricht antwort worten satz beitrag post tweet meldung bericht'.split(
    ' ',
  ),
)

/** Verbs in the subjunctive of reported speech whose form cannot be the indicative: by them a sentence without a cue is still somebody's. */
export const REPORTED = new Set(
  'mache höre leide biete lebe wohne kenne brauche verfüge schließe spreche helfe sei seien habe werde könne müsse dürfe wolle solle möge gebe komme stehe liege gehe wisse bleibe sehe halte laufe bestehe nehme finde gelte lasse trage ziehe fahre handele handle drohe führe bringe denke sitze befinde zeige stamme entstamme datiere entstehe geschehe passiere ereigne stürze breche sterbe brenne beginne fehle gehöre betreffe stimme treffe'.split(
    ' ',
  ),
)

/** "Polizeiangaben", "NORD-Informationen", "Behördenangaben": whose they are is in the word. */
export const COMPOUND_WORDS =
  /^(?=\p{Lu})(?!Zeit|Orts|Standort|Preis|Quellen|Kontakt)(\p{L}[\p{L}\p{N}-]*?\p{L})(?:-I|i|-A|a|-R|r)(?:nformationen|ngaben|echerchen)$/u
