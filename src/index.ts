export { clausary, clausary as default } from './integration/clausary.ts'
export { defineSettings } from './settings/define-settings.ts'
export type { Settings, SettingsInput } from './settings/settings.ts'
