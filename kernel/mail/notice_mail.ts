import string from '@adonisjs/core/helpers/string'

/** A short mail of the kernel's: a few sentences and one button. */
export interface NoticeMail {
  subject: string
  heading: string
  /** Plain text, a paragraph each. */
  paragraphs: string[]
  button: { label: string; href: string }
  /** Small print under the button. */
  footnote: string
}

const TEXT = 'margin:0 0 16px;font-size:15px;line-height:1.55;color:#44403c'
const SMALL = 'margin:24px 0 0;font-size:13px;line-height:1.5;color:#78716c'
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#0f5e5a;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none'

/** The mail as a reader without HTML sees it. */
export function noticeText({ heading, paragraphs, button, footnote }: NoticeMail): string {
  return [heading, ...paragraphs, `${button.label}: ${button.href}`, footnote].join('\n\n')
}

/** The mail as HTML: tables and inline styles, because mail programs know little else. Everything is escaped. */
export function noticeHtml({ subject, heading, paragraphs, button, footnote }: NoticeMail): string {
  const safe = (text: string) => string.escapeHTML(text)
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(subject)}</title></head>
<body style="margin:0;padding:0;background:#f5f5f4">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e7e5e4;border-radius:8px;font-family:Inter,'Helvetica Neue',Arial,sans-serif">
<tr><td style="padding:32px">
<p style="margin:0 0 24px;font-size:14px;font-weight:600;letter-spacing:.02em;color:#0f5e5a">Benchpin</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;color:#1c1917">${safe(heading)}</h1>
${paragraphs.map((paragraph) => `<p style="${TEXT}">${safe(paragraph)}</p>`).join('\n')}
<p style="margin:24px 0 0"><a href="${safe(button.href)}" style="${BUTTON}">${safe(button.label)}</a></p>
<p style="${SMALL}">${safe(footnote)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`
}
