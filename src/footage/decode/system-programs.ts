// Where the ffmpeg of this machine lies, by the PATH of whoever starts the decoder process: inside a jail there is none to be looked up.
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

export type SystemPrograms = { readonly ffmpeg: string; readonly ffprobe: string }

/** Null: it does not have both. */
export function systemPrograms(): SystemPrograms | null {
  const [ffmpeg, ffprobe] = ['ffmpeg', 'ffprobe'].map((name) => found(process.platform === 'win32' ? `${name}.exe` : name))
  return ffmpeg === undefined || ffprobe === undefined ? null : { ffmpeg, ffprobe }
}

function found(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
