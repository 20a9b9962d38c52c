import { withAmbient } from '../../../../kernel/tenancy/context.ts'

export default function register(): void {
  withAmbient({ across: true }, () => {})
}
