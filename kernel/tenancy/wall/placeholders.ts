import { refuse, refuseSyntax } from './errors.ts'
import type { Dialect } from './plan.ts'

/** A statement whose `?` carry their ordinals (`?1`, `?2`, ... in the order of the bindings) and whose comments are gone. */
export interface NumberedStatement {
  readonly sql: string
  readonly placeholders: number
}

const PLAIN = /[A-Za-z0-9_ \t\r\n()+*%,.=<>|&!~^]+/y
const LOCK_IN_SHARE_MODE = /\block\s+in\s+share\s+mode\s*$/i

/**
 * Numbers the `?` of a statement in text order, which is the order of the bindings for both drivers, and removes plain
 * block comments.
 *
 * It refuses whatever the wall, the parser, the driver and the engine could read differently: executable comments and
 * hints, line comments, backslash escapes, named or numbered parameters, `??`, a second statement, characters outside
 * ASCII beside string literals.
 */
export function numberPlaceholders(dialect: Dialect, sql: string): NumberedStatement {
  let text = ''
  let placeholders = 0
  let position = 0
  while (position < sql.length) {
    PLAIN.lastIndex = position
    if (PLAIN.test(sql)) {
      text += sql.slice(position, PLAIN.lastIndex)
      position = PLAIN.lastIndex
      continue
    }
    const character = sql.charAt(position)
    if (character === "'" || character === '"' || character === '`' || (character === '[' && dialect === 'sqlite')) {
      // `x'41'`, `N'a'`, `_utf8'a'`, `E'\\''`: a prefix changes how a literal ends.
      if (/[A-Za-z0-9_&]/.test(text.slice(-1))) refuseSyntax('a prefixed literal')
      const end = quotedEnd(dialect, sql, position, character)
      text += sql.slice(position, end)
      position = end
    } else if (character === '?') {
      placeholders += 1
      text += `?${placeholders}`
      position += 1
      if (/[A-Za-z0-9_?$]/.test(sql.charAt(position))) {
        refuse('placeholders', 'write each parameter as a lone `?`. Numbered parameters and `??` are not allowed.')
      }
    } else if (character === '/' && sql.charAt(position + 1) === '*') {
      position = commentEnd(sql, position)
      text += ' '
    } else if (character === ';') {
      if (sql.slice(position + 1).trim() !== '') refuse('several_statements', 'send one statement at a time.')
      break
    } else {
      checkCharacter(sql, position)
      text += character
      position += 1
    }
  }
  // MariaDB has no FOR SHARE and the parser no LOCK IN SHARE MODE; to the wall they mean the same.
  return { sql: dialect === 'mysql' ? text.replace(LOCK_IN_SHARE_MODE, 'for share') : text, placeholders }
}

function checkCharacter(sql: string, position: number): void {
  const character = sql.charAt(position)
  if (character === '/') return
  if (character === '-') {
    if (sql.charAt(position + 1) === '-') refuse('comment', 'remove the `--` comment.')
    return
  }
  if (character === '#') refuse('comment', 'remove the `#` comment.')
  if (character === ':' || character === '@' || character === '$') {
    refuse('placeholders', 'named parameters and variables are not allowed. Bind values to `?`.')
  }
  refuse('not_understood', `remove the character ${JSON.stringify(character)}, or bind the text that holds it to a \`?\`.`)
}

/** The position after a quoted string or name that starts at `start`. A doubled quote stands for itself. */
function quotedEnd(dialect: Dialect, sql: string, start: number, quote: string): number {
  const close = quote === '[' ? ']' : quote
  const isName = quote === '`' || quote === '[' || (quote === '"' && dialect === 'sqlite')
  for (let position = start + 1; position < sql.length; position += 1) {
    const character = sql.charAt(position)
    if (character === close) {
      if (quote === '[' || sql.charAt(position + 1) !== close) return position + 1
      position += 1
    } else if (character === '\0' || (character === '\\' && dialect === 'mysql')) {
      refuse('not_understood', 'a quoted text holds a backslash or a zero byte, whose meaning depends on the server. Bind it to a `?`.')
    } else if (character === '?') {
      refuse('placeholders', 'a quoted text holds a question mark, which a driver may take for a parameter. Bind the text to a `?`.')
    } else if (isName && !/[ -~]/.test(character)) {
      refuse('not_understood', 'a name holds a character outside ASCII.')
    }
  }
  return refuse('not_understood', `a quote (${quote}) is not closed.`)
}

/** The position after a plain block comment. */
function commentEnd(sql: string, start: number): number {
  const end = sql.indexOf('*/', start + 2)
  if (end === -1) refuse('comment', 'a comment is not closed.')
  const content = sql.slice(start + 2, end)
  // `/*!` and MariaDB's `/*M!` run their content; `/*+` gives hints, which can set variables.
  if (/^M?[!+]/i.test(content) || /\/\*|\?|\0/.test(content)) {
    refuse('comment', 'remove the comment: it is executable, a hint, nested, or holds a question mark.')
  }
  return end + 2
}
