import { expect, test } from 'vitest'
import { isRemark } from '../../src/model/trouble.ts'

const of = (code: string) => ({ code, message: '' })

test('a date or an encoding worth knowing is a remark; a part that was not read is a gap, and so is what nobody named yet', () => {
  expect(['text-encoding', 'date-not-read', 'dateline-future'].map((code) => isRemark(of(code)))).toEqual([true, true, true])
  expect(['part-not-read', 'rows-not-read', 'attachment-not-read', 'a-code-of-tomorrow'].map((code) => isRemark(of(code)))).toEqual([
    false,
    false,
    false,
    false,
  ])
})
