const MAIL = /^[^\s@<>()",;:\\[\]\p{Cc}]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/iu

/** The one form in which a mail address is kept and compared: without spaces around it, in lower case; null where it is none. */
export function normalMail(text: string): string | null {
  const address = text.trim().toLowerCase()
  return address.length <= 191 && MAIL.test(address) ? address : null
}
