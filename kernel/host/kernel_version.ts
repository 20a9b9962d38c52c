/** Version of the kernel's public API; a plugin's manifest names the range that it works with. */
export const KERNEL_VERSION = '0.1.0'
