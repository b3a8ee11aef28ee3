// The page at /api: every route in words, made from the OpenAPI document on the server, without script and without anybody else's files.
import { html } from 'hono/html'
import { createHash } from 'node:crypto'

type Schema = {
  readonly $ref?: string
  readonly type?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly enum?: readonly unknown[]
  readonly description?: string
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[] // a shape with something added: more fields, or that it may be null
}
type Body = { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>; readonly description?: string }
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema }
type Operation = {
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Body
  readonly responses?: Readonly<Record<string, Body>>
}
export type ApiDocument = {
  readonly info: { readonly title: string; readonly version: string }
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.55 Inter,system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:2rem 1.5rem 5rem}
code{font-size:.92em;overflow-wrap:anywhere}li,p{overflow-wrap:anywhere}h1{font-size:1.9rem;letter-spacing:-.02em}h2{font-size:1rem;margin:2.2rem 0 .2rem}h2 code{font-weight:600}p,ul{margin:.2rem 0}li{margin:.15rem 0}
section{border-top:1px solid color-mix(in srgb,currentColor 18%,transparent)}.soft{opacity:.7}a{color:inherit}`

/** The policy of this one page: its own style, by hash, and nothing else. */
export const API_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The list of routes as a page for people: made on the server, no script in it. */
export function apiPage(document: ApiDocument) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const style = html([`<style>${STYLE}</style>`] as unknown as TemplateStringsArray)
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <link rel="icon" href="data:," />
      <title>The API of ${document.info.title}</title>
      ${style}
      <h1>The API of ${document.info.title}</h1>
      <p>What the workbench calls, open to programs on this machine. As a document: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
      <p>Every refusal is a Problem: <code>{"code", "sentence"}</code>. Changes arrive as server-sent events at <code>GET /api/changes</code>.</p>
      ${operations.map(
        ({ path, method, operation }) =>
          html`<section>
            <h2><code>${method.toUpperCase()} ${path}</code></h2>
            <p>${operation.summary ?? ''}</p>
            <ul>
              ${(operation.parameters ?? []).map((p) => html`<li><code>${p.name}</code> in ${p.in}${p.required === true ? '' : html` <span class="soft">(optional)</span>`}: ${typeOf(p.schema)}</li>`)}
              ${operation.requestBody ? html`<li>takes ${typesOf(operation.requestBody)}</li>` : ''}
              <li>gives ${typesOf(operation.responses?.['200'])}</li>
            </ul>
          </section>`,
      )}
      ${Object.entries(document.components?.schemas ?? {}).map(
        ([name, schema]) =>
          html`<section id="${name}">
            <h2>${name}</h2>
            <ul>
              ${Object.entries(schema.properties ?? {}).map(([field, inner]) => html`<li><code>${field}</code>: ${typeOf(inner)}${inner.description ? html` <span class="soft">${inner.description}</span>` : ''}</li>`)}
              ${(schema.anyOf ?? schema.oneOf ?? []).map((inner) => html`<li>${typeOf(inner)}</li>`)}
            </ul>
          </section>`,
      )}
    </html>`
}

const typesOf = (body: Body | undefined) => Object.entries(body?.content ?? {}).map(([type, { schema }]) => html`<code>${type}</code> ${typeOf(schema)}`)

function typeOf(schema: Schema | undefined): ReturnType<typeof html> | string {
  if (!schema) return 'anything'
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop() ?? ''
    return html`<a href="#${name}">${name}</a>`
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (schema.items) return html`list of ${typeOf(schema.items)}`
  const either = schema.anyOf ?? schema.oneOf
  if (either) return html`${either.map((inner, i) => html`${i > 0 ? ' or ' : ''}${typeOf(inner)}`)}`
  if (schema.allOf) {
    const parts = schema.allOf.filter(({ $ref, properties }) => $ref !== undefined || properties !== undefined)
    const isNullable = schema.allOf.some(({ type }) => Array.isArray(type) && type.includes('null'))
    return html`${parts.map((inner, i) => html`${i > 0 ? ' with ' : ''}${typeOf(inner)}`)}${isNullable ? ' or null' : ''}`
  }
  if (schema.properties)
    return html`{ ${Object.entries(schema.properties).map(([name, inner], i) => html`${i > 0 ? ', ' : ''}<code>${name}</code>: ${typeOf(inner)}`)} }`
  return Array.isArray(schema.type) ? schema.type.join(' or ') : typeof schema.type === 'string' ? schema.type : 'anything'
}
