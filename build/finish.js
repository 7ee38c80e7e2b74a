// What follows the compiler: data and schemas beside the code, instruments made ready, the bundle of the command, the offline page.
//   node build/finish.js [dist]
await import('./copy.js')
await import('./man.js')
await import('./ready.js')
await import('./bundle.js')
await import('./page.js')
