/** Key of the organization's setting that takes the allowance for paying on time off what is paid. */
export const ALLOWANCE_SETTING = 'tax.takes_allowance'
/** Key of the organization's setting that says how many days before its end a certificate is warned of. */
export const CERTIFICATE_DAYS_SETTING = 'tax.certificate_days'
