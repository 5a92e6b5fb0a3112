import { defineConfig } from 'astro/config'
import settings from './clausary.config.ts'
import { clausary } from './src/index.ts'

export default defineConfig({ integrations: [clausary(settings)] })
