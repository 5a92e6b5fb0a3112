import { useSettings } from '../src/settings/current-settings.ts'
import { resolveSettings } from '../src/settings/resolve-settings.ts'
import settings from './opinions/clausary.config.ts'

// Unit tests use the test site, like commands.
useSettings(resolveSettings({ ...settings, corpus: 'tests/opinions/content' }, null))
