// An act of a person, done once: what is pressed twice while it is under way was pressed once.
import { useMutation, type MutateOptions, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

/** As useMutation; a second `mutate` with the same values, before the first has ended, does nothing. */
export function useOneAct<R, V = void>(options: UseMutationOptions<R, Error, V>): UseMutationResult<R, Error, V> {
  const underWay = useRef(new Set<string>())
  const { mutationFn } = options
  const mutation = useMutation<R, Error, V>({
    ...options,
    ...(mutationFn === undefined
      ? {}
      : {
          async mutationFn(given, context) {
            try {
              return await mutationFn(given, context)
            } finally {
              underWay.current.delete(keyOf(given))
            }
          },
        }),
  })
  const begin = mutation.mutate as Mutate<R, V>
  const mutate: Mutate<R, V> = (given, then) => {
    if (underWay.current.has(keyOf(given))) return
    underWay.current.add(keyOf(given))
    begin(given, then)
  }
  return { ...mutation, mutate: mutate as typeof mutation.mutate }
}
type Mutate<R, V> = (given: V, then?: MutateOptions<R, Error, V>) => void

const keyOf = (given: unknown): string => JSON.stringify(given) ?? ''
