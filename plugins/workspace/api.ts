/** The workspace publishes nothing of its own: its points (navigation, widgets, peeks, search) are the kernel's. */
export {}
