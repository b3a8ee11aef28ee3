// Where each screen stands, and each file that the desk hands to the browser as it is. Which screen an address shows is main.tsx's; what is asked of the desk and
// how, calls.ts's. Codes and ids are given as the desk has them ("recorded:f1"); here they become parts of an address.
import type { Span } from '../model/span.ts'

/** The first screen of an incident, its questions; its other screens stand below it. */
export const incidentPath = (code: string): string => `/incidents/${encodeURIComponent(code)}`
/** All its reports. */
export const reportsPath = (code: string): string => `${incidentPath(code)}/reports`
/** One report as written. Of a piece of footage it says no more than that it is one: `footagePath` shows it. */
export const reportPath = (code: string, id: string): string => `${reportsPath(code)}/${encodeURIComponent(id)}`
/** A passage in a report: by the id of its reading where there is one, else by its place in the text. */
export const passagePath = (code: string, report: string, at: string | Span): string => `${reportPath(code, report)}${placePath(at)}`
/** The same passage on the screen of that very report: the part of the address behind #, which scrolls to it. */
export const placePath = (at: string | Span): string => `#${typeof at === 'string' ? at : `${at.start}-${at.end}`}`
/** One question, by its id with the subject. */
export const questionPath = (code: string, id: string): string => `${incidentPath(code)}/questions/${encodeURIComponent(id)}`
/** All its footage. */
export const footageListPath = (code: string): string => `${incidentPath(code)}/footage`
/** One piece of footage, by the id of its report. */
export const footagePath = (code: string, id: string): string => `${footageListPath(code)}/${encodeURIComponent(id)}`
/** Two pieces side by side, by the id of their match. */
export const matchPath = (code: string, id: string): string => `${incidentPath(code)}/matches/${encodeURIComponent(id)}`
/** Everything that changed. */
export const trailPath = (code: string): string => `${incidentPath(code)}/trail`
/** What is proved of its record, and the custody of its originals. */
export const evidencePath = (code: string): string => `${incidentPath(code)}/evidence`
/** Where an address is fetched, and where a person allows it. */
export const fetchPath = (code: string): string => `${incidentPath(code)}/fetch`
/** Where something is taken out of a report's original, in a new file. */
export const redactPath = (code: string, report: string): string => `${reportPath(code, report)}/redact`
/** The search of one incident, or (null) of the whole desk; the words, where there are any, are in the address. */
export const searchPath = (code: string | null, words: string): string => `${code === null ? '' : incidentPath(code)}/search?${new URLSearchParams({ words })}`

/** An original or a redacted file, always as a download of plain bytes; `name` is what the browser saves it as. */
export const savedPath = (sha256: string, name: string): string => `/api/originals/${sha256}?${new URLSearchParams({ name: name.toWellFormed() })}`
/** The page as it was received, for a sandboxed frame. */
export const receivedPath = (report: string): string => `/received/${encodeURIComponent(report)}`
/** The bytes of a piece of footage under their own type, in parts as a player asks for them. */
export const mediaPath = (id: string): string => `/api/footage/${encodeURIComponent(id)}/media`
/** The nth small grey picture of a piece, counted from 0. For veil.tsx alone. */
export const stillPath = (id: string, n: number): string => `/api/footage/${encodeURIComponent(id)}/stills/${n}`
/** The custody of one original as a table (CSV). */
export const custodyFilePath = (code: string, original: string): string => `/api${incidentPath(code)}/originals/${original}/custody.csv`
/** The evidence bundle (ZIP), once it is ready. */
export const exportFilePath = (code: string): string => `/api${incidentPath(code)}/export/file`
/** The picture of a fetched page, as a browser of this desk saw it (PNG). */
export const renderingPicturePath = (report: string): string => `/api/reports/${encodeURIComponent(report)}/rendering/picture`
/** A redacted picture or film under its own type, to be looked at. */
export const redactedMediaPath = (report: string, sha256: string): string => `/api/reports/${encodeURIComponent(report)}/redactions/${sha256}/media`
