import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from './passwords.ts'

const messages = new SimpleMessagesProvider({
  'required': 'Fill this in.',
  'string': 'Use text here.',
  'number': 'Choose one of the list.',
  'maxLength': 'Use {{ max }} characters or fewer.',
  'email.required': 'Enter your e-mail.',
  'email.email': 'Use an e-mail like ana@example.com.',
  'password.required': 'Enter your password.',
  'currentPassword.required': 'Enter your current password.',
  'password.minLength': 'Use {{ min }} characters or more. A few unrelated words make a good password.',
  'newPassword.required': 'Enter a new password.',
  'newPassword.minLength': 'Use {{ min }} characters or more. A few unrelated words make a good password.',
  'name.required': 'Enter your name.',
  'code.required': 'Enter the code.',
})

const email = () => vine.string().trim().email().maxLength(191)
const name = () => vine.string().trim().maxLength(120)
const newPassword = () => vine.string().minLength(PASSWORD_MINIMUM).maxLength(PASSWORD_MAXIMUM)

/** `POST /sign-in` and `POST /platform/sign-in`. */
export const signInValidator = vine.create({ email: email(), password: vine.string().maxLength(PASSWORD_MAXIMUM) })

/** `POST /forgot-password`. */
export const forgotPasswordValidator = vine.create({ email: email() })

/** `POST /reset-password/:token`. */
export const resetPasswordValidator = vine.create({ password: newPassword() })

/** `POST /invitation/:token` of a new account. */
export const newAccountValidator = vine.create({ name: name(), password: newPassword() })

/** `POST /choose-organization`. */
export const organizationChoiceValidator = vine.create({ tenantId: vine.number() })

/** `PUT /profile`. */
export const profileValidator = vine.create({ name: name() })

/** `PUT /profile/password`. */
export const passwordValidator = vine.create({
  currentPassword: vine.string().maxLength(PASSWORD_MAXIMUM),
  newPassword: newPassword(),
})

/** `PUT /profile/second-factor/proof`. */
export const ownPasswordValidator = vine.create({ currentPassword: vine.string().maxLength(PASSWORD_MAXIMUM) })

const code = () => vine.string().trim().maxLength(32)

/** What is given again before the account changes: the password, and a code where a second factor is on. */
export const proofValidator = vine.create({ currentPassword: vine.string().maxLength(PASSWORD_MAXIMUM), code: code().nullable().optional() })

/** `PUT /profile/email`. */
export const emailChangeValidator = vine.create({ email: email(), currentPassword: vine.string().maxLength(PASSWORD_MAXIMUM), code: code().nullable().optional() })

/** The code that confirms a new authenticator app. */
export const codeValidator = vine.create({ code: code() })

/** The second step of signing in. */
export const challengeValidator = vine.create({ code: code(), remember: vine.boolean().optional() })

for (const validator of [
  ownPasswordValidator,
  proofValidator,
  emailChangeValidator,
  codeValidator,
  challengeValidator,
  signInValidator,
  forgotPasswordValidator,
  resetPasswordValidator,
  newAccountValidator,
  organizationChoiceValidator,
  profileValidator,
  passwordValidator,
]) {
  validator.messagesProvider = messages
}
