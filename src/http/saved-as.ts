// Under which name a browser saves what it is given: RFC 6266, with the name as RFC 8187 writes it.

/** The `Content-Disposition` of a download: `plain` for old programs, and `name` where the asker gives one, of which a path is only its last part. */
export function savedAs(plain: string, name: string | undefined): string {
  const last =
    (name ?? '')
      .toWellFormed()
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .slice(-120) ?? ''
  const encoded = encodeURIComponent(last.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"${encoded === '' ? '' : `; filename*=UTF-8''${encoded}`}`
}
