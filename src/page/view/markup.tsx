import { useLayoutEffect, useRef } from 'preact/hooks'

/** What the reports are made of. Names in it are escaped where it is made, and the page's policy runs no script of it. */
export const Markup = ({ text }: { readonly text: string }) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (place.current) place.current.innerHTML = text
  }, [text])
  return <div class="report" ref={place} />
}
