/** What clerks note of customers. */
export const NOTES: readonly string[] = [
  'Prefers text messages to calls.',
  'Always asks for Lena.',
  'Collects charms for her granddaughters.',
  'Has her rings checked every spring.',
  'Looking for a matching pair of studs, 2 ct together.',
  'Ships everything to the office, never to the house.',
  'Will only wear platinum after an allergic reaction.',
  'Husband shops the week before Christmas. Call him by December 10.',
  'Met at the bridal show.',
  'Wants to be told when an estate piece with sapphires comes in.',
  'Pays by check, always in person.',
  'Works at the hospital; evenings are best.',
  'Interested in vintage chronographs.',
  'Brought in the family silver for appraisal.',
  'Referred by a neighbor.',
  'Snowbird: here November to April.',
  'Left her mother’s pearls for restringing once; was very happy.',
  'Prefers Spanish.',
  'Speaks Portuguese at home.',
  'Sends thank-you cards. Send one back.',
  'Ask about the boat.',
  'Building an anniversary stack, one band a year.',
  'Do not mail anything to the house: surprises.',
  'Allergic to nickel.',
]

/** Topics of preferences with what is said of them. */
export const PREFERENCES: readonly (readonly [string, readonly string[]])[] = [
  ['Metal', ['Yellow gold', 'White gold', 'Rose gold', 'Platinum only', 'Sterling silver', 'No nickel']],
  ['Stone', ['Sapphires', 'Emeralds', 'Natural diamonds only', 'Lab-grown is fine', 'Opals', 'Pearls', 'No opals: superstitious']],
  ['Style', ['Vintage', 'Plain and modern', 'Art Deco', 'Small and delicate', 'Statement pieces', 'Religious']],
  ['Watches', ['Divers', 'Dress watches under 38 mm', 'Chronographs', 'Mechanical only']],
  ['Contact', ['E-mail only', 'Text first', 'Call after 5 pm']],
]
