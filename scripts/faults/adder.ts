import { command } from '../../src/commands/add.ts'

/** The question to an adder: to add a file to a corpus. */
export interface AddQuestion {
  corpus: string
  file: string
}

// Adds one file after the other as the command does, and answers with the command's output.
process.stdout.setMaxListeners(0)
process.on('message', async ({ corpus, file }: AddQuestion) => {
  let said = ''
  const take = (chunk: string | Uint8Array) => {
    said += chunk
    return true
  }
  process.stdout.write = take
  process.stderr.write = take
  process.env['CLAUSARY_CORPUS'] = corpus
  await command([file])
  process.send?.(said)
})
