import { DatabaseNotReadyError } from '../database/errors.ts'

/** The part of Adonis' encryption that the kernel uses. */
interface Encryption {
  encrypt(value: unknown): string
  decrypt<T>(value: string): T | null
}

let encryption: Encryption | null = null

/** Gives the kernel the application's encryption; called by the kernel's provider at boot. */
export function useEncryption(service: Encryption): void {
  encryption = service
}

/** Encrypts a secret for the database. */
export function encryptSecret(value: string): string {
  if (!encryption) throw new DatabaseNotReadyError()
  return encryption.encrypt(value)
}

/** Reads an encrypted secret; null where it was written under another application key. */
export function decryptSecret(value: string): string | null {
  if (!encryption) throw new DatabaseNotReadyError()
  return encryption.decrypt<string>(value)
}
