// A thread that writes what stands in the database's log into the database, once, and ends (store.ts says when).
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'

const database = new DatabaseSync(workerData as string)
database.exec('pragma synchronous = full; pragma wal_checkpoint(passive)')
database.close()
