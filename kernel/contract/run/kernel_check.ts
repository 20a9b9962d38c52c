import type { Finding } from '../contract_check.ts'
import type { RunningSubject } from './running_subject.ts'

/** A check of the kit itself, of the kernel's own points. */
export interface KernelCheck {
  id: string
  title: string
  check(subject: RunningSubject): Promise<Finding[]>
}
