import type { Desk, Reply, Request } from '../protocol.js'

/** What the reader of the page got wrong, in both languages. */
export class DeskFault extends Error {
  readonly text: { readonly id: string; readonly en: string }
  constructor(text: { readonly id: string; readonly en: string }) {
    super(text.en)
    this.text = text
  }
}

interface Waiting {
  readonly done: (value: never) => void
  readonly failed: (fault: Error) => void
}

/** Starts the worker from the text that the page holds of it; what is asked is answered in turn. */
export const startDesk = (): Desk => {
  const code = document.getElementById('desk')?.textContent ?? ''
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const { done, failed } = waiting.get(data.id) ?? {}
    waiting.delete(data.id)
    if ('fault' in data) failed?.(new DeskFault(data.fault))
    else done?.(data.value as never)
  }
  worker.onerror = ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message))
    waiting.clear()
  }
  const ask =
    <Call extends keyof Desk>(call: Call) =>
    (...given: Parameters<Desk[Call]>): ReturnType<Desk[Call]> => {
      last += 1
      const request: Request = { id: last, call, given }
      const answer = new Promise((done, failed) => waiting.set(request.id, { done, failed }))
      worker.postMessage(request)
      return answer as ReturnType<Desk[Call]>
    }
  return {
    read: ask('read'),
    show: ask('show'),
    unit: ask('unit'),
    tryOut: ask('tryOut'),
    preview: ask('preview'),
    plan: ask('plan'),
    save: ask('save'),
  }
}

/** Hands a file to the browser's own saving. */
export const saveFile = (name: string, bytes: Uint8Array): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
