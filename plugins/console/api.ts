/** The console publishes nothing: it stands on what the kernel and other plugins publish. */
export {}
