// How a desk is started under strace: no namespaces below it, in which strace loses a process and waits for it for ever; and an end to any waiting.
export const UNDER_STRACE = { env: { ...process.env, DATELINE_JAIL: 'permission' }, timeout: 110_000, killSignal: 'SIGKILL' } as const
