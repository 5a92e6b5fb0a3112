import { useSettings } from '../src/settings/current-settings.ts'
import { resolveSettings } from '../src/settings/resolve-settings.ts'
import settings from './opinions/clausary.config.ts'

// Unit tests see the site of the tests, as commands see theirs.
useSettings(resolveSettings({ ...settings, corpus: 'tests/opinions/content' }, null))
