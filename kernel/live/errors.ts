import { BenchpinError } from '../errors/kernel_error.ts'

/** A subscription that names its topics in a way nobody understands. */
export class TopicFormError extends BenchpinError {
  static override code = 'E_TOPICS'
  static override status = 422
  constructor(message: string) {
    super(message, { field: 'topics' })
  }
}

/** No enabled plugin declares a topic, or its feature is off. */
export class TopicGoneError extends BenchpinError {
  static override code = 'E_TOPIC_GONE'
  static override status = 404
  constructor(topic: string) {
    super(`There is no live topic "${topic}". Its plugin or feature may have been turned off.`)
  }
}

/** A plugin announces on a topic that nobody declared: a mistake in the plugin. */
export class UndeclaredTopicError extends BenchpinError {
  static override code = 'E_TOPIC_UNDECLARED'
  static override status = 500
  constructor(topic: string) {
    super(`"${topic}" is not a declared topic. Contribute defineTopic({ id, permission }) to the point liveTopics, and give each of its params.`)
  }
}

/** One user keeps more screens open than anybody looks at. */
export class TooManyStreamsError extends BenchpinError {
  static override code = 'E_TOO_MANY_STREAMS'
  static override status = 429
  constructor(most: number) {
    super(`Live updates are open in ${most} windows already. Close some of them.`)
  }
}
