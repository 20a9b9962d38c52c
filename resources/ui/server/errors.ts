/** One thing to correct, beside its field. */
export interface FieldError {
  field: string
  message: string
  code?: string
}

/** The server answered with something other than success. `message` is fit to be shown. */
export class ServerError extends Error {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number
  readonly code: string | undefined

  constructor(message: string, status: number, code?: string) {
    super(message)
    this.name = new.target.name
    this.status = status
    this.code = code
  }
}

/** 422: what was sent must be corrected. */
export class ValidationError extends ServerError {
  readonly errors: FieldError[]

  constructor(errors: FieldError[]) {
    super(errors[0]?.message ?? 'Some fields need another look.', 422, errors[0]?.code)
    this.errors = errors
  }

  /** The first message of each field, as forms take it. */
  byField(): Record<string, string> {
    const messages: Record<string, string> = {}
    for (const { field, message } of this.errors) messages[field] ??= message
    return messages
  }
}

/** 409: somebody else changed the record, or the tab shows another store than the session's. */
export class ConflictError extends ServerError {}

/** 401 or 403: signed out meanwhile, or not permitted. */
export class ForbiddenError extends ServerError {}

/** No answer came. Sending the same again is safe: it carries the same idempotency key. */
export class NetworkError extends ServerError {
  constructor() {
    super('Benchpin can’t be reached. Nothing is lost on this screen; check the connection and try again.', 0, 'E_NETWORK')
  }
}

interface ErrorBody {
  message?: string
  code?: string
  errors?: (Partial<FieldError> & { message: string })[]
}

/** The typed error of a response that is not 2xx. */
export async function errorOf(response: Response): Promise<ServerError> {
  const body = await readBody(response)
  const first = body.errors?.[0]
  const message = body.message ?? first?.message ?? plainWords(response.status)
  const code = body.code ?? first?.code
  if (response.status === 422) {
    return new ValidationError((body.errors ?? [{ message }]).map((error) => ({ ...error, field: error.field ?? '' })))
  }
  if (response.status === 409) return new ConflictError(message, 409, code)
  if (response.status === 401 || response.status === 403) return new ForbiddenError(message, response.status, code)
  return new ServerError(message, response.status, code)
}

async function readBody(response: Response): Promise<ErrorBody> {
  try {
    return (await response.json()) as ErrorBody
  } catch {
    return {}
  }
}

function plainWords(status: number): string {
  if (status === 401) return 'You were signed out. Sign in again in another tab, then come back to this one.'
  if (status === 403) return 'Your role does not include this. An owner of the store can grant it.'
  if (status === 404) return 'This is not there any more.'
  if (status === 409) return 'This changed meanwhile. Load the page again to see it as it stands.'
  if (status === 429) return 'That was a lot at once. Wait a minute, then try again.'
  return 'Something went wrong on our side. Nothing was saved; try again.'
}
