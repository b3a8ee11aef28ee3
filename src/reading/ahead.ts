// Where a clause ends: the first place behind another where a pattern matches. Asked again and again from left to right, as matches are found, the text is
// gone through once and not once for each of them.

/**
 * The first place at or behind `from` where the pattern matches, else the end of the text. The pattern looks ahead, and back no further than a word, so that a place found from
 * further left is the same from here; it has the flag g.
 */
export function firstAhead(form: RegExp): (text: string, from: number) => number {
  let last = { text: '', from: 0, at: 0 }
  return (text, from) => {
    if (from < last.from || from > last.at || text !== last.text) {
      form.lastIndex = from
      last = { text, from, at: form.exec(text)?.index ?? text.length }
    }
    return last.at
  }
}
