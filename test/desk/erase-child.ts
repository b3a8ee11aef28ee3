// Opens a desk, waits for a word on its input, erases the report that is named and says so. To be killed at any moment.
import { openDesk } from '../../src/desk/open.ts'

const [folder = '', code = '', report = ''] = process.argv.slice(2)
const desk = await openDesk(folder, { readers: { processes: 1 } })
process.stdout.write('open\n')
process.stdin.once('data', () => {
  void desk.erase(code, report, { because: 'A person asked to be forgotten.' }).then(() => process.stdout.write('erased\n'))
})
