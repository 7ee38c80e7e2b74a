#!/usr/bin/env node
import { main } from '../dist/main-ng.js'

process.exitCode = await main(process)
