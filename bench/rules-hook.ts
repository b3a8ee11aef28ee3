// Loads the program with one group of rules taken out: `node --import ./bench/rules-hook.ts ...` with DATELINE_WITHOUT=<number of the group>.
import { registerHooks } from 'node:module'
import { edited, GROUPS } from './rules-groups.ts'

const group = GROUPS[Number(process.env['DATELINE_WITHOUT'] ?? -1)]
if (group !== undefined)
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      const source =
        loaded.source === undefined || loaded.source === null || !url.includes('/src/reading/')
          ? null
          : edited(group, url, Buffer.from(loaded.source as Uint8Array).toString('utf8'))
      return source === null ? loaded : { ...loaded, source }
    },
  })
