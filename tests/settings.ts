import settings from '../clausary.config.ts'
import { useSettings } from '../src/settings/current-settings.ts'
import { resolveSettings } from '../src/settings/resolve-settings.ts'

// Unit tests see the settings of the sample, as the commands do.
useSettings(resolveSettings(settings, null))
