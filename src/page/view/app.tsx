import { PAGE_WORDS } from '../../wording/page.js'
import { Choices } from './choices.js'
import { Columns } from './column-choice.js'
import { Drop, Files } from './file-list.js'
import { Findings } from './finding-list.js'
import { Markup } from './markup.js'
import { Ranking } from './ranking.js'
import { Saving } from './saving.js'
import { type Part, usePage, type View } from './state.js'
import { Unit } from './unit.js'

const Head = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  const other = shown.language === 'id' ? 'en' : 'id'
  return (
    <header class="bar">
      <h1>{words.title}</h1>
      <button type="button" lang={other} onClick={() => actions.speak(other)}>
        {words.other}
      </button>
    </header>
  )
}

const Views = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  const views: readonly View[] = ['ranking', 'unit', 'comparison', 'saving']
  const open = views.filter((view) => view !== 'comparison' || shown.overview?.comparison != null)
  return (
    <nav class="views" aria-label={words.parts}>
      {open.map((view) => (
        <button
          type="button"
          key={view}
          aria-current={shown.view === view ? 'page' : undefined}
          onClick={() => actions.look(view)}
        >
          {words.views[view]}
        </button>
      ))}
    </nav>
  )
}

const Result = (part: Part) => {
  const { overview, view, language } = part.shown
  if (!overview) return null
  if (overview.units.length === 0) return <p class="warn">{PAGE_WORDS[language].nothingRead}</p>
  return (
    <>
      <Views {...part} />
      {view === 'ranking' && <Ranking {...part} />}
      {view === 'unit' && <Unit {...part} />}
      {view === 'comparison' && <Markup text={overview.comparison ?? ''} />}
      {view === 'saving' && <Saving {...part} />}
    </>
  )
}

export const App = () => {
  const [shown, actions] = usePage()
  const part = { shown, actions }
  return (
    <>
      <Head {...part} />
      <main>
        <Drop {...part} />
        <p class="status" role="status">
          {shown.status}
        </p>
        {shown.fault !== '' && (
          <p class="warn" role="alert">
            {shown.fault}
          </p>
        )}
        {shown.passedOver.length > 0 && (
          <p class="note">{PAGE_WORDS[shown.language].passedOver(shown.passedOver.join(', '))}</p>
        )}
        {shown.overview && <Files {...part} overview={shown.overview} />}
        {shown.overview && <Choices {...part} overview={shown.overview} />}
        {shown.overview && <Columns {...part} overview={shown.overview} />}
        {shown.overview && <Findings {...part} overview={shown.overview} />}
        <Result {...part} />
      </main>
    </>
  )
}
