// The inner side of a jailed browser. Its namespace has no network but a loopback of its own, on which this program listens; whatever the browser connects
// to there goes out through our pipe, to the desk's checking proxy, and nowhere else. What the browser and the desk say to one another (DevTools) passes by
// on two pipes that this program only hands on.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { streamsOver } from './streams.ts'

const [port = '', program = '', ...args] = process.argv.slice(2)
const streams = streamsOver(process.stdin, process.stdout, (stream) => stream.destroy())
process.stdin.on('end', () => process.exit(0))

const server = createServer({ allowHalfOpen: true }, (socket) => {
  const stream = streams.open()
  socket.on('error', () => stream.destroy())
  stream.on('error', () => socket.destroy())
  socket.on('close', () => stream.destroy())
  stream.on('close', () => socket.destroy())
  socket.pipe(stream)
  stream.pipe(socket)
})
server.listen(Number(port), '127.0.0.1', () => {
  const browser = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit', 3, 4] })
  browser.on('error', (error) => {
    process.stderr.write(`Error: ${error.message}\n`)
    process.exit(1)
  })
  browser.on('exit', (code, signal) => {
    process.stderr.write(`Error: the browser ended (${signal ?? code ?? 'unknown'})\n`)
    process.exit(1)
  })
})
