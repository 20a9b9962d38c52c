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

for (const validator of [
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
