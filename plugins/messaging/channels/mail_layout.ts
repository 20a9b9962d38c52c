import { findRecord, Store, tenantState, type PostalAddress } from '@benchpin/kernel'

/** What stands around the words of a mail. */
export interface MailFrame {
  /** Name at the head. */
  letterhead: string
  /** Small print: the store, its address and phone. */
  imprint: string[]
  /** The page on which the person unsubscribes; null where there is nothing to unsubscribe from. */
  unsubscribe: string | null
}

const addressWords = ({ line1, line2, city, region, postalCode }: PostalAddress) => [line1, line2, `${city}, ${region} ${postalCode}`].filter(Boolean).join(', ')

/** The frame of a store's mail. A postal address that was entered for messages takes the place of the store's. */
export async function mailFrame(storeId: number | null, postalAddress: string | null, unsubscribe: string | null): Promise<MailFrame> {
  const { name } = await tenantState()
  const store = storeId === null ? null : await findRecord(Store, storeId)
  const address = unsubscribe ? postalAddress : store?.address ? addressWords(store.address) : postalAddress
  const who = store && store.name !== name ? `${name}, ${store.name}` : name
  return { letterhead: name, imprint: [who, address, store?.phone].filter((line): line is string => Boolean(line)), unsubscribe }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!)

/** Escapes a text, and makes links of the web addresses in it. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${safe(part)}" class="link" style="color:#0f5e5a;word-break:break-word">${safe(part)}</a>` : safe(part)))
    .join('')
}

const paragraphs = (body: string) => body.split(/\n{2,}/).map((text) => text.trim()).filter(Boolean)

/** Dark mode by the mail program's own choice; those that know no media queries keep the light colors inline. */
const STYLES = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){body,.page{background:#1c1917!important}.card{background:#292524!important;border-color:#44403c!important}.words,.head{color:#f5f5f4!important}.small,.small a{color:#a8a29e!important}.link{color:#5eead4!important}.rule{border-color:#44403c!important}}
@media (max-width:480px){.inner{padding:24px 20px!important}}`

/** The words in the store's letterhead, as HTML that mail programs know: tables, inline styles, nothing from elsewhere. All text is escaped. */
export function mailHtml(subject: string, body: string, { letterhead, imprint, unsubscribe }: MailFrame): string {
  const words = paragraphs(body).map((text) => `<p class="words" style="margin:0 0 16px;font-size:16px;line-height:1.55;color:#292524">${linked(text).replaceAll('\n', '<br>')}</p>`)
  const small = imprint.map((line) => safe(line)).join('<br>')
  const leave = unsubscribe ? `<br><br>You get this because you agreed to hear from us. <a href="${safe(unsubscribe)}" style="color:#57534e">Unsubscribe</a>` : ''
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${safe(subject)}</title>
<style>${STYLES}</style></head>
<body style="margin:0;padding:0;background:#f5f5f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f5f4"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e7e5e4;border-radius:8px;font-family:Inter,'Helvetica Neue',Arial,sans-serif">
<tr><td class="inner" style="padding:32px">
<p class="head" style="margin:0 0 24px;padding:0 0 16px;font-family:'Source Serif 4',Georgia,serif;font-size:20px;font-weight:600;color:#1c1917">${safe(letterhead)}</p>
${words.join('\n')}
<p class="small rule" style="margin:28px 0 0;padding:16px 0 0;border-top:1px solid #e7e5e4;font-size:13px;line-height:1.5;color:#57534e">${small}${leave}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`
}

/** The same for readers without HTML. */
export function mailText(body: string, { imprint, unsubscribe }: MailFrame): string {
  return [body, ['-- ', ...imprint].join('\n'), ...(unsubscribe ? [`You get this because you agreed to hear from us. Unsubscribe: ${unsubscribe}`] : [])].join('\n\n')
}
