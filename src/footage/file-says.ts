// What a file says of itself: when it was recorded and changed, with which camera and programs, what it was made from, whether it names an author and a place.
// Each is a statement by the file: whoever has it can set it, clocks of cameras are wrong, and an encoder writes its own hour. It is shown, and bounds nothing.
//
// The readers lie in says/, one for each way of keeping it. They read strangers' bytes: every length is checked, no pointer is followed twice, no more than 6 MB of
// the file is looked at, and a file that none of them understands says nothing.
import type { FileSaid } from '../model/held-footage.ts'
import { lettersAt, withFile } from './says/file-bytes.ts'
import { isoMediaSays } from './says/iso-media.ts'
import { matroskaSays } from './says/matroska.ts'
import { jpegSays, pngSays, webpSays } from './says/pictures.ts'

const MOST_SAID = 48

/** Of the file at `path`, in the order in which it stands there, each once; [] where it says nothing that is understood, whatever its bytes are. */
export async function fileSays(path: string): Promise<readonly FileSaid[]> {
  const found = await withFile(path, async (file) => {
    const head = await file.read(0, 12)
    if (head.byteLength < 12) return []
    if (lettersAt(head, 4, 4) === 'ftyp') return await isoMediaSays(file)
    if (head.getUint16(0) === 0xffd8) return await jpegSays(file)
    if (lettersAt(head, 0, 8) === '\x89PNG\r\n\x1a\n') return await pngSays(file)
    if (lettersAt(head, 0, 4) === 'RIFF' && lettersAt(head, 8, 4) === 'WEBP') return await webpSays(file)
    return head.getUint32(0) === 0x1a45dfa3 ? await matroskaSays(file) : []
  })
  const once = new Map(found.map((said) => [`${said.field} ${said.written}`, said]))
  return [...once.values()].slice(0, MOST_SAID)
}
