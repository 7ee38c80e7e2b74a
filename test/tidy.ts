import { afterAll } from 'vitest'
import { removeFolders } from './folders.js'

// Runs with each test file, also where files share their modules; a module that they share would be asked once a worker.
afterAll(removeFolders)
