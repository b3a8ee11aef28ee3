// The desk in hand: the verbs the doors call. Every verb that changes something goes through `record()` (desk/record.ts).
//
// Made by `openDesk` (desk/open.ts), which takes the folder's lock, recovers what a stopped machine left, and starts the jobs.
import type { CarriedMedia, HeldElsewhere, HeldFootage, HeldPrint, SightingWritten } from '../model/held-footage.ts'
import type { TrailEntry } from '../model/entry.ts'
import type { Drift, ReportChanges } from '../model/comparison.ts'
import type { Alternative, CorrectedField } from '../model/correction.ts'
import type { Capture, Incident, ReportSummary, ReportView } from '../model/incident.ts'
import type { DeskEvent, Fetched, FetchingTold, FetchTold, IncidentSummary, RedactionTold, RenderingTold, SearchHit, TakenIn } from '../model/told.ts'
import type { Evidence, ExportTold, OriginalCustody } from '../model/evidence.ts'
import type { BackedUp } from './upkeep/backup.ts'
import type { ErasureAsked, ErasureTold } from './erasing/erase.ts'
import type { Done, Wish } from './evidence/export.ts'
import type { Asked, Confirmed } from './evidence/stamps.ts'
import type { Cosigned } from './evidence/witnesses.ts'
import type { ByHand } from '../model/report.ts'
import type { FindingKind, Question, SameEvent } from '../model/question.ts'
import type { RedactedFile, RedactionAsked } from './redacting/redaction-asked.ts'
import type { ReadingStatus } from '../model/statement.ts'
import type { DeskChecked } from './upkeep/fsck.ts'
import type { ListKept } from './evidence/revocations.ts'
import type { OpenedOriginal } from './open-original.ts'
import type { Held } from '../store/held-file.ts'

export type Desk = {
  readonly folder: string
  /** The name under which acts are recorded, shown as "not signed in"; null until it was given once. */
  by(): Promise<string | null>
  nameDesk(by: string): Promise<void>

  incidents(): Promise<readonly IncidentSummary[]>
  /** Opens a new incident; its code is made from the title ("crane-at-the-east-quay") and is unique. */
  openIncident(title: string, zone: string): Promise<Incident>
  /** Problem `incident-unknown`, naming the nearest, when there is none of that code or title. */
  incident(code: string): Promise<Incident>
  reports(code: string): Promise<readonly ReportSummary[]>
  /** Addresses asked for and not fetched. */
  askedFor(code: string): Promise<readonly Capture[]>

  /** Keeps the bytes durably, records the capture, queues the reading. Resolves once nothing acknowledged can be lost. */
  takeIn(code: string, file: FileIn): Promise<TakenIn>
  askFor(code: string, address: string): Promise<Capture>
  /** Whether addresses may be fetched: off until a person allows it, which is an entry. */
  fetchingAllowed(): Promise<boolean>
  allowFetching(allowed: boolean, because: string | null): Promise<void>
  /** Fetches the address and keeps what came as WACZ, with what it looks like in plain words. Problem `fetching-off` where it is not allowed. */
  fetchAddress(code: string, address: string, byHand: ByHand): Promise<Fetched>
  fetchingState(): Promise<FetchingTold>
  /** The same beside other work: begun, looked at. Problems of `fetchAddress` that are known at once. */
  startFetch(code: string, address: string, byHand: ByHand): Promise<FetchTold>
  fetches(code: string): Promise<readonly FetchTold[]>
  /** How the page looked in a browser of this desk; null where none saw it. */
  rendering(report: string): Promise<{ readonly told: RenderingTold; readonly picture: Uint8Array | null } | null>
  openSample(): Promise<Incident>

  report(id: string): Promise<ReportView>
  /** What changed between this version of its page and the one before (for the oldest: the one after); null where there is one version only. */
  changesOf(report: string): Promise<ReportChanges>
  /** Dateline, zone, publication, title or address by hand: times are resolved again, nothing is read again. */
  mend(report: string, byHand: ByHand, because: string | null): Promise<ReportView>
  judge(report: string, reading: string, status: ReadingStatus, because: string | null): Promise<void>
  /** What may be meant instead of what was read, for each field of the reading that can be corrected. Problems `report-unknown`, `reading-unknown`. */
  alternatives(report: string, reading: string): Promise<readonly Alternative[]>
  /** Corrects a reading, or takes a correction back; the report follows. Problems as desk/corrections/correct.ts says. */
  correct(report: string, reading: string, correcting: Correcting): Promise<ReportView>
  /** The page as received, for a sandboxed frame: HTML without script, or null where the format is not a page. */
  pageAsReceived(report: string): Promise<string | null>
  /** Makes a new file of the report's original with parts taken out, and records which it was made from. */
  redact(report: string, asked: RedactionAsked): Promise<RedactedFile>
  /** What was made of the report's original, the newest first. */
  redactions(report: string): Promise<readonly RedactionTold[]>
  /** What is known of an original, without opening it. Problems `original-unknown`, `original-erased`. */
  original(sha256: string): Promise<{ readonly bytes: number; readonly mediaType: string }>
  /** Opens an original, or a redacted file, which its custody tells: who, when, what for. */
  openOriginal(sha256: string, purpose: 'download' | 'play'): Promise<OpenedOriginal>

  /** Footage that is held, with where it was seen, what matches it and what reports call it. */
  footage(code: string): Promise<readonly HeldFootage[]>
  /** Problem `footage-unknown`. */
  pieceOfFootage(id: string): Promise<HeldFootage>
  /** Footage that the report's own file carries, and taking such in as a piece of its own. Problem `media-unknown`. */
  carried(report: string): Promise<readonly CarriedMedia[]>
  takeInCarried(report: string, sha256: string): Promise<TakenIn>
  /** Looks for it among what the other incidents hold. Problem `footage-not-printed`. */
  heldElsewhere(id: string): Promise<HeldElsewhere>
  /** Takes a piece of another incident into this one, with the time since when the desk has it. */
  bringOver(footage: string, into: string): Promise<TakenIn>
  /** The prints of all that is held, in every incident, for a comparison with something that is not held. */
  prints(): Promise<readonly HeldPrint[]>
  still(footage: string, n: number): Promise<Held>
  judgeMatch(match: string, status: ReadingStatus, because: string | null): Promise<void>
  addSighting(footage: string, seen: SightingWritten, because: string | null): Promise<void>
  nameFootage(
    footage: string,
    named: { readonly report: string; readonly mention: string; readonly status: ReadingStatus },
    because: string | null,
  ): Promise<void>

  questions(code: string): Promise<readonly Question[]>
  question(code: string, id: string): Promise<Question>
  /** Where words that a report gives differ from the passage in which they stand in full. */
  drift(code: string): Promise<readonly Drift[]>
  sameEvents(code: string): Promise<readonly SameEvent[]>
  setSameEvent(code: string, link: Omit<SameEvent, 'status' | 'grounds'>, because: string): Promise<void>
  /** Records a finding, or what replaces one (`kind` is then required: Problem `kind-required`). */
  decide(code: string, question: string, decision: Decision): Promise<Question>

  /** What would go if the original (a report's id, or the SHA-256) were erased, and what stays. */
  previewErasure(code: string, word: string, choice?: Omit<ErasureAsked, 'because'>): Promise<ErasureTold>
  /** Erases it in every incident that holds it. Problems as desk/erasing/erase.ts says; resolves when nothing of it is left. */
  erase(code: string, word: string, asked: ErasureAsked): Promise<ErasureTold>
  /** Places or lifts a legal hold on an original, or (null) on all of the incident. Problems as desk/evidence/legal-hold.ts says. */
  setHold(code: string, word: string | null, held: boolean, because: string): Promise<void>
  /** What is proved of the incident's record, since when, and by whom outside. */
  evidence(code: string): Promise<Evidence>
  custody(code: string, original: string): Promise<OriginalCustody>
  /** Writes the evidence bundle, going on with one that was interrupted under this name (desk/evidence/export.ts). */
  exportBundle(code: string, wish: Wish): Promise<Done>
  /** The same beside other work, into the desk's folder: started, looked at, fetched. */
  startExport(code: string): Promise<ExportTold>
  exportState(code: string): Promise<ExportTold>
  exportFile(code: string): Promise<{ readonly path: string; readonly bytes: number }>
  /** Outside time and witnesses (desk/evidence/stamps.ts, desk/evidence/witnesses.ts). */
  readonly outside: Outside

  /** Everything that changed, newest first. */
  trail(code: string, page?: { readonly before?: number; readonly limit?: number }): Promise<readonly TrailEntry[]>
  search(words: string, code: string | null): Promise<readonly SearchHit[]>

  /** Called after each change, with the incident it belongs to; returns the way to stop listening. */
  onChange(listener: (event: DeskEvent) => void): () => void
  /** Where this desk is served, so that a second program that finds the folder in use can name it. */
  servedAt(address: string): Promise<void>
  /** Resolves when every report is read and answered; footage may still be printed and compared. */
  allRead(): Promise<void>
  /** Resolves when no job is waiting or running, and the answers are up to date. */
  idle(): Promise<void>

  /** Derives every table from the entries again and says whether they came out equal. */
  rebuild(): Promise<{ readonly entries: number; readonly equal: boolean; readonly differs: readonly string[] }>
  /** Reads everything that is kept again; `misfit` names the first thing that does not fit, and is null when all does. */
  fsck(): Promise<DeskChecked>
  backup(file: string): Promise<BackedUp>
  close(): Promise<void>
}

/** One of: the id of an alternative, words a person writes, the words meant (offsets into the text), or that the correction of this field goes. */
export type Correcting = { readonly field: CorrectedField; readonly because?: string | null } & (
  | { readonly choice: string }
  | { readonly written: string }
  | { readonly spans: readonly { readonly start: number; readonly end: number }[] }
  | { readonly takeBack: true }
)

/** What goes to and comes from authorities and witnesses. Only `send` and `sendToWitness` use the network, and only to addresses the desk was told. */
export type Outside = {
  nameAuthority(name: string, roots: string, address: string | null): Promise<void>
  ask(): Promise<Asked>
  take(response: Uint8Array, roots: string | null): Promise<Confirmed>
  send(authority: string): Promise<Confirmed>
  /** Keeps a revocation list of an authority's issuer, brought as a file. Problems `stamp-list-not-understood`, `stamp-list-partial`, `stamp-list-other`. */
  takeList(bytes: Uint8Array): Promise<ListKept>
  policy(): Promise<string>
  setPolicy(text: string): Promise<void>
  witnessRequest(witness: string): Promise<string>
  takeAnswer(request: string, answer: string): Promise<Cosigned>
  sendToWitness(witness: string): Promise<Cosigned>
}

export type FileIn = {
  readonly name: string
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
  readonly mediaType: string | null
  readonly method: Capture['method']
  readonly byHand: ByHand
}

/** `answer` is the id of an answer, the words of one, a value a person writes ("2026-03-09"), or 'undetermined'. `words`: it is meant as free words. */
export type Decision = {
  readonly answer: string
  readonly words?: boolean
  readonly because: string
  readonly kind?: FindingKind
  readonly likelihood?: string | null
  readonly confidence?: string | null
  readonly by?: string
}
