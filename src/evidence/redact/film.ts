// Films and sound with parts taken out: the arguments with which ffmpeg decodes all of it, puts one colour and silence where they are asked for, and packs
// every frame again. Nothing is copied across: no stream as it was, no chapter, no subtitle, no metadata.
//
// What a lossy film spreads goes with a margin around each area; sound and frames with a margin in time, for packed sound overlaps.
import { MARGIN, type Area, type Redaction, type Stretch } from './redaction.ts'

export const FILM = { mediaType: 'video/x-matroska', ending: 'mkv' } as const

const SECONDS_AROUND = 0.1
// Files stand for themselves: no playlist, no protocol but the one file and our own pipe.
const CONTAINERS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg,wav,mp3,aac,flac'

/** For reading `path` and writing Matroska to the standard output. An area holds for the whole film. */
export function ffmpegArguments(path: string, redaction: Redaction): readonly string[] {
  const picture = [
    ...redaction.areas.map(box),
    ...redaction.frames.map((stretch) => `drawbox=x=0:y=0:w=iw:h=ih:color=black:t=fill:enable='${within(stretch)}'`),
    'format=yuv420p',
  ]
  const sound = redaction.sound.map((stretch) => `volume=0:enable='${within(stretch)}'`)
  return [
    ...['-nostdin', '-v', 'error', '-protocol_whitelist', 'file,pipe', '-format_whitelist', CONTAINERS, '-i', `file:${path}`],
    ...['-map', '0:v:0?', '-map', '0:a:0?', '-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn'],
    ...['-vf', picture.join(','), '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-fps_mode', 'passthrough'],
    ...(sound.length === 0 ? [] : ['-af', `asetnsamples=n=256,${sound.join(',')}`]),
    ...['-c:a', 'pcm_s16le', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-threads', '2', '-f', 'matroska', 'pipe:1'],
  ]
}

const box = ({ x, y, width, height }: Area): string => {
  const [left, top] = [Math.max(0, Math.floor(x) - MARGIN), Math.max(0, Math.floor(y) - MARGIN)]
  return `drawbox=x=${left}:y=${top}:w=${Math.ceil(x + width) + MARGIN - left}:h=${Math.ceil(y + height) + MARGIN - top}:color=black:t=fill`
}

const within = ({ start, end }: Stretch): string => `between(t,${Math.max(0, start - SECONDS_AROUND).toFixed(3)},${(end + SECONDS_AROUND).toFixed(3)})`
