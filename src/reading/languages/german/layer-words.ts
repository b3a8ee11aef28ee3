// What announces a layer on a German page, and what is furniture there.
import type { LayerKind } from '../../../model/report.ts'

export const layerWords: readonly { readonly kind: LayerKind; readonly form: RegExp }[] = [
  { kind: 'editorsNote', form: /^[*[(•_ ]{0,3}(?:Anmerkung|Hinweis) der Redaktion\b[^:.\n–—]{0,50}[:.\]–—]*/i },
  { kind: 'correction', form: /^[*[(•_ ]{0,3}(?:Korrektur|Berichtigung|Richtigstellung|Klarstellung|Korrekturhinweis)\b[^:.\n]{0,50}[:\]–—]+/i },
  {
    kind: 'correction',
    form: /^[*[(•_ ]{0,3}In einer (?:früheren|ersten|vorherigen) (?:Version|Fassung) (?:dieses|des) (?:Artikels|Berichts|Textes|Beitrags)\b/i,
  },
  { kind: 'update', form: /^[*[(•_ ]{0,3}(?:Aktualisierung|Aktualisiert|Nachtrag|Ergänzung)\b[^:.\n]{0,12}(?:\d{1,2}\.[^:\n]{0,40})?[:\]–—]+/i },
  { kind: 'caption', form: /^(?:Bildunterschrift|Foto|Bild)(?: zeigt)?:\s/ },
]

export const notices: readonly RegExp[] = [
  // "Veröffentlicht am 16. März 2026", "Marren, 3. Juni 2026": a line about the page, and not about what happened.
  /^(?:(?:zuerst |zuletzt )?(?:veröffentlicht|erschienen|erstellt|stand|aktualisiert|letzte aktualisierung|datum)\b[^.!?]{0,20}|[^.!?]{0,60}, )?(?:\d{1,2}\. ?\p{Lu}\p{Ll}+|\d{1,2}\.\d{1,2}\.) ?\d{4}(?:(?:[,| -]{1,3}| um )\d{1,2}[.:]\d\d(?: Uhr)?)?(?: ?[|·,–-] ?(?:(?:zuletzt )?aktualisiert|stand|letzte aktualisierung)[^.!?]{0,10}\d{1,2}\. ?(?:\p{Lu}\p{Ll}+|\d{1,2}\.) ?\d{4}[^.!?]{0,20})?$/iu,
  /^(?:jetzt )?(?:newsletter|abo|e-paper)\b.{0,60}\b(?:abonnieren|bestellen|anmelden|testen)\b/i,
  /^(?:lesen sie (?:auch|hier|mehr)|mehr zum thema|lesen sie dazu|das könnte sie auch interessieren|anzeige$|werbung$).{0,140}/i,
  /^(?:teilen sie|artikel teilen|auf (?:facebook|twitter|whatsapp) teilen|drucken$|merken$|kommentieren$).{0,60}$/i,
  /^(?:©|alle rechte vorbehalten)/i,
  /^(?:folgen sie uns|kommentare? (?:anzeigen|schreiben)|diskutieren sie mit)\b.{0,80}$/i,
]
