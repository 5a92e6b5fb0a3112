import { main } from '../src/commands/main.ts'

await main(process.argv.slice(2))
