export default function register(): void {
  throw new Error('The shop is closed.')
}
