import type { AstroConfig } from 'astro'
import { currentBuild } from '../build/current-build.ts'

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>

/** Tells the build at work which files the pages, styles and scripts are bundled from. */
export function bundleInputs(): Plugin {
  return {
    name: 'clausary:bundle-inputs',
    apply: 'build',
    generateBundle() {
      currentBuild()?.inputs?.([...this.getModuleIds()])
    },
  }
}
