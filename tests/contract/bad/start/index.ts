import { dialect } from '@benchpin/kernel'

function hasStarted(): boolean {
  try {
    dialect()
    return true
  } catch {
    return false
  }
}

export default function register(): void {
  if (hasStarted()) throw new Error('The shop is open already.')
}
