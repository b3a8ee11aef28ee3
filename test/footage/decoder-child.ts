// Stands where the decoder process would be, and fails in the way that the first line of its input says.
const kept: Buffer[] = []
const WAYS: Readonly<Record<string, () => void>> = {
  fall: () => process.kill(process.pid, 'SIGSEGV'),
  nonsense: () => process.stdout.write('not a message at all, but words\n'),
  hang: () => setInterval(() => undefined, 1000),
  talk: () => setInterval(() => process.stdout.write(said('{"kind":"progress","seconds":1}')), 100),
  missing: () => process.stdout.write(said('{"kind":"problem","code":"decoder-missing","sentence":"There is none."}'), () => process.exit(0)),
  eat: () => setInterval(() => kept.push(Buffer.alloc(40_000_000, kept.length + 1)), 50),
  spin: () => {
    for (;;) Math.sqrt(2)
  },
}

function said(message: string): Buffer {
  const words = Buffer.from(message)
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32LE(words.length, 0)
  return Buffer.concat([lengths, words])
}

process.stdin.once('data', (chunk: Buffer) => WAYS[chunk.toString().split('\n')[0] ?? '']?.())
