// Which rows of `reports` are reports: footage is numbered with them and has its own list, also before it is printed and where it cannot be.
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Tables } from '../store/schema.ts'

/** What came in as footage and was read after all (text under a name for films) is a report. */
export const isReport = (e: ExpressionBuilder<Tables, 'reports'>): ExpressionWrapper<Tables, 'reports', SqlBool> =>
  e.or([
    e('reports.state', '=', 'read'),
    e.and([
      e('reports.state', '!=', 'footage'),
      e.not(
        e.exists(
          e
            .selectFrom('originals')
            .select('originals.sha256')
            .whereRef('originals.sha256', '=', 'reports.original')
            .where((o) => o.or((['video/%', 'audio/%', 'image/%'] as const).map((like) => o('originals.mediaType', 'like', like))))
            .where('originals.mediaType', '!=', 'image/svg+xml'),
        ),
      ),
    ]),
  ])
