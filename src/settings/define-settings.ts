import type { SettingsInput } from './settings.ts'

/**
 * Gives a settings file its types, and returns the settings unchanged:
 *
 * ```ts
 * import { defineSettings } from 'clausary'
 *
 * export default defineSettings({ title: '條文庫', description: '…', url:
 * 'https://policies.example.org' })
 * ```
 */
export function defineSettings(settings: SettingsInput): SettingsInput {
  return settings
}
