/** An example of docs/library.md. */
export interface Example {
  /** Its number and the heading that it stands under. */
  readonly name: string
  readonly code: string
  /** What the page says that it prints. */
  readonly output: string
}
export function examples(): readonly Example[]
export function blocks(): number
export function exampleFolder(): string
