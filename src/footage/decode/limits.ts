// What a stranger's footage may cost: the limits of one attempt, and what is opened at all.
import { Problem } from '../../model/problem.ts'

export type FootageLimits = {
  readonly seconds: number // of media
  readonly side: number // pixels along an edge
  readonly pixels: number // of one frame
  readonly framesPerSecond: number
  readonly stillPixels: number // of a picture file, all its frames together
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** Without a word from the decoder for so long, it hangs. */
  readonly silentSeconds: number
  readonly megabytes: number
}

export const LIMITS: FootageLimits = {
  seconds: 4 * 3600,
  side: 8192,
  pixels: 8192 * 4608,
  framesPerSecond: 240,
  stillPixels: 100_000_000,
  cpuSeconds: 3 * 3600,
  wallSeconds: 3 * 3600,
  silentSeconds: 60,
  megabytes: 1500,
}

// Containers and codecs in which footage travels. Playlists, manifests and formats that name other files are left out: a file stands for itself alone.
export const CONTAINERS =
  'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,gif,wav,mp3,aac,flac,aiff,caf,amr,w64,mxf,dv,ivf,h264,hevc,m4v,obu'.split(',')

export const CODECS = new Set([
  ...'h264,hevc,av1,libdav1d,libaom-av1,vp8,vp9,libvpx,libvpx-vp9,mpeg4,mpeg1video,mpeg2video,h263,flv1,mjpeg,prores,dnxhd,theora,wmv1,wmv2,wmv3,vc1,msmpeg4v3,msmpeg4v2,gif,dvvideo,ffv1,vvc,png,rawvideo,qtrle,cinepak,svq3'.split(
    ',',
  ),
  ...'aac,aac_fixed,libfdk_aac,mp3,mp3float,mp2,mp2float,ac3,eac3,opus,libopus,vorbis,flac,alac,wmav1,wmav2,wmapro,amrnb,amrwb,libopencore_amrnb,libopencore_amrwb,adpcm_ima_wav,adpcm_ms,adpcm_ima_qt'.split(
    ',',
  ),
  ...'pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_f32le,pcm_f64le,pcm_u8,pcm_s8,pcm_mulaw,pcm_alaw'.split(','),
])

/** Problems `footage-no-size`, `footage-too-large`. */
export function refuseSize(width: number, height: number, { side, pixels }: FootageLimits): void {
  if (width < 1 || height < 1)
    throw new Problem('footage-no-size', `Its picture is ${width} by ${height} pixels: there is nothing to print. The original is kept.`)
  if (width > side || height > side || width * height > pixels)
    throw new Problem(
      'footage-too-large',
      `Its picture is ${width} by ${height} pixels; up to ${side} along an edge and ${Math.floor(pixels / 1e6)} million in all are decoded. The original is kept.`,
    )
}

/** Problem `footage-too-long`. */
export function refuseLength(seconds: number, limits: FootageLimits): void {
  if (seconds > limits.seconds)
    throw new Problem('footage-too-long', `It says that it lasts ${Math.round(seconds)} seconds; up to ${limits.seconds} are decoded. The original is kept.`)
}

/** A header may say little, and a frame stand hours later. */
export function refuseMoment(second: number, limits: FootageLimits): void {
  if (second > limits.seconds)
    throw new Problem(
      'footage-too-long',
      `One of its frames stands at ${Math.round(second)} seconds; up to ${limits.seconds} are decoded. The original is kept.`,
    )
}

/** Problem `footage-too-fast`. */
export function refuseRate(framesPerSecond: number, limits: FootageLimits): void {
  if (framesPerSecond > limits.framesPerSecond)
    throw new Problem(
      'footage-too-fast',
      `It shows ${Math.round(framesPerSecond)} frames a second; up to ${limits.framesPerSecond} are decoded. The original is kept.`,
    )
}

/** Problem `footage-codec`. */
export function refuseCodec(codec: string): void {
  if (!CODECS.has(codec))
    throw new Problem(
      'footage-codec',
      `It is encoded as ${codec || 'something unnamed'}, which is not among the codecs that are decoded. The original is kept.`,
    )
}
