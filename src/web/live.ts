// The screen follows the desk: each change that arrives makes what it touches old, and only what is on screen is asked for again.
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskEvent } from '../model/told.ts'
import type { ReportSummary } from '../model/incident.ts'
import { deskIsAway } from './away.ts'

// While a thousand files are taken in, changes come by the hundred a second; asking twice a second is soon enough for the eye.
const PATIENCE_MS = 500

/** Listens for as long as the workbench is open. After a lost connection everything is asked for once more. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/changes')
    const old = new Map<string, readonly unknown[]>()
    let timer: number | undefined
    let connectedBefore = false
    const flush = () => {
      timer = undefined
      for (const queryKey of old.values()) void client.invalidateQueries({ queryKey })
      old.clear()
    }
    source.addEventListener('change', (message) => {
      const event = JSON.parse(message.data as string) as DeskEvent
      if (event.report !== undefined && event.progress !== undefined) showProgress(client, event)
      for (const queryKey of touched(event)) old.set(JSON.stringify(queryKey), queryKey)
      timer ??= window.setTimeout(flush, PATIENCE_MS)
    })
    source.addEventListener('error', () => deskIsAway(true))
    source.addEventListener('ready', () => {
      deskIsAway(false)
      if (connectedBefore) void client.invalidateQueries()
      connectedBefore = true
    })
    return () => {
      window.clearTimeout(timer)
      source.close()
    }
  }, [client])
}

function touched({ incident, about, report, progress }: DeskEvent): readonly (readonly unknown[])[] {
  // Progress alone is drawn at once (below); the end of a reading comes as a change of its own or as progress 1.
  if (progress !== undefined && progress < 1) return []
  switch (about) {
    case 'incidents':
      return [['incidents'], ['incident', incident], ['desk']]
    case 'reports':
      return [['reports', incident], ['footage', incident], ['incident', incident], ['incidents'], ...(report === undefined ? [] : [['report', report]])]
    case 'questions':
      return [['questions', incident], ['question', incident], ['sameEvents', incident], ['incidents']]
    case 'footage':
      return [
        ['footage', incident],
        ['reports', incident],
      ]
    case 'trail':
      return [['trail', incident]]
  }
}

function showProgress(client: QueryClient, { incident, report, progress = 0 }: DeskEvent): void {
  client.setQueryData<readonly ReportSummary[]>(['reports', incident], (reports) =>
    reports?.map((row) => (row.id === report && row.state !== 'read' ? { ...row, state: 'reading', progress } : row)),
  )
}
