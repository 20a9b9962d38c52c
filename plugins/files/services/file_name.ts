const LONGEST = 160

/**
 * A file's name as it may be kept and sent back: without folders, control characters and what some systems refuse,
 * at most 160 characters with its extension.
 */
export function safeFileName(typed: string): string {
  const base = typed.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // Format characters can turn the reading direction, so that an extension seems another.
  const plain = base.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  if (plain.length <= LONGEST) return plain || 'file'
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 ? plain.slice(dot).slice(0, 12) : ''
  return plain.slice(0, LONGEST - extension.length) + extension
}
