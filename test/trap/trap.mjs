// Loaded into every Node process of a test run (NODE_OPTIONS --import): a connection beyond loopback is written to the trap's file
// and refused. Unix sockets and pipes pass. Plain JavaScript, so that child processes of any kind can load it.
import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'

const file = process.env.DATELINE_TRAP_FILE
const isLoopback = (host) =>
  host === undefined || host === '' || host === 'localhost' || host === '::1' || host === '::' || host === '0.0.0.0' || /^127\.|^::ffff:127\./.test(host)

function caught(what) {
  if (file) appendFileSync(file, `${process.pid} ${what}\n`)
  return new Error(`outside-connection: a test tried to reach ${what}`)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function trappedConnect(...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  const host =
    typeof first === 'object' && first !== null ? first.host : typeof first === 'number' ? (typeof args[1] === 'string' ? args[1] : undefined) : undefined
  const isPath = typeof first === 'string' || (typeof first === 'object' && first !== null && first.path !== undefined)
  if (!isPath && !isLoopback(host)) throw caught(`${host}:${first.port ?? first}`)
  return connect.apply(this, args)
}

for (const [object, names] of [
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
]) {
  for (const name of names) {
    const original = object[name]
    object[name] = function trappedLookup(host, ...rest) {
      if (!isLoopback(host) && net.isIP(host) === 0) throw caught(`name ${host}`)
      return original.call(this, host, ...rest)
    }
  }
}

const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function trappedSend(...args) {
  const host = args.findLast((arg) => typeof arg === 'string')
  if (!isLoopback(host)) throw caught(`udp ${host}`)
  return send.apply(this, args)
}
syncBuiltinESMExports()
