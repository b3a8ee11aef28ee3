// How the database came to look as it does: numbered steps, applied once each, in order, in one transaction.
//
// A step that was released is never edited; a change of mind is a further step. `user_version` holds the number of the last one.
import type { DatabaseSync } from 'node:sqlite'

/** "DTLN": SQLite's application_id, by which a database is known to be a desk's. */
export const APPLICATION_ID = 0x44544c4e

const MIGRATIONS: readonly { readonly number: number; readonly sql: string }[] = [
  {
    number: 1,
    sql: `
      create table entries (seq integer primary key, at text not null, "by" text not null, because text, kind text not null, json text not null) strict;
      create trigger "entriesStay" before update on entries begin select raise(abort, 'entries are never changed'); end;
      create trigger "entriesAreKept" before delete on entries begin select raise(abort, 'entries are never deleted'); end;

      create table desk (key text primary key, value text not null) strict, without rowid;
      create table incidents (code text primary key, title text not null, zone text not null, "openedAt" text not null, sample integer not null, "changedAt" text not null) strict, without rowid;
      create table originals (sha256 text primary key, bytes integer not null, "mediaType" text not null) strict, without rowid;
      create table captures (id text primary key, incident text not null, original text, method text not null, name text not null, address text, collector text not null,
        "capturedAt" text not null, "byHand" text not null, seq integer not null) strict;
      create index "capturesByIncident" on captures (incident, original);
      create table reports (id text primary key, number integer not null, ordinal integer not null, incident text not null, original text not null, name text not null, part text, title text not null,
        publication text, address text, "addressKey" text, version integer not null, "versionOf" text, state text not null, statements integer not null, published text, troubles text not null,
        "byHand" text not null, resolved text, "readIn" integer, "changedIn" integer not null, "takenInAt" text not null) strict;
      create index "reportsInOrder" on reports (incident, number, ordinal);
      create index "reportsByNumber" on reports (number);
      create index "reportsByOriginal" on reports (original, incident);
      create index "reportsByAddress" on reports (incident, "addressKey");
      create index "reportsByState" on reports (state);
      create table judgements (report text not null, reading text not null, status text not null, "by" text not null, at text not null, because text, primary key (report, reading)) strict, without rowid;
      create table "sameEvents" (incident text not null, "aReport" text not null, "aEvent" text not null, "bReport" text not null, "bEvent" text not null, same integer not null, grounds text not null,
        status text not null, primary key (incident, "aReport", "aEvent", "bReport", "bEvent")) strict, without rowid;
      create table findings (id text primary key, incident text not null, question text not null, seq integer not null, json text not null) strict, without rowid;
      create index "findingsInOrder" on findings (incident, question, seq);
      create table snapshots (incident text not null, question text not null, seq integer not null, state text not null, conflicts integer not null, json text not null, primary key (incident, question)) strict;
      create table trail (seq integer primary key, incident text) strict;
      create index "trailByIncident" on trail (incident, seq);
      create virtual table texts using fts5 (report unindexed, incident unindexed, title, text, tokenize = 'unicode61 remove_diacritics 2');

      create table jobs (id integer primary key, report text not null unique, incident text not null, original text not null, name text not null, "mediaType" text not null, state text not null,
        attempts integer not null) strict;
      create index "jobsInOrder" on jobs (state, id);
    `,
  },
  {
    number: 2,
    sql: `
      create table corrections (report text not null, reading text not null, field text not null, "by" text not null, at text not null, because text, json text not null,
        primary key (report, reading, field)) strict, without rowid;
    `,
  },
  {
    // The log (evidence): each entry's leaf, and the salts under which the leaf commits to what was done. Salts may be destroyed, leaves not.
    number: 3,
    sql: `
      create table leaves (seq integer primary key, leaf text not null) strict;
      create trigger "leavesStay" before update on leaves begin select raise(abort, 'leaves are never changed'); end;
      create trigger "leavesAreKept" before delete on leaves begin select raise(abort, 'leaves are never deleted'); end;
      create table salts (seq integer not null, name text not null, salt blob not null, primary key (seq, name)) strict, without rowid;
    `,
  },
  {
    number: 4,
    sql: `
      create table footage (report text primary key, incident text not null, original text not null, seq integer not null, compared integer not null, json text not null) strict, without rowid;
      create index "footageByIncident" on footage (incident, seq);
      create table "footageMatches" (id text primary key, incident text not null, a text not null, b text not null, among integer not null, status text not null, json text not null) strict, without rowid;
      create index "matchesByIncident" on "footageMatches" (incident);
      create table "footageSeen" (id text primary key, incident text not null, report text not null, seq integer not null, json text not null) strict, without rowid;
      create table "footageNamed" (footage text not null, report text not null, mention text not null, incident text not null, status text not null,
        primary key (footage, report, mention)) strict, without rowid;
    `,
  },
  {
    // Erasure: a key for each file, what may not be erased, what was, and what is still to be taken away. An entry may be emptied and nothing else: of the
    // change only the number of the entry that erased it stays, and the incident (model/entry.ts).
    number: 5,
    sql: `
      create table "originalKeys" (sha256 text primary key, key blob not null) strict, without rowid;
      create table holds (incident text not null, original text not null, seq integer not null, at text not null, "by" text not null, because text not null,
        primary key (incident, original)) strict, without rowid;
      create table erased (report text primary key, number integer not null, incident text not null, mark text not null, seq integer not null, at text not null, "by" text not null,
        because text not null) strict, without rowid;
      create index "erasedByMark" on erased (mark);
      create table erasing (seq integer primary key, json text not null) strict;
      drop trigger "entriesStay";
      create trigger "entriesStay" before update on entries
        when new.seq is not old.seq or new.at is not old.at or new."by" is not old."by" or new.kind is not old.kind or (new.because is not null and new.because is not old.because)
          or json_extract(new.json, '$.erasedBy') is null or json_extract(old.json, '$.erasedBy') is not null
        begin select raise(abort, 'entries are never changed, only emptied'); end;
    `,
  },
  {
    // What pages show, so that footage that is held can be found in them; and why a piece is proposed to be what a report shows.
    number: 6,
    sql: `
      create table "reportMedia" (report text not null, ordinal integer not null, incident text not null, kind text not null, address text not null, "addressKey" text,
        name text not null, sha256 text, primary key (report, ordinal)) strict, without rowid;
      create index "mediaBySha256" on "reportMedia" (incident, sha256);
      create index "mediaByAddress" on "reportMedia" (incident, "addressKey");
      create index "mediaByName" on "reportMedia" (incident, name);
      alter table "footageNamed" add column because text;
    `,
  },
  {
    // How many leaves the log covered when the last entry was written: a log that covers fewer is an older copy.
    number: 7,
    sql: `
      create table covered (one integer primary key check (one = 1), size integer not null) strict;
      insert into covered values (1, 0);
    `,
  },
]

export const NEWEST = MIGRATIONS.at(-1)?.number ?? 0

/** Brings the database to the newest number. Either every missing step is applied or none. */
export function migrate(database: DatabaseSync): void {
  const at = versionOf(database)
  if (at >= NEWEST) return
  database.exec('begin immediate')
  try {
    for (const step of MIGRATIONS) if (step.number > at) database.exec(step.sql)
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${NEWEST}`)
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

/** The number of the last step that was applied; 0 for a new database. */
export const versionOf = (database: DatabaseSync): number => Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0)
/** Which program the database says it is of; 0 where it says nothing. */
export const applicationIdOf = (database: DatabaseSync): number => Number(database.prepare('pragma application_id').get()?.['application_id'] ?? 0)
