// What stands outside the desk for its record, and what the desk says of it: time-stamp authorities, witnesses, exports, custody.

/** Something from outside, or towards it, that concerns the log and no incident. Base64 where it is bytes. */
export type Anchor =
  | { readonly of: 'authority'; readonly name: string; readonly address: string | null; readonly roots: string } // roots: PEM
  | { readonly of: 'policy'; readonly policy: string }
  | { readonly of: 'asked'; readonly stamp: string; readonly size: number; readonly checkpoint: string; readonly query: string; readonly sentTo: string | null }
  | {
      readonly of: 'stamped'
      readonly stamp: string
      readonly size: number
      readonly response: string
      readonly responseSha256: string
      readonly roots: string
      readonly chain: string
      readonly time: string
      readonly endsAt: string
      readonly authority: string
    }
  | { readonly of: 'revocations'; readonly issuer: string; readonly list: string; readonly from: string; readonly next: string | null } // list: base64 of the DER
  | { readonly of: 'clockStepped'; readonly from: string; readonly to: string; readonly seconds: number } // how far off what had passed; below 0: back
  | { readonly of: 'logContinued'; readonly from: number; readonly to: number } // the log on the disk covered `from` leaves, and `to` had been covered
  | { readonly of: 'cosigned'; readonly size: number; readonly checkpoint: string; readonly by: readonly string[] }

/** What an export vouches for: the files written for it, by name and SHA-256; how much it shows and leaves out. */
export type Exported = {
  readonly incident: string
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  readonly originals: number
  readonly withheld: number
}

/**
 * A time stamp as a screen tells it. `asked`: a query is written; `pending`: it was sent; `confirmed`: an answer that fits is kept; `revoked`:
 * so it was, and a certificate behind it was taken back since in a way that takes the stamp with it.
 */
export type StampTold = {
  readonly id: string
  readonly size: number
  readonly state: 'asked' | 'pending' | 'confirmed' | 'revoked'
  readonly askedAt: string
  readonly sentTo: string | null
  readonly time: string | null
  readonly authority: string | null
  readonly holdsUntil: string | null
  readonly revocation: Revocation | null // null while it is not confirmed
  readonly coversAll: boolean // every act on this incident so far stood before it
}

/**
 * How a stamp stands by the revocation lists that are kept. `notRevoked`: a list issued after the stamp names none of its certificates; `asOf` is
 * when the oldest of these lists was issued. `partly`: not every certificate below the root has such a list. `takesAll`: the key was in other
 * hands, or no reason was given, so that no stamp by it counts; otherwise only those made after it was taken back.
 */
export type Revocation =
  | { readonly state: 'notChecked' }
  | { readonly state: 'notRevoked' | 'partly'; readonly asOf: string }
  | { readonly state: 'revoked'; readonly name: string; readonly at: string; readonly takesAll: boolean }

/** The desk's clock went back, or on by more than had passed: between what the last act claimed and this one, `seconds` too many or (below 0) too few. */
export type ClockStep = { readonly leaf: number; readonly from: string; readonly to: string; readonly seconds: number }

export type WitnessTold = { readonly name: string; readonly at: string; readonly size: number; readonly coversAll: boolean }

/** One line of custody. `leaf` is the number of the act in the log. */
/** Every original that the desk held, and what was made of them, went into one file. It holds the first `entries` entries; this one is not among them. */
export type BackupMade = {
  readonly to: string // the path of the file, as it was then
  readonly originals: number
  readonly derived: number
  readonly entries: number
  readonly bytes: number
  readonly sha256: string // of the file
}

export type CustodyTold = {
  readonly leaf: number
  readonly at: string
  readonly by: string
  readonly what: string
  readonly because: string | null
  readonly copied?: BackupMade // of a backup: where to, with how much, and the digest of the file
}

/** What keeps an original, or a whole incident, from being erased. */
export type Hold = { readonly leaf: number; readonly at: string; readonly by: string; readonly because: string }

/** An original that was erased: its reports, when, by whom and why, and the acts on it, of which nothing but this is left. */
export type ErasedTold = {
  readonly reports: readonly string[]
  readonly leaf: number
  readonly at: string
  readonly by: string
  readonly because: string
  readonly rows: readonly CustodyTold[]
}
export type OriginalCustody = {
  readonly original: string
  readonly bytes: number
  readonly mediaType: string
  readonly name: string
  readonly hold: Hold | null
  readonly rows: readonly CustodyTold[] // `what`: the kind of the act, or what it was opened for
}

export type Evidence = {
  readonly origin: string
  readonly vkey: string
  readonly size: number // of the log
  readonly acts: number // on this incident
  readonly stamps: readonly StampTold[] // newest first
  readonly witnesses: readonly WitnessTold[]
  readonly authorities: readonly { readonly name: string; readonly address: string | null }[]
  readonly renewalDue: string | null
  readonly clockSteps: readonly ClockStep[] // newest first
  readonly setBack: readonly { readonly leaf: number; readonly from: number; readonly to: number }[] // an older copy of the log was found; newest first
  readonly exports: readonly { readonly leaf: number; readonly at: string; readonly by: string; readonly originals: number; readonly withheld: number }[] // newest first
  readonly erased: readonly ErasedTold[] // in order
  readonly hold: Hold | null // on all of the incident
  readonly held: readonly string[] // originals with a hold of their own
}

/** An export on its way. `bytes` of `of` are written; `ready` has the whole. */
export type ExportTold = {
  readonly state: 'none' | 'writing' | 'ready' | 'failed'
  readonly bytes: number
  readonly of: number
  readonly resumed: boolean
  readonly at: string | null
  readonly problem: { readonly code: string; readonly sentence: string } | null
}
