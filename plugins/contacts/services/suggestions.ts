/** Words that stand behind a field of a contact as suggestions, by editable list. */
export const SUGGESTIONS: Record<string, readonly string[]> = {
  'contacts.phone_labels': ['Mobile', 'Home', 'Work', 'Store', 'Fax'],
  'contacts.email_labels': ['Personal', 'Work', 'Invoices'],
  'contacts.address_labels': ['Home', 'Work', 'Billing', 'Shipping'],
  'contacts.relations': ['Spouse', 'Partner', 'Child', 'Parent', 'Sibling', 'Assistant', 'Bookkeeper'],
  'contacts.topics': ['Metal', 'Stone', 'Style', 'Brand', 'Allergy', 'Contact by'],
}
